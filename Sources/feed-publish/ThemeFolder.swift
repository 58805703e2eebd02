internal import FeedCommand
internal import FeedOperations
internal import FeedPages
internal import Syndication

/// Themes as folders.
enum ThemeFolder {
    /// How large a file of a theme may be, and how many there may be.
    private static let largest = 10 << 20
    private static let most = 500

    /// The theme in a folder; the default one where none is named.
    ///
    /// - Throws: ``ExitStatus`` after the fault was named.
    static func theme(_ folder: String?, _ diagnostics: inout Diagnostics) throws -> PageTheme {
        guard let folder else { return PageTheme() }
        do throws(FeedError) {
            return try PageTheme(files: try files(in: folder))
        } catch {
            diagnostics.error(error.message, in: folder, error.code == .unreadable ? .noInput : .configuration)
            throw diagnostics.status
        }
    }

    private static func files(in folder: String) throws(FeedError) -> [SiteAsset] {
        var files: [SiteAsset] = []
        for path in try Folder.files(below: folder) {
            guard files.count < most else { throw FeedError(.limitExceeded, "has more than \(most) files") }
            guard SiteFile.isPath(path) else {
                throw FeedError(.malformed, "has a file that a site cannot have: '\(path)'")
            }
            files.append(
                SiteAsset(
                    path: path, bytes: try TextInput.read(OutputFolder.path(of: path, in: folder), limit: largest)))
        }
        return files
    }

    /// Writes the default theme's files, to be changed. A file that is there already is left as it is.
    ///
    /// - Throws: ``ExitStatus`` after the fault was named.
    static func write(to folder: String, _ diagnostics: inout Diagnostics) throws {
        try OutputFolder.make(folder, &diagnostics)
        for file in PageTheme.defaultFiles {
            let path = OutputFolder.path(of: file.path, in: folder)
            if Folder.exists(path) {
                diagnostics.note("is there already, and left as it is", in: path)
            } else {
                try TextOutput.write(file.bytes, to: path, &diagnostics)
            }
        }
    }
}
