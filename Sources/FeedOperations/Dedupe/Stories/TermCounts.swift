/// How often each term stands in one text, in the order in which they first do.
struct TermCounts: Sendable {
    /// The terms, each once.
    private(set) var keys: [UInt32] = []
    private(set) var counts: [UInt16] = []
    /// For each slot, one more than the place of its term; 0 where there is none.
    private var slots = [UInt16](repeating: 0, count: 256)
    private var shift: UInt32 = 24

    /// Counts a term other than 0. There may be no more than 65,534 different ones.
    @inline(__always)
    mutating func add(_ key: UInt32) {
        let slot = slot(of: key)
        if slots[slot] != 0 {
            counts[Int(slots[slot]) - 1] &+= 1
            return
        }
        keys.append(key)
        counts.append(1)
        slots[slot] = UInt16(truncatingIfNeeded: keys.count)
        if keys.count * 2 > slots.count { grow() }
    }

    /// How often a term stands there.
    @inline(__always)
    func count(of key: UInt32) -> Int {
        let place = Int(slots[slot(of: key)])
        return place == 0 ? 0 : Int(counts[place - 1])
    }

    @inline(__always)
    private func slot(of key: UInt32) -> Int {
        let mask = slots.count - 1
        var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> shift)
        while slots[index] != 0, keys[Int(slots[index]) - 1] != key { index = (index + 1) & mask }
        return index
    }

    private mutating func grow() {
        slots = [UInt16](repeating: 0, count: slots.count * 2)
        shift -= 1
        for place in keys.indices { slots[slot(of: keys[place])] = UInt16(truncatingIfNeeded: place + 1) }
    }
}
