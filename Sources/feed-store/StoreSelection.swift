internal import ArgumentParser
internal import FeedCommand
internal import FeedFiltering
internal import FeedOperations
internal import FeedStore

/// Which entries of a store are meant.
struct StoreSelection: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only entries of this feed: its title or its identifier; may be given several times.", valueName: "name"))
    var source: [String] = []

    @Option(help: ArgumentHelp("Only the entry with this identifier; may be given several times.", valueName: "id"))
    var entry: [String] = []

    @Option(
        help: ArgumentHelp("Only entries in which this is found.", valueName: "query"),
        transform: SearchArgument.init)
    var match: SearchArgument?

    var isEmpty: Bool { source.isEmpty && entry.isEmpty && match == nil && filter == nil }

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp("Only entries for which this is true, as with 'feed merge'.", valueName: "expression"),
        transform: WhereArgument.init)
    var filter: WhereArgument?

    /// Says it in a query.
    func apply(
        to query: inout ArchiveQuery, _ reading: ArchiveReading, _ file: String, _ diagnostics: inout Diagnostics
    ) throws {
        if !source.isEmpty {
            var feeds: Set<Int64> = []
            for name in source {
                let found = try reading.feeds(called: name)
                if found.isEmpty {
                    diagnostics.error("there is no feed called '\(name)'", in: file, .noInput)
                    throw diagnostics.status
                }
                feeds.formUnion(found)
            }
            query.feeds = feeds.sorted()
        }
        if !entry.isEmpty { query.ids = entry }
        query.match = match?.query
        guard let filter = filter?.filter else { return }
        query.accepts = { filter.matches($0) }
        // What the filter implies, the tables know without a look at the entries.
        let bounds = filter.impliedBounds
        if let date = bounds.date { query.narrow(from: date.start, to: date.end) }
        if query.ids == nil, let ids = bounds.ids { query.ids = ids.sorted() }
    }
}

extension StoreSelection {
    /// Says which patterns took too much work.
    func report(_ diagnostics: Diagnostics) {
        for pattern in filter?.filter.abandonedPatterns ?? [] {
            diagnostics.note("--where: '\(pattern)' takes too much work on some texts, and counts as not found there")
        }
    }
}

/// A search on the command line.
struct SearchArgument: Sendable {
    let query: SearchQuery

    /// - Throws: an error that says the place of the fault.
    init(_ text: String) throws {
        do {
            query = try SearchQuery(text)
        } catch {
            throw SearchFault(description: "\(error.message), at character \(error.column)")
        }
    }
}

/// A filter on the command line.
struct WhereArgument: Sendable {
    let filter: EntryFilter

    /// - Throws: an error that says the place of the fault.
    init(_ text: String) throws {
        filter = try EntryFilter(text)
    }
}

/// What is wrong with a search.
private struct SearchFault: Error, CustomStringConvertible {
    let description: String
}
