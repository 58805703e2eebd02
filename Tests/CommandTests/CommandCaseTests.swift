import Foundation
import Testing

/// The commands on cases: a folder each in `Cases/`, with `cmd` (POSIX shell), `expout`, `experr` and `status`.
///
/// A case runs in a folder of its own that holds links to `feeds`, `seeds` and the case's `fixtures`, with the commands
/// first on PATH. `RECORD=1` writes what was found; read it before it is committed.
@Suite struct CommandCaseTests {
    static let folder = BuiltProducts.package.appendingPathComponent("Tests/CommandTests/Cases")

    static let names: [String] = {
        let all = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (all ?? []).filter { FileManager.default.fileExists(atPath: path($0, "cmd")) }.sorted()
    }()

    private static func path(_ name: String, _ file: String) -> String {
        folder.appendingPathComponent(name).appendingPathComponent(file).path
    }

    @Test func thereAreCases() {
        #expect(Self.names.count > 10)
    }

    @Test(arguments: names) func commandGivesWhatTheCaseExpects(name: String) throws {
        let work = try TemporaryFolder()
        for (link, target) in [
            ("feeds", BuiltProducts.package.appendingPathComponent("feeds").path),
            ("seeds", BuiltProducts.package.appendingPathComponent("seeds").path),
            ("fixtures", Self.folder.deletingLastPathComponent().appendingPathComponent("Fixtures").path),
        ] {
            try FileManager.default.createSymbolicLink(atPath: work.path(link), withDestinationPath: target)
        }
        let command = try String(contentsOfFile: Self.path(name, "cmd"), encoding: .utf8)
        let outcome = try Shell.run(
            line: command, environment: ["PATH": BuiltProducts.folder.path + ":/usr/local/bin:/usr/bin:/bin"],
            in: work.url)
        #expect(outcome.signal == nil)
        try check(outcome.output, Self.path(name, "expout"))
        try check(outcome.errors, Self.path(name, "experr"))
        try check("\(outcome.status)\n", Self.path(name, "status"))
    }

    private func check(_ found: String, _ file: String) throws {
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try found.write(toFile: file, atomically: true, encoding: .utf8)
        }
        let expected = try String(contentsOfFile: file, encoding: .utf8)
        #expect(found == expected, "\(file)")
    }
}
