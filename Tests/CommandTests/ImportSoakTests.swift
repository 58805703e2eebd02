import Foundation
import Testing

/// Ten thousand articles in one import take no more memory than a thousand. Runs only where `FEED_SOAK` is set.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["FEED_SOAK"] != nil)) struct ImportSoakTests {
    @Test("memory does not grow with the number of articles", arguments: ["md", "txt"])
    func memoryIsBounded(_ end: String) throws {
        let few = try peakMemory(importing: 1_000, end)
        let many = try peakMemory(importing: 10_000, end)
        #expect(many < few + few / 2, "\(many) KiB for 10,000 articles, \(few) KiB for 1,000")
    }

    /// The most memory in KiB that an import of so many articles has at a time.
    private func peakMemory(importing count: Int, _ end: String) throws -> Int {
        let work = try TemporaryFolder()
        let paragraph = String(repeating: "The pier is long, and made of wood that came by sea. ", count: 12)
        for number in 0..<count {
            let text =
                "# Story \(number) of the pier\n\nBy Ann Ash, 2 April 2025\n\n"
                + (0..<5).map { "\(paragraph) \(number) \($0)." }.joined(separator: "\n\n")
            try text.write(toFile: work.path("\(number).\(end)"), atomically: false, encoding: .utf8)
        }
        let script =
            "python3 -c 'import resource, subprocess; subprocess.run([\"feed-import\", \".\", \"-o\", \"/dev/null\", \"-q\"], "
            + "check=True); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)'"
        let outcome = try Shell.run(
            line: script, environment: ["PATH": BuiltProducts.folder.path + ":/usr/local/bin:/usr/bin:/bin"],
            in: work.url)
        return try #require(Int(outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)))
    }
}
