public import FeedOperations
public import Syndication

/// Pages by Mustache templates: the default theme, or somebody's copy of it.
///
/// ```swift
/// let page = try PageTheme().html(of: page)
/// ```
///
/// A theme is a folder of files: `NAME.mustache` are templates, everything else goes into the site as it is. What a
/// theme lacks is the default's, so that one may change the style alone.
public struct PageTheme: SiteTheme {
    /// What a theme does beyond its files.
    public struct Options: Sendable, Hashable {
        /// Whether the entries hold only harmless markup already; else they are sanitised on the way.
        public var isSanitized: Bool
        /// How many characters of an entry are shown where it is not shown whole. 300 unless set.
        public var excerptLength: Int

        /// Creates options with the defaults above.
        public init(isSanitized: Bool = false, excerptLength: Int = 300) {
            self.isSanitized = isSanitized
            self.excerptLength = excerptLength
        }
    }

    /// Raised with whatever changes pages that are made from the same templates.
    private static let version: UInt64 = 1

    /// The files that pages need.
    public let assets: [SiteAsset]
    /// A digest of the templates, the other files, the options, and how values are made.
    public let fingerprint: UInt64
    private let templates: ThemeTemplates
    private let options: Options

    /// The default theme.
    public init(options: Options = Options()) {
        self.init(files: ThemeFiles.all, templates: ThemeTemplates.default, options: options)
    }

    /// Somebody's own theme.
    ///
    /// - Parameter files: what differs from the default; paths are relative to the theme's folder.
    /// - Throws: `FeedError` when a template is at fault; its message says where.
    public init(files: [SiteAsset], options: Options = Options()) throws(FeedError) {
        let files = ThemeFiles.merged(files)
        self.init(files: files, templates: try ThemeTemplates(ThemeFiles.templates(in: files)), options: options)
    }

    private init(files: [SiteAsset], templates: ThemeTemplates, options: Options) {
        assets = files.filter { !ThemeFiles.isTemplate($0.path) && $0.path != ThemeFiles.description }
        fingerprint = ThemeFiles.digest(of: files, version: Self.version, options)
        self.templates = templates
        self.options = options
    }

    /// The files of the default theme: what somebody begins with who makes one of his own. `theme.md` describes them.
    public static var defaultFiles: [SiteAsset] { ThemeFiles.all }

    /// Makes a page by the template that is called what the page's kind is.
    ///
    /// - Throws: `FeedError` when there is none.
    public func html(of page: SitePage) throws(FeedError) -> [UInt8] {
        try templates.render(page.kind.rawValue, PageValues(page, options: options))
    }
}
