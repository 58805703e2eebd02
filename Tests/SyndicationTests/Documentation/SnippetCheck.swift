import Foundation

/// Compiles code as somebody would who uses the libraries that were built beside the tests.
enum SnippetCheck {
    /// What the compiler says against snippets; empty when they compile. Places are those on the pages.
    static func complaints(about snippets: [Page.Snippet]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "snippets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var files: [String] = []
        for (index, snippet) in snippets.enumerated() {
            let file = folder.appending(path: "Snippet\(index).swift")
            try source(of: snippet, number: index).write(to: file, atomically: true, encoding: .utf8)
            files.append(file.path)
        }
        // The modules name those of C libraries, of which nothing shows to those who use them.
        try "module CLibXML2 {}\nmodule CCMark {}\nmodule CYAML {}\nmodule CCurl {}\n".write(
            to: folder.appending(path: "module.modulemap"), atomically: true, encoding: .utf8)
        return try compile(files, in: folder)
    }

    /// The snippet as a file: statements stand in a function that may wait and throw, declarations beside one another.
    private static func source(of snippet: Page.Snippet, number: Int) -> String {
        let lines = snippet.code.split(separator: "\n", omittingEmptySubsequences: false)
        let imports = Set(lines.filter { $0.hasPrefix("import ") }).union(["import Syndication"])
        let body = lines.map { $0.hasPrefix("import ") ? "" : $0 }.joined(separator: "\n")
        let place = "#sourceLocation(file: \"\(snippet.page)\", line: \(snippet.line))\n"
        let first = lines.first { !$0.isEmpty && !$0.hasPrefix("import ") && !$0.hasPrefix("//") } ?? ""
        let declarations = ["extension ", "struct ", "enum ", "public ", "final class ", "protocol ", "func "]
        let head = imports.sorted().joined(separator: "\n") + "\n"
        if declarations.contains(where: { first.hasPrefix($0) }) { return head + place + body }
        return head + "func snippet\(number)() async throws {\n" + place + body + "}\n"
    }

    private static func compile(_ files: [String], in folder: URL) throws -> String {
        let log = folder.appending(path: "log")
        _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        let output = try FileHandle(forWritingTo: log)
        let compiler = Process()
        compiler.executableURL = URL(filePath: "/usr/bin/env")
        compiler.arguments =
            ["swiftc", "-typecheck", "-module-name", "Snippets", "-swift-version", "6", "-suppress-warnings"]
            + ["-I", modules.path, "-I", folder.path] + files
        compiler.standardOutput = output
        compiler.standardError = output
        try compiler.run()
        compiler.waitUntilExit()
        let said = try String(contentsOf: log, encoding: .utf8)
        return compiler.terminationStatus == 0 ? "" : said.isEmpty ? "the compiler failed" : said
    }

    /// Where the modules lie that were built together with the tests: beside the bundle of tests, which on Linux is the
    /// running program, and on macOS named among its arguments.
    private static var modules: URL {
        let bundle = CommandLine.arguments.lazy.compactMap { argument in
            argument.firstRange(of: ".xctest").map { URL(filePath: String(argument[..<$0.upperBound])) }
        }.first
        let program = bundle ?? URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        return program.deletingLastPathComponent().appending(path: "Modules")
    }
}
