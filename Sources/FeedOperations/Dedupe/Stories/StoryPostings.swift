/// For each term the entries that have it among their strongest, the last one first.
struct StoryPostings: Sendable {
    /// Terms by which an entry is found, of its strongest: 24.
    static let maximumTerms = 24
    /// Entries that are looked at for one term: 64, the last ones. Of a term that more have within days, it is another term
    /// that tells which of them are alike.
    private static let maximumEntries = 64

    private var last = TermIndex()
    private var postings: [Posting] = []

    private struct Posting {
        let entry: Int32
        /// The place of the term's posting before; -1 where there is none.
        let previous: Int32
    }

    /// Makes room for entries, so that none is ever copied.
    mutating func reserve(_ count: Int) {
        postings.reserveCapacity(count * Self.maximumTerms)
    }

    /// Adds an entry, later than all before.
    mutating func add(_ entry: Int32, terms: some Sequence<UInt32>) {
        for term in terms {
            let previous = last.exchange(term, Int32(truncatingIfNeeded: postings.count))
            postings.append(Posting(entry: entry, previous: previous))
        }
    }

    /// Hands out the entries that have a term, the last one first, until told to stop.
    @inline(__always)
    func forEachEntry(with key: UInt32, _ body: (Int32) -> Bool) {
        var place = last[key]
        var count = 0
        while place >= 0, count < Self.maximumEntries {
            let posting = postings[Int(place)]
            guard body(posting.entry) else { return }
            place = posting.previous
            count += 1
        }
    }
}

/// A place for each term; -1 where there is none.
private struct TermIndex {
    private var keys = [UInt32](repeating: 0, count: 64)
    private var places = [Int32](repeating: -1, count: 64)
    private var count = 0
    private var shift: UInt32 = 26

    subscript(key: UInt32) -> Int32 {
        places[slot(of: key)]
    }

    /// Sets the place of a term other than 0.
    ///
    /// - Returns: the place that it had.
    mutating func exchange(_ key: UInt32, _ place: Int32) -> Int32 {
        if (count + 1) * 2 > keys.count { grow() }
        let slot = slot(of: key)
        if keys[slot] == 0 {
            keys[slot] = key
            count += 1
        }
        let old = places[slot]
        places[slot] = place
        return old
    }

    @inline(__always)
    private func slot(of key: UInt32) -> Int {
        let mask = keys.count - 1
        var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> shift)
        while keys[index] != 0, keys[index] != key { index = (index + 1) & mask }
        return index
    }

    private mutating func grow() {
        let old = zip(keys, places)
        keys = [UInt32](repeating: 0, count: keys.count * 2)
        places = [Int32](repeating: -1, count: keys.count)
        shift -= 1
        count = 0
        for (key, place) in old where key != 0 { _ = exchange(key, place) }
    }
}
