/// The remembered entries that share sampled shingles with new ones: what may be like them.
struct SampledCandidates {
    private struct Sample {
        let key: UInt32
        let place: Int32
    }

    private struct Hit: Comparable {
        let place: Int32
        let entry: Int64

        static func < (left: Hit, right: Hit) -> Bool { (left.place, left.entry) < (right.place, right.entry) }
    }

    /// Their numbers.
    private(set) var numbers: Set<Int64> = []
    /// The places of the new entries that share enough with another one, remembered or new.
    private(set) var places: Set<Int> = []
    /// The sampled shingles under which there are as many entries as are ever looked at.
    private(set) var full: Set<UInt32> = []
    private let options: NearOptions
    private var samples: [Sample] = []

    /// How many samples are looked up at a time, which bounds the memory that is taken.
    private static let portion = 1 << 16

    init(_ options: NearOptions) {
        self.options = options
    }

    /// Looks up what is like some new entries.
    mutating func find(_ places: [Int], _ entries: [EntryFingerprint], in tables: some LedgerTables) throws {
        for place in places {
            for key in entries[place].samples(options) {
                samples.append(Sample(key: key, place: Int32(clamping: place)))
            }
            if samples.count >= Self.portion { try look(in: tables) }
        }
        try look(in: tables)
    }

    private mutating func look(in tables: some LedgerTables) throws {
        samples.sort { ($0.key, $0.place) < ($1.key, $1.place) }
        let samples = self.samples
        self.samples.removeAll(keepingCapacity: true)
        let limit = max(options.entriesPerSample, 1)
        var hits: [Hit] = []
        var (first, count, last) = (0, 0, UInt32(0))
        var full: [UInt32] = []
        try tables.forEachEntry(sampling: samples.lazy.map(\.key).sortedOnce, limit: limit) { found in
            let key = UInt32(truncatingIfNeeded: found.key)
            if key != last { count = 0 }
            last = key
            count += 1
            if count == limit { full.append(key) }
            while first < samples.count, samples[first].key < key { first += 1 }
            var index = first
            while index < samples.count, samples[index].key == key {
                hits.append(Hit(place: samples[index].place, entry: found.entry))
                index += 1
            }
        }
        self.full.formUnion(full)
        Self.addNew(samples, limit, to: &hits)
        hits.sort()
        keep(hits)
    }

    /// Adds the new entries that have a shingle in common with an earlier one of them, under numbers below 0.
    private static func addNew(_ samples: [Sample], _ limit: Int, to hits: inout [Hit]) {
        var first = 0
        while first < samples.count {
            var end = first + 1
            while end < samples.count, samples[end].key == samples[first].key, end - first < limit { end += 1 }
            for index in first..<end {
                for other in first..<index {
                    hits.append(Hit(place: samples[index].place, entry: -1 - Int64(samples[other].place)))
                }
            }
            first = end
        }
    }

    /// Keeps the entries that share enough samples with a new one, those that share most.
    private mutating func keep(_ hits: [Hit]) {
        var found: [(count: Int, entry: Int64)] = []
        var index = 0
        while index < hits.count {
            let hit = hits[index]
            var end = index
            while end < hits.count, hits[end] == hit { end += 1 }
            if end - index >= options.sharedSamples { add(hit, end - index, to: &found) }
            index = end
            guard index == hits.count || hits[index].place != hit.place else { continue }
            found.sort { ($0.count, $1.entry) > ($1.count, $0.entry) }
            numbers.formUnion(found.prefix(options.entriesPerSample).lazy.map(\.entry))
            found.removeAll(keepingCapacity: true)
        }
    }

    private mutating func add(_ hit: Hit, _ count: Int, to found: inout [(count: Int, entry: Int64)]) {
        places.insert(Int(hit.place))
        if hit.entry < 0 { places.insert(Int(-1 - hit.entry)) } else { found.append((count, hit.entry)) }
    }
}
