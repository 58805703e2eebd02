public import Syndication

/// What makes pages for people out of what a site says.
///
/// A theme knows neither where the site's folder is nor what else lies in it; a page says how to come to its root.
public protocol SiteTheme: Sendable {
    /// Files that pages need, such as styles; `feed.css` styles feeds that are opened in a browser, if there is one.
    var assets: [SiteAsset] { get }
    /// A digest of whatever decides how pages come out: with the same one the same page gives the same bytes.
    var fingerprint: UInt64 { get }
    /// Makes a page.
    ///
    /// - Throws: `FeedError` when the theme is at fault, with the place.
    func html(of page: SitePage) throws(FeedError) -> [UInt8]
}

/// A file of a theme that goes into the site as it is.
public struct SiteAsset: Sendable, Hashable {
    /// The path within the site: `style.css`.
    public var path: String
    /// What is in the file.
    public var bytes: [UInt8]

    /// Creates a file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
