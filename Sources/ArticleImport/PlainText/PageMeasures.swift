/// What is measured of the lines of a page, and what the first look makes of it.
struct PageMeasures {
    /// The logarithms of the lines' columns.
    private(set) var lengths: [Float] = []
    /// What the first look says of each line.
    private(set) var odds: [Float] = []

    private(set) var isProse: [Bool] = []
    private(set) var repetitions: [Float] = []
    private(set) var familiarity: [(once: Float, twice: Float)] = []
    /// What the second look makes of the measures themselves.
    private(set) var again: [Float] = []

    private static let count = LineFeature.allCases.count
    private static let weights: [Float] = {
        var dense = [Float](repeating: 0, count: count)
        for (feature, weight) in LineWeights.firstLook { dense[feature.rawValue] = weight }
        return dense
    }()

    private static let againWeights = LineWeights.again.map { (place: $0.0.rawValue, weight: $0.1) }

    init(_ segments: [Segment]) {
        let siteWords = SiteWords.all
        let lines = segments.map { LineMeasure($0, siteWords) }
        lengths = lines.map(\.length)
        isProse = lines.map(\.isProse)
        odds.reserveCapacity(lines.count)
        var page = PageWalk(lines, segments)
        let weights = Self.weights
        let againWeights = Self.againWeights
        var values = [Float](repeating: 0, count: Self.count)
        for line in lines.indices {
            // A span, since an array asks at every place whether it is its own.
            var places = values.mutableSpan
            page.measure(line, into: &places)
            repetitions.append(values[LineFeature.repetitions.rawValue])
            familiarity.append(
                (values[LineFeature.knownWords.rawValue], values[LineFeature.wellKnownWords.rawValue]))
            var more: Float = 0
            for (place, weight) in againWeights { more += values[place] * weight }
            again.append(more)
            var sum = LineWeights.firstLookBias
            for place in values.indices { sum += values[place] * weights[place] }
            odds.append(sum)
        }
    }
}

/// What is measured of one line by itself.
struct LineMeasure {
    var length: Float
    var columns: Float
    var words: Float
    var sentences: Float
    var siteWords: Float
    /// How much the line is like running text, from 0 to 1.
    var density: Float
    /// Whether it is taken for running text where the vocabulary of the page is gathered.
    var isProse: Bool
    var isDated: Bool
    var hash: UInt64

    init(_ segment: Segment, _ wordsOfSites: FoldedWordSet) {
        let shape = segment.shape
        columns = Float(max(1, shape.columns))
        length = Approximate.log1p(columns)
        words = Float(max(1, shape.words))
        sentences = Float(max(0, shape.sentences - (shape.endsSentence ? 1 : 0)))
        siteWords = Float(wordsOfSites.count(in: segment.words))
        isProse = shape.columns >= 60 && shape.endsSentence || shape.columns >= 120
        isDated = shape.columns <= 120 && (shape.hasYear || shape.hasTime)
        hash = segment.hash ?? UInt64(segment.words.count)
        var signs = 4 - 0.9 * length - (shape.endsSentence ? 1.2 : 0) - 0.3 * Float(min(shape.commas, 3))
        signs -= 0.8 * min(sentences, 2)
        signs += (segment.marker == nil ? 0 : 0.8) + 2 * Float(shape.digits) / columns
        density = 1 / (1 + Approximate.exp(min(signs, 20)))
    }
}
