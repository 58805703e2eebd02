/// Which entries of an input a ledger knows: the same feed, the same id.
struct KnownEntries {
    /// What the ledger has about them, by their places.
    private(set) var records: [Int: LedgerRecord] = [:]
    /// The numbers of all of them.
    private(set) var numbers: Set<Int64> = []

    /// How many entries of one id are looked at. A feed that has more under it has no ids.
    private static let limit = 8

    init(_ entries: [EntryFingerprint], _ keys: [LedgerKeys], in tables: some LedgerTables) throws {
        var found: [UInt64: [Int64]] = [:]
        try tables.forEachEntry(with: keys.flatMap { [$0.titled, $0.own] }.sortedOnce, limit: Self.limit) {
            found[$0.key, default: []].append($0.entry)
        }
        var all: [Int64: LedgerRecord] = [:]
        try tables.forEachRecord(found.values.joined().sortedOnce) { all[$0.number] = $0 }
        var doubtful: [(place: Int, records: [LedgerRecord])] = []
        for (place, key) in keys.enumerated() {
            let titled = (found[key.titled] ?? []).compactMap { all[$0] }.filter { $0.source == key.source }
            let own = (found[key.own] ?? []).compactMap { all[$0] }.filter { $0.source == key.source }
            guard !titled.isEmpty || !own.isEmpty else { continue }
            let version = entries[place].version
            if let record = (titled + own).first(where: { $0.version == version }) ?? titled.first {
                add(record, at: place)
            } else if own.count < 3 {
                doubtful.append((place, own))
            }
        }
        try settle(doubtful, entries, tables)
    }

    private mutating func add(_ record: LedgerRecord, at place: Int) {
        records[place] = record
        numbers.insert(record.number)
    }

    /// The same id under another title is the same entry unless its link and text are others, too.
    private mutating func settle(
        _ doubtful: [(place: Int, records: [LedgerRecord])], _ entries: [EntryFingerprint], _ tables: some LedgerTables
    ) throws {
        let wanted = doubtful.flatMap { $0.records.map(\.number) }.sortedOnce
        var traits: [Int64: Traits] = [:]
        try tables.forEachContent(wanted) { traits[$0] = EntryFingerprint(bytes: $1)?.traits }
        for item in doubtful {
            let record = item.records.first { record in
                traits[record.number].map { !entries[item.place].traits.contradicts($0) } ?? false
            }
            if let record { add(record, at: item.place) }
        }
    }

    /// Takes entries for known ones that came under other ids.
    mutating func add(_ migrations: [GuidMigration]) {
        for pair in migrations.lazy.flatMap(\.pairs) { add(pair.record, at: pair.place) }
    }
}

extension Sequence where Element: Comparable & Hashable {
    /// The elements in ascending order, each once.
    var sortedOnce: [Element] {
        var result: [Element] = []
        for element in sorted() where result.last != element { result.append(element) }
        return result
    }
}
