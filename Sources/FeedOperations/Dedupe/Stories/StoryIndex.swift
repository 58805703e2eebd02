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
        for place in strongest(document.terms) {
            let term = document.terms[place]
            keys.append(term.key)
            counts.append(term.count | (term.isName ? 0x80 : 0))
        }
        starts.append(keys.count)
    }

    /// The places of the heaviest terms, as many as are kept.
    private func strongest(_ terms: [StoryDocument.Term]) -> some Sequence<Int> {
        // Weights are sorted into classes only: which of the last class are kept makes no difference.
        var classes = [UInt16](repeating: 0, count: terms.count)
        var sizes = [UInt16](repeating: 0, count: 1024)
        for (place, term) in terms.enumerated() {
            let weight = weight(term.key, term.count, term.isName)
            let number = UInt16(min(weight * 16, 1023))
            classes[place] = number
            sizes[Int(number)] += 1
        }
        var least = 1023
        var above = 0
        while least > 0, above + Int(sizes[least]) < Self.keptTerms {
            above += Int(sizes[least])
            least -= 1
        }
        var rest = Self.keptTerms - above
        return terms.indices.filter { place in
            if Int(classes[place]) != least { return Int(classes[place]) > least }
            rest -= 1
            return rest >= 0
        }
    }

    /// What an entry's strongest terms weigh by all that is known now, the heaviest first.
    func strongest(of document: Int) -> [StoryVectors.Weighted] {
        let places = starts[document]..<starts[document + 1]
        // Numbers of 0 and more are in the order of their bits; terms of one weight are in the order of their keys, so that
        // entries have the same ones in front.
        let sorted = places.map { place in
            let weight = weight(keys[place], counts[place] & 0x7F, counts[place] & 0x80 != 0)
            return (order: UInt64(weight.bitPattern) << 32 | UInt64(keys[place]), isName: counts[place] & 0x80 != 0)
        }
        .sorted { $0.order > $1.order }
        return sorted.map { term in
            let weight = Float(bitPattern: UInt32(truncatingIfNeeded: term.order >> 32))
            return StoryVectors.Weighted(
                key: UInt32(truncatingIfNeeded: term.order), weight: weight, isName: term.isName)
        }
    }

    @inline(__always)
    private func weight(_ key: UInt32, _ count: UInt8, _ isName: Bool) -> Float {
        Self.frequencies[Int(count)] * background.weight(of: key) * (isName ? StoryVectors.nameFactor : 1)
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
