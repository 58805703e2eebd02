/// A planet as its file describes it.
///
/// What is about the planet itself has keys of its own; what a command is told has the names of that command's options, so
/// that a new option needs nothing here.
struct Planet: Sendable {
    /// An option of a command, as it stands in the file.
    struct Setting: Sendable {
        var arguments: [String]
        var line: Int
    }

    /// What one command is told.
    struct Step: Sendable {
        var settings: [Setting] = []
        var line = 0
        /// Whether the file asks for the step, or may do without.
        var isWanted = true

        var arguments: [String] { settings.flatMap(\.arguments) }
    }

    /// What the result says of itself: arguments of `feed publish`.
    var result: [Setting] = []
    /// Feeds and lists of subscriptions on the web, and lists of subscriptions in files: what is fetched.
    var subscriptions: [String] = []
    /// Files, folders and patterns of feeds.
    var files: [String] = []
    /// Files and folders of articles.
    var articles: [String] = []
    /// Where fetched feeds are kept.
    var cache = "cache"
    /// Where the site is published.
    var folder = ""
    /// The store, where entries are kept for years.
    var storeFile: String?
    /// When entries leave the store: arguments of `feed store expire`.
    var expiry: [Setting] = []
    /// The commands by their names.
    var steps: [String: Step] = [:]

    static let stepNames = ["import", "fetch", "merge", "dedupe", "store", "publish"]

    func step(_ name: String) -> Step { steps[name] ?? Step() }
}
