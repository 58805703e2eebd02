import Foundation

/// The driver installed under a prefix of its own, with made-up commands in `libexec/feed` and on PATH.
struct DriverInstallation {
    let folder: TemporaryFolder

    /// The installed driver, `bin/feed`.
    let driver: URL

    init() throws {
        folder = try TemporaryFolder()
        driver = folder.url.appendingPathComponent("bin/feed")
        for name in ["bin", "libexec/feed", "path", "work"] {
            try FileManager.default.createDirectory(
                at: folder.url.appendingPathComponent(name), withIntermediateDirectories: true)
        }
        try Shell.whileNothingStarts {
            try FileManager.default.copyItem(at: BuiltProducts.url("feed"), to: driver)
        }
    }

    var path: String { folder.path("path") }
    var bin: String { folder.path("bin") }
    var libexec: String { folder.path("libexec/feed") }
    var work: URL { folder.url.appendingPathComponent("work") }

    /// PATH as the tests have it: the folder `path`, then where the system's tools lie.
    var searchPath: String { path + ":/usr/bin:/bin" }

    /// Writes a command as a shell script.
    func install(_ name: String, in place: String = "path", permissions: Int = 0o755, _ script: String) throws {
        try folder.write("#!/bin/sh\n" + script + "\n", to: place + "/feed-" + name, permissions: permissions)
    }

    /// Runs the driver with PATH and these variables, and nothing else, in the environment.
    func feed(
        _ arguments: String..., with variables: [String: String] = [:], input: String = ""
    ) throws -> Shell.Outcome {
        let environment = ["PATH": searchPath].merging(variables) { $1 }
        return try Shell.run(driver, arguments, input: input, environment: environment, in: work)
    }

    /// Runs a line of shell in which `$FEED` is the driver.
    func shell(_ line: String) throws -> Shell.Outcome {
        try Shell.run(line: line, environment: ["PATH": searchPath, "FEED": driver.path], in: work)
    }
}
