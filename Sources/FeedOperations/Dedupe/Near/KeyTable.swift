/// A set of shingles' keys in one piece of memory; each may bear the mark of boilerplate.
struct KeyTable {
    private var slots: [UInt32]
    private let shift: UInt32

    /// - Parameter capacity: how many keys there will be at most.
    init(capacity: Int) {
        var bits: UInt32 = 4
        while 1 << bits < capacity * 2 { bits += 1 }
        slots = [UInt32](repeating: 0, count: 1 << bits)
        shift = 32 - bits
    }

    /// Where a key stands, or would stand.
    @inline(__always)
    private func slot(of key: UInt32) -> Int {
        let mask = slots.count - 1
        let key = key & ~ShingledText.boilerplateMark
        var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> shift)
        while slots[index] != 0, slots[index] & ~ShingledText.boilerplateMark != key { index = (index + 1) & mask }
        return index
    }

    /// Adds a key other than 0.
    ///
    /// - Returns: whether it is new.
    @inline(__always)
    mutating func insert(_ key: UInt32) -> Bool {
        let slot = slot(of: key)
        if slots[slot] != 0 { return false }
        slots[slot] = key
        return true
    }

    /// The key as it was added; 0 when it was not.
    @inline(__always)
    func find(_ key: UInt32) -> UInt32 {
        slots[slot(of: key)]
    }
}
