internal import FeedOperations
internal import Syndication

/// Hands entries out in the order of a merged feed: the tables know the second in which an entry changed, among those of one
/// second decide fractions, titles and identifiers.
struct EntryEmission {
    private let reading: ArchiveReading
    private let query: ArchiveQuery
    private let isOneFeed: Bool
    private let body: (Entry) throws -> Bool
    private var group: [(row: ArchiveWalk.Row, isMatched: Bool)] = []
    private var left: Int

    /// Entries that are put in order at once. Of more that changed within one second, so many go before the others.
    private static let largest = 200_000
    /// Entries that are kept while they are put in order; of more, each is read again.
    private static let kept = 200

    init(
        _ reading: ArchiveReading, _ query: ArchiveQuery, isOneFeed: Bool, _ body: @escaping (Entry) throws -> Bool
    ) {
        self.reading = reading
        self.query = query
        self.isOneFeed = isOneFeed
        self.body = body
        left = query.limit ?? .max
    }

    /// - Returns: false when no more are wanted.
    mutating func take(_ row: ArchiveWalk.Row, isMatched: Bool) throws -> Bool {
        let isFull = group.count >= Self.largest
        if let last = group.last, query.order == .added || last.row.place != row.place || isFull { try emit() }
        group.append((row, isMatched))
        return left > 0
    }

    mutating func finish() throws {
        try emit()
    }

    private mutating func emit() throws {
        defer { group.removeAll(keepingCapacity: true) }
        guard left > 0 else { return }
        if group.count == 1 {
            if let entry = try wanted(group[0]) { try hand(out: entry) }
            return
        }
        var sorter = EntrySorter(order)
        var rows: [ArchiveWalk.Row] = []
        var entries: [Entry] = []
        for item in group {
            guard let entry = try wanted(item) else { continue }
            sorter.add(
                entry, key: try StoredEntry(item.row.id, reading.tables).identity,
                source: entry.source?.feed.title?.plain ?? "")
            rows.append(item.row)
            if group.count <= Self.kept { entries.append(entry) }
        }
        for place in sorter.places() where left > 0 {
            try hand(out: entries.isEmpty ? reading.entry(rows[place], isOneFeed: isOneFeed) : entries[place])
        }
    }

    private func wanted(_ item: (row: ArchiveWalk.Row, isMatched: Bool)) throws -> Entry? {
        // A filter may ask for the source of an entry that goes out without one.
        let entry = try reading.entry(item.row, isOneFeed: isOneFeed && query.accepts == nil)
        guard query.takes(entry, matching: !item.isMatched) else { return nil }
        return isOneFeed && query.accepts != nil ? try reading.entry(item.row, isOneFeed: true) : entry
    }

    private mutating func hand(out entry: Entry) throws {
        left = try body(entry) ? left - 1 : 0
    }

    private var order: FeedMerge.Order {
        switch query.order {
        case .updated, .added: .updated
        case .published: .published
        case .title: .title
        case .source: .source
        }
    }
}
