/// Hashes with a number each, in the order in which they came.
///
/// A dictionary would hash once more what is a hash already: that took a tenth of all the time a page did. Places are told by
/// a multiplier that differs from run to run, so that no page can be made to fill one place.
struct HashIndex: Sendable {
    /// How many there are.
    private(set) var count = 0

    /// The hashes, each at its place or behind it; 0 where there is none.
    private var keys: [UInt64] = [0, 0]
    private var numbers: [Int32] = [0, 0]
    private var shift: UInt64 = 63
    private let multiplier = Self.multiplier

    private static let multiplier = UInt64.random(in: .min ... .max) | 1

    /// The number of a hash; `nil` if it is none of these.
    func number(of hash: UInt64) -> Int? {
        let slot = slot(of: Self.key(hash))
        return keys[slot] == 0 ? nil : Int(numbers[slot])
    }

    func contains(_ hash: UInt64) -> Bool { keys[slot(of: Self.key(hash))] != 0 }

    /// The number of a hash, which is added if it is new.
    mutating func add(_ hash: UInt64) -> Int {
        let key = Self.key(hash)
        let slot = slot(of: key)
        if keys[slot] != 0 { return Int(numbers[slot]) }
        let number = count
        keys[slot] = key
        numbers[slot] = Int32(truncatingIfNeeded: number)
        count += 1
        if count * 2 > keys.count { grow() }
        return number
    }

    /// 0 says that nothing is there.
    private static func key(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

    /// Where a hash is, or would be.
    private func slot(of key: UInt64) -> Int {
        // Twice, since once leaves numbers that follow each other in rows, and rows make crowds.
        var mixed = key &* multiplier
        mixed = (mixed ^ mixed &>> 32) &* multiplier
        var slot = Int(truncatingIfNeeded: mixed &>> shift)
        while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    private mutating func grow() {
        let old = (keys, numbers)
        keys = Array(repeating: 0, count: old.0.count * 4)
        numbers = Array(repeating: 0, count: old.0.count * 4)
        shift -= 2
        for (key, number) in zip(old.0, old.1) where key != 0 {
            let slot = slot(of: key)
            keys[slot] = key
            numbers[slot] = number
        }
    }
}
