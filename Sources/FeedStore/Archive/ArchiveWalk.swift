internal import FeedOperations
internal import GRDB
internal import Syndication

/// Walks through the entries that may be wanted, in order, without reading them: by the tables' indexes, or through a list
/// of those that were found otherwise.
struct ArchiveWalk {
    /// An entry's row.
    struct Row {
        let id: Int64
        let feed: Int64
        let inherits: Bool
        /// What rows of one place in the order have in common.
        let place: Place
    }

    /// A place in the order: a time, or text and a time.
    struct Place: Hashable {
        var time: Int64?
        var text: String?
    }

    private let tables: ArchiveTables
    private let query: ArchiveQuery

    /// Up to so many entries are found by their number and put in order; more are met on a walk.
    static let listed = 3_000
    /// Up to so many numbers are asked of the index of words, where a limit says how many are wanted.
    static let asked = 100_000

    init(_ tables: ArchiveTables, _ query: ArchiveQuery) {
        self.tables = tables
        self.query = query
    }

    /// - Parameter body: gets each row, and whether it is known to be what is searched for; returns false when it wants
    ///   no more.
    func run(_ body: (Row, Bool) throws -> Bool) throws {
        if let ids = query.ids { return try list(numbers(of: ids), isMatched: query.match == nil, body) }
        guard let match = query.match else { return try walk(isMatched: true, nil, body) }
        guard try tables.wordsAreCurrent() else {
            throw StoreError(.newer, "the index of words is of another version; 'feed store compact' makes it anew")
        }
        let limit = query.limit == nil ? Int.max : Self.asked
        var found = try matches(match, limit: limit)
        if found.count <= Self.listed { return try list(found, isMatched: match.isExact, body) }
        if found.count >= limit { return try walk(isMatched: false, nil, body) }
        let set = NumberSet(found)
        found = []
        try walk(isMatched: match.isExact, set, body)
    }

    /// The numbers of the entries that the index of words finds.
    private func matches(_ match: SearchQuery, limit: Int) throws -> [Int64] {
        let select = try tables.statement("SELECT rowid FROM words WHERE words MATCH ? LIMIT ?")
        try select.bind(1, match.indexQuery)
        select.bind(2, Int64(limit))
        var found: [Int64] = []
        try select.forEach { found.append($0.integer(0)) }
        return found
    }

    // MARK: - By number

    /// The numbers of entries with these ids: an id that is no IRI is one in each feed.
    private func numbers(of ids: [String]) throws -> [Int64] {
        var identities: [String]?
        var found: Set<Int64> = []
        let removal = Removal(tables)
        for id in ids {
            var names = [id]
            if !StoredVersion.isIRI(id) {
                if identities == nil {
                    var all: Set<String> = []
                    try tables.statement("SELECT identity FROM feed").forEach { all.insert($0.text(0)) }
                    identities = Array(all)
                }
                names = (identities ?? []).map { "\($0) \(id)" }
            }
            for name in names {
                for number in try removal.entries(key: FixedHash.key(name)) where !found.contains(number) {
                    if try StoredEntry(number, tables).identity == name { found.insert(number) }
                }
            }
        }
        return found.sorted()
    }

    private func list(_ numbers: [Int64], isMatched: Bool, _ body: (Row, Bool) throws -> Bool) throws {
        let select = try tables.statement("SELECT id, feed, inherits, \(placeColumn), updated FROM entry WHERE id = ?")
        var rows: [Row] = []
        let feeds = query.feeds.map { Set($0) }
        for number in numbers {
            select.bind(1, number)
            try select.forEach { row in
                let updated = row.hasValue(4) ? row.integer(4) : nil
                guard isInTime(updated), feeds?.contains(row.integer(1)) ?? true else { return }
                rows.append(self.row(row))
            }
        }
        if query.order == .title || query.order == .source {
            return try order(byText: rows, isMatched: isMatched, body)
        }
        rows.sort { ($0.place.time ?? .min, $0.id) > ($1.place.time ?? .min, $1.id) }
        for row in rows { guard try body(row, isMatched) else { return } }
    }

