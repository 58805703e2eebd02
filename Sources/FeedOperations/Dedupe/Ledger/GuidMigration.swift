/// That a feed gave many of its entries new ids at once: one event, and no new entries.
struct GuidMigration {
    /// A known entry, and where in the input it is under its new id.
    struct Pair {
        let place: Int
        let record: LedgerRecord
    }

    let source: UInt64
    let pairs: [Pair]

    /// Finds the feeds in which it happened.
    ///
    /// An unknown entry and a known one whose id is gone from the input are one where their titles are the same, and so is
    /// the link but for scheme and host, the date, or the text; and where each has no other such partner.
    static func find(
        _ entries: [EntryFingerprint], _ keys: [LedgerKeys], _ known: KnownEntries, in tables: some LedgerTables,
        _ options: LedgerOptions
    ) throws -> [GuidMigration] {
        var unknown: [UInt64: [Int]] = [:]
        for place in entries.indices where known.records[place] == nil {
            unknown[keys[place].source, default: []].append(place)
        }
        let sources = unknown.filter { $0.value.count >= max(options.migratedEntries, 1) }
        guard !sources.isEmpty else { return [] }
        var found: [UInt64: [Int64]] = [:]
        let titles = sources.values.joined().compactMap { keys[$0].sourceTitle }.sortedOnce
        try tables.forEachEntry(with: titles, limit: 8) {
            if !known.numbers.contains($0.entry) { found[$0.key, default: []].append($0.entry) }
        }
        guard found.count >= options.migratedEntries else { return [] }
        let gone = try GoneEntries(found.values.joined().sortedOnce, in: tables)
        return sources.sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }.compactMap { source, places in
            let pairs = pairs(places, entries, keys, found, gone)
            let isMost = Double(pairs.count) >= options.migratedShare * Double(places.count)
            return pairs.count >= options.migratedEntries && isMost ? GuidMigration(source: source, pairs: pairs) : nil
        }
    }

    private static func pairs(
        _ places: [Int], _ entries: [EntryFingerprint], _ keys: [LedgerKeys], _ found: [UInt64: [Int64]],
        _ gone: GoneEntries
    ) -> [Pair] {
        var partners: [(place: Int, number: Int64)] = []
        var uses: [Int64: Int] = [:]
        for place in places {
            guard let title = keys[place].sourceTitle, let numbers = found[title] else { continue }
            let fitting = numbers.filter { gone.fits($0, entries[place]) }
            for number in fitting { uses[number, default: 0] += 1 }
            if fitting.count == 1 { partners.append((place, fitting[0])) }
        }
        return partners.compactMap { place, number in
            guard uses[number] == 1 else { return nil }
            return gone.records[number].map { Pair(place: place, record: $0) }
        }
    }
}

/// Known entries that are not in the input, under the titles of unknown ones.
private struct GoneEntries {
    private(set) var records: [Int64: LedgerRecord] = [:]
    private var entries: [Int64: EntryFingerprint] = [:]

    init(_ numbers: [Int64], in tables: some LedgerTables) throws {
        var records: [Int64: LedgerRecord] = [:]
        var entries: [Int64: EntryFingerprint] = [:]
        try tables.forEachRecord(numbers) { records[$0.number] = $0 }
        try tables.forEachContent(numbers) { entries[$0] = EntryFingerprint(bytes: $1) }
        self.records = records
        self.entries = entries
    }

    func fits(_ number: Int64, _ entry: EntryFingerprint) -> Bool {
        guard let other = entries[number], entry.traits.sharesTitle(with: other.traits),
            !entry.traits.hasOtherEnclosures(than: other.traits)
        else { return false }
        return entry.traits.sharesDate(with: other.traits) || entry.traits.sharesBody(with: other.traits)
            || entry.hasSamePath(as: other)
    }
}

extension EntryFingerprint {
    /// Whether the permalinks differ in scheme and host at most.
    fileprivate func hasSamePath(as other: EntryFingerprint) -> Bool {
        guard let path = facts.permalink.flatMap({ Identity.address($0) })?.path, path.utf8.count > 1 else {
            return false
        }
        return other.facts.permalink.flatMap { Identity.address($0) }?.path == path
    }
}
