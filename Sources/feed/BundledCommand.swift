/// The commands that are installed with the driver, and the driver's own words for them.
enum BundledCommand: String, CaseIterable {
    case `import`
    case fetch
    case merge
    case dedupe
    case store
    case publish
    case run

    /// The line in `feed --help`.
    ///
    /// It stands here because nothing is run merely to be listed.
    var abstract: String {
        switch self {
        case .import: "turn articles, feeds and folders of them into one feed"
        case .fetch: "fetch feeds from the web, politely and only what changed"
        case .merge: "combine feeds: order, limit, honour deletions"
        case .dedupe: "drop repeated entries, and say why"
        case .store: "keep entries for years, and find them again"
        case .publish: "write a feed as Atom, RSS, JSON Feed and HTML for a web server"
        case .run: "make a site of many feeds, as one file describes it"
        }
    }

    /// What some of them become for a part of their work, and nobody runs by name.
    static var companions: [CommandName] {
        ["dedupe-ledger", "publish-preview"].compactMap { CommandName($0) }
    }

    /// All of them, in the order of a pipeline.
    static var names: [CommandName] {
        allCases.compactMap { CommandName($0.rawValue) }
    }
}