    private func isInTime(_ updated: Int64?) -> Bool {
        guard query.since != nil || query.until != nil else { return true }
        guard let updated else { return false }
        return updated >= query.since?.seconds ?? .min && updated <= query.until?.seconds ?? .max
    }

    private func row(_ row: BoundStatement) -> Row {
        Row(
            id: row.integer(0), feed: row.integer(1), inherits: row.integer(2) != 0,
            place: Place(time: row.hasValue(3) ? row.integer(3) : nil))
    }

    // MARK: - By index

    private var placeColumn: String {
        switch query.order {
        case .added: "id"
        case .published: "coalesce(published, updated)"
        default: "updated"
        }
    }

    private func walk(isMatched: Bool, _ numbers: NumberSet?, _ body: (Row, Bool) throws -> Bool) throws {
        var conditions: [String] = []
        if let feeds = query.feeds {
            conditions.append(
                feeds.count == 1 ? "feed = \(feeds[0])" : "feed IN (\(feeds.map(String.init).joined(separator: ",")))")
        }
        if let since = query.since { conditions.append("updated >= \(since.seconds)") }
        if let until = query.until { conditions.append("updated <= \(until.seconds)") }
        let condition = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        let isByText = query.order == .title || query.order == .source
        let order = isByText ? "" : " ORDER BY \(placeColumn) DESC, id DESC"
        let select = try tables.statement(
            "SELECT id, feed, inherits, \(placeColumn) FROM entry\(condition)\(order)")
        var rows: [Row] = []
        try select.walk { row in
            if let numbers, !numbers.contains(row.integer(0)) { return true }
            guard isByText else { return try body(self.row(row), isMatched) }
            rows.append(self.row(row))
            return true
        }
        if isByText { try self.order(byText: rows, isMatched: isMatched, body) }
    }

    /// By title, or by the title of the feed. For a title each entry has to be read.
    private func order(byText rows: [Row], isMatched: Bool, _ body: (Row, Bool) throws -> Bool) throws {
        var titles: [Int64: String] = [:]
        try tables.statement("SELECT id, title FROM feed").forEach { titles[$0.integer(0)] = $0.text(1).lowercased() }
        var rows = rows
        for index in rows.indices {
            let row = rows[index]
            let text =
                query.order == .source
                ? titles[row.feed] ?? "" : (try tables.entry(row.id).title?.plain ?? "").lowercased()
            let time = query.order == .source ? row.place.time : nil
            rows[index] = Row(
                id: row.id, feed: row.feed, inherits: row.inherits, place: Place(time: time, text: text))
        }
        rows.sort { left, right in
            let (first, second) = (left.place.text ?? "", right.place.text ?? "")
            if first != second { return first.utf8.lexicographicallyPrecedes(second.utf8) }
            return (left.place.time ?? .min, left.id) > (right.place.time ?? .min, right.id)
        }
        for row in rows { guard try body(row, isMatched) else { return } }
    }
}

/// A set of row numbers, one bit for each that there could be.
struct NumberSet {
    private var bits: [UInt64] = []
    /// Numbers that no archive comes to, but a file that somebody made may have.
    private var others: Set<Int64> = []

    private static let most: Int64 = 1 << 32

    init(_ numbers: [Int64]) {
        let greatest = numbers.lazy.filter { $0 < Self.most }.max() ?? 0
        bits = Array(repeating: 0, count: Int(max(greatest, 0)) / 64 + 1)
        for number in numbers {
            if number >= 0, number < Self.most {
                bits[Int(number) / 64] |= 1 << UInt64(number % 64)
            } else {
                others.insert(number)
            }
        }
    }

    func contains(_ number: Int64) -> Bool {
        guard number >= 0, number < Self.most else { return others.contains(number) }
        let place = Int(number) / 64
        return place < bits.count && bits[place] & 1 << UInt64(number % 64) != 0
    }
}
