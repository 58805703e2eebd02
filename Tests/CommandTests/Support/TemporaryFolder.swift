import Foundation

/// A folder that is removed together with the value that owns it.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        let name = "feed-tests-" + UUID().uuidString
        url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// The path of a file in the folder.
    func path(_ name: String) -> String {
        url.appendingPathComponent(name).path
    }

    /// Writes a file, and the folders it needs.
    @discardableResult
    func write(_ text: String, to name: String, permissions: Int = 0o644) throws -> URL {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        // A program that another test starts at this moment would inherit the open file, and the system refuses
        // to run a file that somebody may still write to.
        try Shell.whileNothingStarts {
            try Data(text.utf8).write(to: file)
        }
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: file.path)
        return file
    }
}
