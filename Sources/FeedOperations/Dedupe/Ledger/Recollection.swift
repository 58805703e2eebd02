/// What a ledger remembers that new entries may have to do with.
struct Recollection {
    /// The remembered entries that are not in the input, those seen first before others.
    private(set) var remembered: [(record: LedgerRecord, entry: EntryFingerprint)] = []
    /// The sampled shingles under which the ledger has as many entries as are ever looked at.
    private(set) var full: Set<UInt32> = []
    /// Whether decisions about entries were taken back, by their places; only of those that the ledger knows not.
    private(set) var pinned: Set<Int> = []
    private var background: [EntryFingerprint] = []
    private var decisions: [Int64: Decision] = [:]
    private let known: KnownEntries

    /// How many entries say in all what boilerplate is.
    private static let largestBackground = 20_000

    init(
        _ entries: [EntryFingerprint], _ keys: [LedgerKeys], _ known: KnownEntries, in tables: some LedgerTables,
        options: FeedDeduplicator.Options, ledger: LedgerOptions
    ) throws {
        self.known = known
        let new = entries.indices.filter { known.records[$0] == nil }
        let taken = try tables.takenBack(new.map { keys[$0].own }.sortedOnce)
        pinned = Set(new.filter { taken.contains(keys[$0].own) })
        var same: Set<Int64> = []
        let shared = new.flatMap { keys[$0].shared }.sortedOnce
        try tables.forEachEntry(with: shared, limit: ledger.entriesPerKey) { same.insert($0.entry) }
        // An entry goes on naming the copies that it stands for, also when those are gone from the input.
        let kept = known.records.values.filter { $0.keeper == nil }.map(\.number).sortedOnce
        try tables.forEachEntry(droppedFor: kept, limit: ledger.entriesPerKey) { same.insert($0) }
        var alike: Set<Int64> = []
        var compared: Set<Int> = []
        if let near = options.near {
            var samples = SampledCandidates(near)
            try samples.find(new, entries, in: tables)
            (alike, full, compared) = (samples.numbers, samples.full, samples.places)
        }
        try load(same.subtracting(known.numbers), alike.subtracting(known.numbers), tables)
        // What boilerplate is matters where texts will be compared.
        if !compared.isEmpty { try loadBackground(of: compared.map { keys[$0].source }, tables, ledger) }
        let dropped = known.records.values.filter { $0.keeper != nil }.map(\.number).sortedOnce
        var decisions: [Int64: Decision] = [:]
        try tables.forEachDecision(dropped) { if !$0.isAboutVersions { decisions[$0.entry] = $0.decision } }
        self.decisions = decisions
    }

    /// Takes entries out of the ledger, with those for which they were dropped. Those that are only alike count where they
    /// were kept: nothing goes in favour of an entry that it was not compared with.
    private mutating func load(_ same: Set<Int64>, _ alike: Set<Int64>, _ tables: some LedgerTables) throws {
        var records: [Int64: LedgerRecord] = [:]
        try tables.forEachRecord(same.union(alike).sortedOnce) { record in
            if record.keeper == nil || same.contains(record.number) { records[record.number] = record }
        }
        let keepers = Set(records.values.compactMap(\.keeper) + known.records.values.compactMap(\.keeper))
        let missing = keepers.filter { records[$0] == nil && !known.numbers.contains($0) }
        try tables.forEachRecord(missing.sortedOnce) { records[$0.number] = $0 }
        var found: [(record: LedgerRecord, entry: EntryFingerprint)] = []
        try tables.forEachContent(records.keys.sortedOnce) { number, bytes in
            guard let record = records[number], var entry = EntryFingerprint(bytes: bytes) else { return }
            entry.facts = entry.facts.named(record.id)
            found.append((record, entry))
        }
        remembered = found.sorted { $0.record.number < $1.record.number }
    }

    private mutating func loadBackground(
        of sources: [UInt64], _ tables: some LedgerTables, _ ledger: LedgerOptions
    ) throws {
        let all = Set(sources).union(remembered.lazy.filter { $0.entry.text.wordCount > 0 }.map(\.record.source))
        var numbers: Set<Int64> = []
        for source in all.sorted() where numbers.count < Self.largestBackground {
            numbers.formUnion(try tables.latestEntries(of: source, limit: ledger.background))
        }
        numbers.subtract(known.numbers)
        numbers.subtract(remembered.map(\.record.number))
        var found: [EntryFingerprint] = []
        try tables.forEachContent(numbers.sortedOnce) { _, bytes in
            if let entry = EntryFingerprint(bytes: bytes), entry.text.wordCount > 0 { found.append(entry) }
        }
        background = found
    }

    // MARK: - What comes of it

    /// The number of an entry by its place among those of the input; below 0, among the remembered ones from their end.
    func number(atPlace place: Int) -> Int64? {
        place >= 0 ? known.records[place]?.number : remembered[remembered.count + place].record.number
    }

    /// Decides about the entries of the input.
    func repeats(_ entries: [EntryFingerprint], _ options: FeedDeduplicator.Options) -> Repeats {
        var deduplicator = FeedDeduplicator(options: options)
        for item in remembered { deduplicator.add(item.entry) }
        for entry in entries { deduplicator.add(entry) }
        return deduplicator.repeats(remembering: memory(entries))
    }

    private func memory(_ entries: [EntryFingerprint]) -> DedupeMemory {
        var memory = DedupeMemory()
        memory.count = remembered.count
        memory.background = background
        var places: [Int64: Int] = [:]
        for (place, record) in known.records {
            // Of several places with one entry, the first, whatever order a dictionary has.
            places[record.number] = min(places[record.number] ?? .max, place + remembered.count)
        }
        for (place, item) in remembered.enumerated() { places[item.record.number] = place }
        for (place, item) in remembered.enumerated() {
            memory.standings[place] = standing(item.record, places)
        }
        for (place, record) in known.records { memory.standings[place + remembered.count] = standing(record, places) }
        for place in pinned {
            let kept = DedupeMemory.Kept(entry: Int64(-1 - place), isPinned: true, seen: nil)
            memory.standings[place + remembered.count] = .kept(kept)
        }
        return memory
    }

    private func standing(_ record: LedgerRecord, _ places: [Int64: Int]) -> DedupeMemory.Standing {
        guard let keeper = record.keeper else {
            return .kept(
                DedupeMemory.Kept(entry: record.number, isPinned: record.isPinned, seen: record.firstSeen))
        }
        let decision = decisions[record.number] ?? Decision(kept: record.id, dropped: record.id, rule: .id)
        return .dropped(decision, keeper: places[keeper])
    }
}
