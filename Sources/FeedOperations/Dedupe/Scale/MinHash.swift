/// A sketch of a set of shingles, of which two agree in about as many places as the sets' Jaccard similarity says, and the
/// keys that groups of those places make (locality-sensitive hashing).
struct MinHash {
    /// Groups of places: 25, of which two texts at J = 0.8 share one with a probability of 0.9999, at 0.7 of 0.99.
    static let bands = 25
    /// Places of a group: 5.
    static let rows = 5

    private var least = [UInt32](repeating: .max, count: bands * rows)

    /// Takes a shingle in.
    mutating func insert(_ shingle: UInt64) {
        let value = UInt32(truncatingIfNeeded: shingle >> 32)
        let (factors, summands) = (Self.factors.span, Self.summands.span)
        var places = least.mutableSpan
        for place in 0..<(Self.bands * Self.rows) {
            let hash = value &* factors[place] &+ summands[place]
            places[place] = min(places[place], hash)
        }
    }

    /// The keys of the groups. Their highest bit is set, which tells them from sampled shingles.
    var bandKeys: [UInt64] {
        (0..<Self.bands).map { band in
            var hash = UInt64(band) &* 0x9E37_79B9_7F4A_7C15
            for row in 0..<Self.rows {
                hash = WordHash.mixed(hash ^ UInt64(least[band * Self.rows + row]), 0xE703_7ED1_A0B4_28DB)
            }
            return hash | 1 << 63
        }
    }

    /// Odd factors, the same in every run.
    private static let factors = numbers(seed: 0x1D8E_4E27_C47D_124F).map { $0 | 1 }
    private static let summands = numbers(seed: 0xEB44_ACCA_B455_D165)

    private static func numbers(seed: UInt64) -> [UInt32] {
        (0..<(bands * rows)).map { place in
            UInt32(truncatingIfNeeded: WordHash.mixed(seed ^ UInt64(place), 0x2545_F491_4F6C_DD1D) >> 17)
        }
    }
}
