/// Writes into a ledger what was decided about the entries of an input.
struct LedgerWriter<Tables: LedgerTables> {
    var tables: Tables
    /// The number of the run.
    let run: Int64
    let now: Int64
    let options: FeedDeduplicator.Options
    let ledger: LedgerOptions

    private var numbers: [Int: Int64] = [:]
    private var keys: [LedgerKey] = []
    private var samples: [LedgerKey] = []

    init(tables: Tables, run: Int64, now: Int64, options: FeedDeduplicator.Options, ledger: LedgerOptions) {
        self.tables = tables
        self.run = run
        self.now = now
        self.options = options
        self.ledger = ledger
    }

    /// How many entries' keys are sorted at a time, which bounds the memory that is taken.
    private static var portion: Int { 1 << 15 }

    mutating func write(
        _ entries: [EntryFingerprint], _ keys: [LedgerKeys], _ known: KnownEntries, _ recollection: Recollection,
        _ outcome: LedgerOutcome
    ) throws {
        let repeats = outcome.repeats
        for (place, record) in known.records { numbers[place] = record.number }
        let new = entries.indices.filter { known.records[$0] == nil }
        try insert(new.filter { repeats.keeps($0) }.map { ($0, nil) }, entries, keys, recollection)
        let dropped = new.filter { !repeats.keeps($0) }
        let isVersion = { (place: Int) in
            repeats.keepers[place].map { $0 >= 0 && keys[$0].own == keys[place].own } ?? false
        }
        for place in dropped where isVersion(place) { numbers[place] = repeats.keepers[place].flatMap { numbers[$0] } }
        let others = dropped.filter { !isVersion($0) }.map { place in
            (place, repeats.keepers[place].flatMap { $0 >= 0 ? numbers[$0] : recollection.number(atPlace: $0) })
        }
        try insert(others, entries, keys, recollection)
        try update(entries, keys, known, outcome)
        try writeDecisions(entries, known, outcome, isVersion)
    }

    // MARK: - New entries

    private mutating func insert(
        _ items: [(place: Int, keeper: Int64?)], _ entries: [EntryFingerprint], _ keys: [LedgerKeys],
        _ recollection: Recollection
    ) throws {
        var rest = items[...]
        while !rest.isEmpty {
            let portion = rest.prefix(Self.portion)
            rest = rest.dropFirst(portion.count)
            let records = portion.map { place, keeper in
                LedgerRecord(
                    number: 0, source: keys[place].source, id: entries[place].facts.id, keeper: keeper,
                    isPinned: recollection.pinned.contains(place), firstSeen: now, lastSeen: now,
                    run: keeper == nil ? run : 0, version: entries[place].version)
            }
            let first = portion.startIndex
            let found = try tables.insert(records) {
                Self.content(entries[items[first + $0].place], isKept: records[$0].keeper == nil)
            }
            for (item, number) in zip(portion, found) {
                numbers[item.place] = number
                let isKept = item.keeper == nil
                addKeys(entries[item.place], keys[item.place], number, isKept: isKept, recollection.full)
            }
            try flush()
        }
    }

    /// What is dropped is found by what it is the same in, and never by what it is like.
    private static func content(_ entry: EntryFingerprint, isKept: Bool) -> [UInt8] {
        var entry = entry
        if !isKept { entry.text = .none }
        return entry.bytes
    }

    private mutating func addKeys(
        _ entry: EntryFingerprint, _ found: LedgerKeys, _ number: Int64, isKept: Bool, _ full: Set<UInt32>
    ) {
        keys += found.all.map { LedgerKey(key: $0, entry: number) }
        guard isKept, let near = options.near else { return }
        for key in entry.samples(near) where !full.contains(key) {
            samples.append(LedgerKey(key: UInt64(key), entry: number))
        }
    }

    private mutating func flush() throws {
        try tables.insert(keys.sorted())
        try tables.insert(samples: samples.sorted())
        keys.removeAll(keepingCapacity: true)
        samples.removeAll(keepingCapacity: true)
    }

    // MARK: - Entries that came again

    private mutating func update(
        _ entries: [EntryFingerprint], _ found: [LedgerKeys], _ known: KnownEntries, _ outcome: LedgerOutcome
    ) throws {
        let old = known.records.values.filter { $0.lastSeen <= now &- ledger.touchesAfter }
        try tables.touch(old.map(\.number).sortedOnce, at: now)
        let kept = known.records.filter { outcome.repeats.keeps($0.key) }
        try tables.letThrough(
            kept.filter { !outcome.passed.contains($0.key) }.map(\.value.number).sortedOnce, by: run)
        var changed: [Int64: Int] = [:]
        for (place, record) in known.records.sorted(by: { $0.key < $1.key })
        where record.version != entries[place].version && (record.keeper != nil || outcome.repeats.keeps(place)) {
            changed[record.number] = place
        }
        var contents: [Int64: [UInt8]] = [:]
        try tables.forEachContent(changed.keys.sortedOnce) { contents[$0] = $1 }
        for (number, place) in changed.sorted(by: { $0.key < $1.key }) {
            let isKept = known.records[place]?.keeper == nil
            try replace(contents[number] ?? [], by: entries[place], found[place], number, isKept: isKept)
        }
        try flush()
    }

    private mutating func replace(
        _ old: [UInt8], by entry: EntryFingerprint, _ found: LedgerKeys, _ number: Int64, isKept: Bool
    ) throws {
        let content = Self.content(entry, isKept: isKept)
        if let old = EntryFingerprint(bytes: old) {
            let known = LedgerKeys(old, minimumWords: options.minimumWords)
            let kept = Set([known.own, known.named]).subtracting(found.all)
            let gone = Set(known.all).subtracting(found.all).subtracting(kept)
            let samples = options.near.map { Set(old.samples($0)).subtracting(entry.samples($0)) } ?? []
            // By its old ids it is found from now on, too.
            try tables.insert(aliases: kept.sorted().map { LedgerKey(key: $0, entry: number) })
            try tables.remove(
                gone.sorted().map { LedgerKey(key: $0, entry: number) },
                samples: samples.sorted().map { LedgerKey(key: UInt64($0), entry: number) })
        }
        try tables.update(number, version: entry.version, content: content)
        addKeys(entry, found, number, isKept: isKept, [])
    }

    // MARK: - Decisions

    private mutating func writeDecisions(
        _ entries: [EntryFingerprint], _ known: KnownEntries, _ outcome: LedgerOutcome, _ isVersion: (Int) -> Bool
    ) throws {
        var decisions: [LedgerDecision] = []
        for (place, decision) in outcome.repeats.byPlace.sorted(by: { $0.key < $1.key }) {
            guard let number = numbers[place], known.records[place]?.keeper == nil else { continue }
            let isAboutVersions = known.records[place] != nil || isVersion(place)
            decisions.append(
                LedgerDecision(entry: number, isAboutVersions: isAboutVersions, decision: decision))
        }
        try tables.insert(decisions, run: run)
    }

    /// Writes down which entries have new ids, and leads from those to the entries.
    mutating func write(_ found: [GuidMigration], _ named: [LedgerMigration], _ keys: [LedgerKeys]) throws {
        for (migration, named) in zip(found, named) {
            try tables.insert(named.renamings, of: migration.source, run: run, at: now)
            let new = migration.pairs.flatMap { pair in
                keys[pair.place].all.map { LedgerKey(key: $0, entry: pair.record.number) }
            }
            self.keys += new
            try tables.insert(aliases: new.sorted())
        }
        try flush()
    }
}
