import Foundation
import TestServer

/// `feed fetch` in a folder of its own, with a state of its own, against a part of the test server of its own.
struct FetchFixture {
    let site: TestSite
    let work: TemporaryFolder
    private let certificateFile: String
    /// Networks that may be reached although they are not public.
    var networks = ["127.0.0.0/8"]
    /// How many requests run at a time to one host.
    var perHost = 16
    /// What is set beside the search path.
    var variables: [String: String] = [:]
    /// Seconds that a request may take.
    var timeout = 2

    /// - Parameter site: a part of the server that another fixture asks, too; nil for one of its own.
    init(site: TestSite? = nil) throws {
        let server = try TestServer.shared.get()
        certificateFile = server.certificateFile
        self.site = site ?? server.site()
        work = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: work.path("out"), withIntermediateDirectories: true)
    }

    /// The options that no test does without.
    var standardOptions: [String] {
        networks.flatMap { ["--allow-private", $0] } + [
            "--state", work.path("feed.db"), "--ca-file", certificateFile, "--pause", "0", "--per-host", "\(perHost)",
            "--timeout", "\(timeout)",
        ]
    }

    /// Runs the command.
    func run(_ arguments: [String], input: String = "") throws -> Shell.Outcome {
        try Shell.run(
            BuiltProducts.url("feed-fetch"), arguments + standardOptions, input: input,
            environment: Shell.plainEnvironment.merging(variables) { $1 }, in: work.url)
    }

    /// Fetches into the folder `out`.
    ///
    /// - Returns: what `--json` says of each source, by its URL.
    func fetch(_ operands: [String], _ options: String...) throws -> [String: Result] {
        let outcome = try run(operands + ["-d", "out", "--json"] + options)
        let results = outcome.output.split(separator: "\n").compactMap { Result(String($0)) }
        return Dictionary(results.map { ($0.url, $0) }) { $1 }
    }

    /// What became of a source.
    struct Result {
        let url: String
        let outcome: String
        let status: Int?
        let requests: Int
        let error: String?
        let file: String?

        init?(_ line: String) {
            let value = try? JSONSerialization.jsonObject(with: Data(line.utf8))
            guard let members = value as? [String: Any], let url = members["url"] as? String else { return nil }
            self.url = url
            outcome = members["outcome"] as? String ?? ""
            status = members["status"] as? Int
            requests = members["requests"] as? Int ?? 0
            error = members["error"] as? String
            file = members["file"] as? String
        }
    }

    /// The names of the files in the folder, with the time of their last change.
    func files() throws -> [String: Date] {
        let folder = work.url.appendingPathComponent("out")
        let files = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: [.contentModificationDateKey])
        return try Dictionary(
            files.map {
                (
                    $0.lastPathComponent,
                    try $0.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
                        ?? .distantPast
                )
            }
        ) { $1 }
    }

    /// The text of a file in the folder.
    func text(of name: String) throws -> String {
        try String(contentsOfFile: work.path("out/" + name), encoding: .utf8)
    }
}
