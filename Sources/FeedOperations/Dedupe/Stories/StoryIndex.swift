/// Groups entries of different sources into the stories that they report.
///
/// Step 4. An entry's vector is made of its strongest terms: how often one stands in title and body, times how rarely it
/// stands in others (``TermBackground``). Entries are then taken in the order of their time, each compared with those
/// before it that share one of its strongest terms, and put to the group that it agrees with; see ``StorySweep``.
struct StoryIndex: Sendable {
    /// Terms of an entry that are kept until all have been seen, and with them how much each tells: 72.
    private static let keptTerms = 72

    let options: StoryOptions
    /// What is known of terms, the entries that were added included.
    private(set) var background: TermBackground

    private(set) var sources: [Int32] = []
    private(set) var instants: [Int64?] = []
    private var starts: [Int] = [0]
    private var keys: [UInt32] = []
    /// How often a term stands in its entry; the highest bit marks names.
    private var counts: [UInt8] = []

    init(options: StoryOptions = StoryOptions(), background: TermBackground = TermBackground()) {
        self.options = options
        self.background = background
    }

    /// How many entries were added.
    var count: Int { sources.count }

    /// Adds an entry. Its number is how many were added before.
    mutating func add(_ document: StoryDocument) {
        background.add(document.terms.lazy.map(\.key))
        sources.append(document.source)
        instants.append(document.instant)
        for place in strongest(document.terms).prefix(Self.keptTerms) {
            let term = document.terms[place]
            keys.append(term.key)
            counts.append(term.count | (term.isName ? 0x80 : 0))
        }
        starts.append(keys.count)
    }

    /// The places of terms, the heaviest first.
    private func strongest(_ terms: [StoryDocument.Term]) -> some RandomAccessCollection<Int> {
        // Numbers above 0 are in the order of their bits; sorting those is sorting whole numbers.
        terms.indices.map { place in
            let weight = weight(terms[place].key, terms[place].count, terms[place].isName)
            return UInt64(weight.bitPattern) << 32 | UInt64(UInt32.max - UInt32(truncatingIfNeeded: place))
        }
        .sorted(by: >)
        .lazy.map { Int(UInt32.max - UInt32(truncatingIfNeeded: $0)) }
    }

    /// What an entry's strongest terms weigh by all that is known now, the heaviest first.
    func strongest(of document: Int) -> [StoryVectors.Weighted] {
        (starts[document]..<starts[document + 1]).map { place in
            let isName = counts[place] & 0x80 != 0
            let weight = weight(keys[place], counts[place] & 0x7F, isName)
            return StoryVectors.Weighted(key: keys[place], weight: weight, isName: isName)
        }
        .sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }
    }

    @inline(__always)
    private func weight(_ key: UInt32, _ count: UInt8, _ isName: Bool) -> Float {
        let frequency = Self.frequencies[Int(count)]
        return frequency * background.weight(of: key) * (isName ? StoryVectors.nameFactor : 1)
    }

    /// What a term counts that stands in a text so many times: the tenth time adds little to the ninth.
    private static let frequencies: [Float] = [0] + (1...127).map { 1 + NaturalLogarithm.of(Float($0)) }

    /// The stories of all entries that were added, in the order in which they began.
    func groups() -> [StoryGroup] {
        var sweep = StorySweep(self)
        sweep.run()
        return sweep.groups()
    }
}
