/// What a term is known by: 32 bits of its word's hash. That two of a text's words have one is as rare as it is harmless.
enum TermKey {
    /// A word.
    @inline(__always)
    static func of(_ word: Word) -> UInt32 {
        max(UInt32(truncatingIfNeeded: word.hash), 1)
    }

    /// Two characters in their order, in a script that sets no spaces: one alone says too little.
    @inline(__always)
    static func of(_ first: UInt64, _ second: UInt64) -> UInt32 {
        max(UInt32(truncatingIfNeeded: WordHash.mixed(first ^ 0x2545_F491_4F6C_DD1D, second)), 1)
    }
}

/// Numbers of terms, in one piece of memory.
struct TermTable: Sendable {
    private var keys: [UInt32]
    private var values: [Float]
    private(set) var count = 0
    private var shift: UInt32

    init() {
        keys = [UInt32](repeating: 0, count: 64)
        values = [Float](repeating: 0, count: 64)
        shift = 26
    }

    /// The number of a term other than 0; 0 unless set.
    subscript(key: UInt32) -> Float {
        @inline(__always)
        get {
            values[slot(of: key)]
        }
        set {
            values[insert(key)] = newValue
        }
    }

    /// Adds to the number of a term other than 0.
    @inline(__always)
    mutating func add(_ value: Float, to key: UInt32) {
        values[insert(key)] += value
    }

    private mutating func insert(_ key: UInt32) -> Int {
        if (count + 1) * 2 > keys.count { grow() }
        let slot = slot(of: key)
        if keys[slot] == 0 {
            keys[slot] = key
            count += 1
        }
        return slot
    }

    /// All terms whose numbers satisfy a condition, in no order that means anything.
    func entries(where isIncluded: (Float) -> Bool) -> [(key: UInt32, value: Float)] {
        keys.indices.filter { keys[$0] != 0 && isIncluded(values[$0]) }.map { (keys[$0], values[$0]) }
    }

    @inline(__always)
    private func slot(of key: UInt32) -> Int {
        let mask = keys.count - 1
        var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> shift)
        while keys[index] != 0, keys[index] != key { index = (index + 1) & mask }
        return index
    }

    private mutating func grow() {
        let entries = entries { _ in true }
        keys = [UInt32](repeating: 0, count: keys.count * 2)
        values = [Float](repeating: 0, count: keys.count)
        shift -= 1
        count = 0
        for entry in entries { self[entry.key] = entry.value }
    }
}
