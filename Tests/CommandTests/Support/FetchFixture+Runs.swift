import Foundation
import TestServer

extension FetchFixture {
    /// A moment that runs take for the time: this many seconds after the first of March 2026.
    static func now(_ seconds: Int) -> [String] {
        let date = Date(timeIntervalSince1970: 1_772_323_200 + Double(seconds))
        return ["--now", ISO8601DateFormatter().string(from: date)]
    }

    /// Fetches into the folder `out` at a moment.
    func fetch(_ operands: [String], at seconds: Int, _ options: String...) throws -> Shell.Outcome {
        try run(operands + ["-d", "out", "--json"] + Self.now(seconds) + options)
    }

    /// What `--json` said of each source, by its URL.
    func sources(_ outcome: Shell.Outcome) -> [String: Result] {
        let results = outcome.output.split(separator: "\n").compactMap { Result(String($0)) }
        return Dictionary(results.map { ($0.url, $0) }) { $1 }
    }

    /// The line of `--json` of a source, as it was read.
    func line(_ url: String, of outcome: Shell.Outcome) -> [String: Any] {
        for line in outcome.output.split(separator: "\n") {
            let value = try? JSONSerialization.jsonObject(with: Data(line.utf8))
            if let members = value as? [String: Any], members["url"] as? String == url { return members }
        }
        return [:]
    }

    /// What is remembered of a source, as `--list --json` has it.
    func listed(_ url: String) throws -> [String: Any] {
        line(url, of: try run(["--list", "--json"]))
    }

    /// What tells whether a file was written: its inode, the time of its last change, and its bytes.
    struct Stamp: Equatable {
        var inode: UInt64
        var changed: Date
        var bytes: Data
    }

    /// The stamps of the files in the folder `out` and of the state.
    func stamps() throws -> [String: Stamp] {
        var stamps: [String: Stamp] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: work.path("out")) {
            stamps["out/" + name] = try stamp("out/" + name)
        }
        stamps["feed.db"] = try stamp("feed.db")
        return stamps
    }

    /// The stamp of a file in the working folder.
    func stamp(_ name: String) throws -> Stamp {
        let attributes = try FileManager.default.attributesOfItem(atPath: work.path(name))
        return Stamp(
            inode: (attributes[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0,
            changed: attributes[.modificationDate] as? Date ?? .distantPast,
            bytes: try Data(contentsOf: URL(fileURLWithPath: work.path(name))))
    }

    /// A name of a feed that no other test has: versions are the whole server's.
    var ownName: String { "feed-" + site.link("").dropFirst(2) }

    /// Gives feeds of that name so many entries more than they had in the beginning, less one.
    func setVersion(_ version: Int, of name: String) throws {
        _ = try site.control("/_version?name=\(name)&to=\(version)")
    }
}

extension String {
    /// How often another text occurs in it.
    func count(of text: String) -> Int {
        components(separatedBy: text).count - 1
    }
}
