/// The shingles that stand in many entries of one source: footers, notices, standing phrases.
///
/// They say nothing about what an entry is, and are what unrelated entries have in common.
struct Boilerplate: Sendable {
    private static let buckets = 1 << 16

    private(set) var keys: Set<UInt32> = []

    /// - Parameter texts: the texts of one source.
    init(of texts: [ShingledText], _ options: NearOptions) {
        let share = options.boilerplateShare * Double(texts.count)
        let least = max(Int(share.rounded(.up)), options.boilerplateEntries, 2)
        guard texts.count >= least else { return }
        // Counted twice: in buckets, which leaves few, and then those one by one.
        var counts = [UInt32](repeating: 0, count: Self.buckets)
        for text in texts { Self.forEachKey(text) { counts[Self.bucket($0)] &+= 1 } }
        var frequent: [UInt32: Int] = [:]
        for text in texts {
            Self.forEachKey(text) { key in
                if counts[Self.bucket(key)] >= least { frequent[key, default: 0] += 1 }
            }
        }
        keys = Set(frequent.lazy.filter { $0.value >= least }.map(\.key))
    }

    init(keys: Set<UInt32>) {
        self.keys = keys
    }

    @inline(__always)
    private static func bucket(_ key: UInt32) -> Int { Int(key & UInt32(buckets - 1)) }

    @inline(__always)
    private static func forEachKey(_ text: ShingledText, _ body: (UInt32) -> Void) {
        let keys = text.keys.span
        for index in 0..<text.length where keys[index] != 0 {
            body(keys[index] & ~ShingledText.boilerplateMark)
        }
    }
}
