internal import ArgumentParser
internal import FeedCommand
internal import FeedOperations
internal import FeedStore
internal import Syndication

/// `feed store get`: entries of a store as one feed.
struct GetVerb: StoreVerb {
    static let configuration = CommandConfiguration(
        commandName: "get",
        abstract: "Get entries out of a store, as one feed.",
        discussion: """
            EXAMPLES:
              feed store get planet.db --limit 20 -o front.atom
              feed store get planet.db --since 2025-01-01 --until 2026-01-01 -f jsonl
              feed store get planet.db --source 'Harbour Log' --match 'tide* -neap'

            What is searched for: words, which must all occur, "phrases", beginnings*, title:word, author:word, \
            category:word, text:word, -word for what must not occur, and OR.
            """)

    @Argument(help: "The store.", completion: .file())
    var file: String

    @OptionGroup(title: "Which entries") var selection: StoreSelection
    @OptionGroup(title: "When they changed") var time: TimeOptions
    @OptionGroup(title: "What is made") var result: ResultOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Messages") var standard: StandardOptions

    @Option(
        help: ArgumentHelp(
            "The order: updated (newest first), published, added, title or source.", valueName: "order"))
    var sort = StoreOrder(.updated)

    @Option(help: ArgumentHelp("How many entries are written, the first ones in that order.", valueName: "number"))
    var limit: Int?

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit wants a number from 0, not \(limit)") }
    }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        let command = self
        try StoreAccess.reading(file, &diagnostics) { archive, diagnostics in
            if let place = command.output.output, archive.has(file: place) {
                diagnostics.error("is the store itself: -o would write over it", in: place, .usage)
                throw diagnostics.status
            }
            var said = diagnostics
            try archive.read { reading in try command.write(reading, &said) }
            diagnostics = said
        }
    }

    private func write(_ reading: ArchiveReading, _ diagnostics: inout Diagnostics) throws {
        var query = ArchiveQuery()
        try selection.apply(to: &query, reading, file, &diagnostics)
        query.narrow(from: time.earliest, to: time.end)
        query.order = sort.order
        query.limit = limit
        let found = try reading.header(of: query.feeds)
        var writing = EntryWriting(found, query: query, result: result)
        let output = try FeedOutput(
            self.output, strict: standard.strict, namespaces: found.document.namespaces, &diagnostics)
        let box = OutputBox(output)
        try reading.forEach(query, in: found) { entry in
            writing.take(entry)
            box.write(entry, in: writing.feed)
            return true
        }
        selection.report(diagnostics)
        try box.finish(
            writing.end, document: DocumentInfo(namespaces: found.document.namespaces), strict: standard.strict,
            &diagnostics)
    }
}

/// An order by its name.
struct StoreOrder: ExpressibleByArgument, Sendable {
    let order: ArchiveQuery.Order

    init(_ order: ArchiveQuery.Order) {
        self.order = order
    }

    init?(argument: String) {
        guard let order = ArchiveQuery.Order(rawValue: argument) else { return nil }
        self.order = order
    }

    var defaultValueDescription: String { order.rawValue }

    static var allValueStrings: [String] { ArchiveQuery.Order.allCases.map(\.rawValue) }
}

/// What the feed that is written says of itself, as far as is known.
struct EntryWriting {
    private(set) var feed: Feed
    private let isDated: Bool
    private var newest: Timestamp?
    private let result: ResultOptions

    init(_ found: ArchiveFeed, query: ArchiveQuery, result: ResultOptions) {
        feed = found.feed
        self.result = result
        isDated = found.isOneFeed && feed.updated?.instant != nil
        if !isDated { feed.updated = nil }
        result.apply(to: &feed)
        // Latest first, the first entry says when all last changed.
        goesByFirst = query.order == .updated
    }

    private let goesByFirst: Bool

    mutating func take(_ entry: Entry) {
        guard !isDated else { return }
        if Timestamp.precedes(newest, entry.lastChange) { newest = entry.lastChange }
        if goesByFirst, feed.updated == nil { feed.updated = newest }
    }

    /// What it says at the end.
    var end: Feed {
        var end = feed
        if !isDated { end.updated = newest }
        return end
    }
}

/// A document that is written from within a closure.
final class OutputBox {
    private var output: FeedOutput?

    init(_ output: consuming FeedOutput) {
        self.output = consume output
    }

    func write(_ entry: Entry, in feed: @autoclosure () -> Feed) {
        output?.write(entry, in: feed())
    }

    func finish(_ feed: Feed, document: DocumentInfo, strict: Bool, _ diagnostics: inout Diagnostics) throws {
        guard let output = output.take() else { return }
        try output.finish(feed, document: document, strict: strict, &diagnostics)
    }
}
