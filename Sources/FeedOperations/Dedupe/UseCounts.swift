/// How many different things one thing was used for, up to three.
///
/// A link that three entries of a feed have is not what tells them apart; an id under which three titles stand is none.
struct UseCounts: Sendable {
    private struct Uses: Sendable {
        var first: UInt64
        var second: UInt64 = 0
        var count: UInt8 = 1
    }

    private var uses: [Hash128: Uses] = [:]

    /// Notes that `key` is used for `value`, which is not 0.
    mutating func note(_ key: Hash128, for value: UInt64) {
        guard var known = uses[key] else {
            uses[key] = Uses(first: value)
            return
        }
        guard known.count < 3, value != known.first, value != known.second else { return }
        if known.count == 1 { known.second = value }
        known.count += 1
        uses[key] = known
    }

    /// How many different values were noted: 3 stands for 3 and more.
    func count(of key: Hash128) -> Int {
        Int(uses[key]?.count ?? 0)
    }
}
