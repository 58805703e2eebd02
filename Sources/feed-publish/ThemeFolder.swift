internal import FeedCommand
internal import FeedOperations
internal import Syndication

/// Themes as folders.
enum ThemeFolder {
    /// The theme in a folder; the default one where none is named.
    static func theme(_ folder: String?, _ diagnostics: inout Diagnostics) throws -> (any SiteTheme)? {
        nil
    }

    /// Writes the default theme's files, to be changed.
    static func write(to folder: String, _ diagnostics: inout Diagnostics) throws {
    }
}
