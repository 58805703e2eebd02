/// Which entries have a sampled shingle, in flat arrays: an entry's number, or a chain of them.
struct SampleIndex {
    /// A key and the end of its chain; a slot without one is free.
    private struct Slot {
        var key: UInt32 = 0
        /// The last link of the chain; for a single entry, its number below zero.
        var head: Int32 = 0
        static let free = Slot()
    }

    private struct Link {
        let entry: Int32
        /// The link before; -1 for the first.
        let previous: Int32
    }

    private var slots = [Slot](repeating: .free, count: 1 << 10)
    private var links: [Link] = []
    private var used = 0
    private let limit: Int

    /// - Parameter limit: how many entries are kept for a key: the first ones.
    init(limit: Int) {
        self.limit = max(limit, 1)
    }

    /// Hands out the entries that were added with some keys, for each key the last one first.
    @inline(__always)
    func forEach(_ keys: [UInt32], _ body: (Int32) -> Void) {
        // First all slots are looked at, none of which depends on another: the processor fetches them from memory at once.
        let found = keys.map { slots[firstPlace(of: $0)] }
        for (slot, key) in zip(found, keys) where slot.key != 0 {
            forEach(in: slot.key == key ? slot : slots[place(of: key)], body)
        }
    }

    @inline(__always)
    private func forEach(in slot: Slot, _ body: (Int32) -> Void) {
        guard slot.key != 0 else { return }
        if slot.head < 0 { return body(~slot.head) }
        var link = slot.head
        while link >= 0 {
            body(links[Int(link)].entry)
            link = links[Int(link)].previous
        }
    }

    /// Adds an entry under a key other than 0, unless there are enough.
    ///
    /// - Parameter isOutdated: whether an entry may give way where there are enough.
    mutating func insert(_ entry: Int32, under key: UInt32, isOutdated: (Int32) -> Bool) {
        let place = place(of: key)
        guard slots[place].key != 0 else {
            slots[place] = Slot(key: key, head: ~entry)
            used += 1
            if used * 4 > slots.count * 3 { grow() }
            return
        }
        if slots[place].head < 0 {
            links.append(Link(entry: ~slots[place].head, previous: -1))
            slots[place].head = Int32(links.count - 1)
        }
        guard length(of: slots[place].head) < limit else {
            return replaceOutdated(in: slots[place].head, by: entry, isOutdated)
        }
        links.append(Link(entry: entry, previous: slots[place].head))
        slots[place].head = Int32(links.count - 1)
    }

    private func length(of chain: Int32) -> Int {
        var (count, link) = (0, chain)
        while link >= 0 {
            count += 1
            link = links[Int(link)].previous
        }
        return count
    }

    private mutating func replaceOutdated(in chain: Int32, by entry: Int32, _ isOutdated: (Int32) -> Bool) {
        var link = chain
        while link >= 0 {
            if isOutdated(links[Int(link)].entry) {
                links[Int(link)] = Link(entry: entry, previous: links[Int(link)].previous)
                return
            }
            link = links[Int(link)].previous
        }
    }

    @inline(__always)
    private func firstPlace(of key: UInt32) -> Int {
        Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 20) & (slots.count - 1)
    }

    @inline(__always)
    private func place(of key: UInt32) -> Int {
        let mask = slots.count - 1
        var index = firstPlace(of: key)
        while slots[index].key != 0, slots[index].key != key { index = (index + 1) & mask }
        return index
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: .free, count: old.count * 2)
        for slot in old where slot.key != 0 { slots[place(of: slot.key)] = slot }
    }
}
