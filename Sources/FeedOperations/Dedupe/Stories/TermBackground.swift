/// In how many texts each term stands, of those that were seen lately: what a term's weight comes from.
///
/// Older texts count less and less, so that yesterday's news becomes ordinary and last year's names do not stay so. Until
/// there are many texts, ``CommonWords`` speaks with them. Keep it from run to run, by ``bytes``: from one run's entries
/// alone, what they all report would look like words that all texts have.
public struct TermBackground: Sendable {
    /// How many texts the built-in lists weigh as much as: 2,000. The first five articles change little of them.
    static let priorTexts: Float = 2000
    /// In how many texts a word stands that no list has: one of 333. Rarer, and words that are merely unusual would count
    /// like names.
    static let unknownShare: Float = 0.003
    /// Terms from which those are forgotten that were seen once only: a million, in 16 MB.
    static let maximumTerms = 1 << 20

    private var counts = TermTable()
    /// How many texts were counted, in the same unit as the counts.
    private var total: Float = 0
    /// What a text that comes now counts: instead of shrinking all others, the next ones grow.
    private var unit: Float = 1
    private let growth: Float

    /// Creates a background that has seen nothing.
    ///
    /// - Parameter halfLife: after how many texts one counts half: 50,000, some weeks of a large collection.
    public init(halfLife: Int = 50_000) {
        growth = 1 + 0.693_147_18 / Float(max(halfLife, 100))
    }

    /// How many texts there are, older ones counted in part.
    public var textCount: Double { Double(total / unit) }

    /// Takes in an entry, once.
    public mutating func add(_ entry: StoryEntry) {
        add(entry.document.terms.lazy.map(\.key))
    }

    /// Takes in a text's terms, each once.
    mutating func add(_ keys: some Sequence<UInt32>) {
        unit *= growth
        total += unit
        for key in keys { counts.add(unit, to: key) }
        if unit > 65_536 { rescale() }
        if counts.count > Self.maximumTerms { forgetRare() }
    }

    /// How much a term tells: the logarithm of one in how many texts it stands in.
    @inline(__always)
    func weight(of key: UInt32) -> Float {
        let listed = CommonWords.shares[key]
        let prior = Self.priorTexts * (listed > 0 ? listed : Self.unknownShare)
        let share = (counts[key] / unit + prior) / (total / unit + Self.priorTexts)
        return max(0 - NaturalLogarithm.of(min(share, 1)), 0)
    }

    private mutating func rescale() {
        var scaled = TermTable()
        for entry in counts.entries(where: { _ in true }) { scaled[entry.key] = entry.value / unit }
        counts = scaled
        total /= unit
        unit = 1
    }

    private mutating func forgetRare() {
        var least: Float = 1.5
        while counts.count > Self.maximumTerms / 2 {
            var kept = TermTable()
            for entry in counts.entries(where: { $0 / unit >= least }) { kept[entry.key] = entry.value }
            counts = kept
            least *= 2
        }
    }
}

extension TermBackground {
    /// The form below.
    private static let version: [UInt8] = Array("terms1\n\0".utf8)

    /// The background as bytes, to be kept between runs: eight for each term that was seen more than once.
    public var bytes: [UInt8] {
        let entries = counts.entries { $0 / unit >= 1.5 }.sorted { $0.key < $1.key }
        var bytes = Self.version
        bytes.reserveCapacity(16 + entries.count * 8)
        Self.append((total / unit).bitPattern, to: &bytes)
        Self.append(growth.bitPattern, to: &bytes)
        for entry in entries {
            Self.append(entry.key, to: &bytes)
            Self.append((entry.value / unit).bitPattern, to: &bytes)
        }
        return bytes
    }

    /// Reads what ``bytes`` gave.
    ///
    /// - Returns: nil for anything else, and for what another version wrote.
    public init?(bytes: [UInt8]) {
        guard bytes.count >= 16, bytes.count % 8 == 0, bytes.starts(with: Self.version) else { return nil }
        let total = Float(bitPattern: Self.word(bytes, at: 8))
        let growth = Float(bitPattern: Self.word(bytes, at: 12))
        guard total.isFinite, total >= 0, growth >= 1, growth < 1.01 else { return nil }
        self.total = total
        self.growth = growth
        for place in stride(from: 16, to: bytes.count, by: 8) {
            let key = Self.word(bytes, at: place)
            let count = Float(bitPattern: Self.word(bytes, at: place + 4))
            guard key != 0, count.isFinite, count >= 0, count <= total * 1.01 else { return nil }
            counts[key] = count
        }
    }

    private static func append(_ word: UInt32, to bytes: inout [UInt8]) {
        for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }

    private static func word(_ bytes: [UInt8], at place: Int) -> UInt32 {
        bytes[place..<(place + 4)].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}
