/// The strongest terms of entries with their weights, one entry behind the other in one piece of memory.
///
/// A vector's length is 1, so that the sum of the products of two is their cosine. Weights are whole numbers, and sums of
/// them the same on every machine.
struct StoryVectors: Sendable {
    /// Terms of a vector: 64. What is weaker adds noise and time.
    static let maximumTerms = 64
    /// What the weight of a name is multiplied by: 2.
    static let nameFactor: Float = 2
    /// The number that stands for a weight of 1; the lowest bit marks names.
    private static let one: Float = 65_534

    private var keys: [UInt32] = []
    private var weights: [UInt16] = []
    private var starts: [Int] = [0]
    /// The length of what names make up of each vector.
    private var nameLengths: [Float] = []

    /// A term with its weight, before the vector's length is 1.
    struct Weighted {
        let key: UInt32
        let weight: Float
        let isName: Bool
    }

    /// Makes room for entries, so that none is ever copied.
    mutating func reserve(_ count: Int) {
        keys.reserveCapacity(count * Self.maximumTerms)
        weights.reserveCapacity(count * Self.maximumTerms)
    }

    /// Appends a vector of an entry's strongest terms.
    ///
    /// - Returns: its terms, the strongest first, with their weights as ``weights`` has them.
    @discardableResult
    mutating func append(_ strongest: ArraySlice<Weighted>) -> [(key: UInt32, weight: UInt16)] {
        let length = strongest.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        let names = strongest.reduce(0) { $0 + ($1.isName ? $1.weight * $1.weight : 0) }.squareRoot()
        let terms = strongest.map { term -> (key: UInt32, weight: UInt16) in
            let scaled = length > 0 ? min(term.weight / length, 1) * Self.one : 0
            return (term.key, UInt16(scaled) & ~1 | (term.isName ? 1 : 0))
        }
        for term in terms.map({ UInt64($0.key) << 32 | UInt64($0.weight) }).sorted() {
            keys.append(UInt32(truncatingIfNeeded: term >> 32))
            weights.append(UInt16(truncatingIfNeeded: term))
        }
        starts.append(keys.count)
        nameLengths.append(length > 0 ? names / length : 0)
        return terms
    }

    /// How alike two entries are.
    struct Likeness {
        /// The cosine of all terms.
        var words: Float = 0
        /// The cosine of the names.
        var names: Float = 0
        var sharedTerms = 0
        var sharedNames = 0

        /// Whether the entries may be reports of one story, and how alike they are, from 0 to 1.
        ///
        /// Names are evidence of their own where enough of them are shared: what is left to doubt after the words is
        /// lessened by them.
        func similarity(_ options: StoryOptions) -> Double {
            guard sharedTerms >= options.sharedTerms else { return 0 }
            let words = Double(min(max(words, 0), 1))
            guard sharedNames >= options.sharedNames, words >= options.wordSimilarity else { return words }
            return 1 - (1 - words) * (1 - Double(min(max(names, 0), 1)))
        }
    }

    /// Compares two entries by their places.
    func likeness(_ left: Int, _ right: Int) -> Likeness {
        var result = Likeness()
        var sum: UInt64 = 0
        var nameSum: UInt64 = 0
        forEachShared(left, right) { _, product, areNames in
            sum &+= product
            result.sharedTerms += 1
            if areNames {
                nameSum &+= product
                result.sharedNames += 1
            }
        }
        let scale = 1 / (Self.one * Self.one)
        result.words = Float(sum) * scale
        let lengths = nameLengths[left] * nameLengths[right]
        result.names = lengths > 0 ? Float(nameSum) * scale / lengths : 0
        return result
    }

    /// The terms that two entries share, those that made them alike most first.
    func strongestShared(_ left: Int, _ right: Int, count: Int) -> [UInt32] {
        var shared: [(key: UInt32, product: UInt64)] = []
        forEachShared(left, right) { key, product, _ in shared.append((key, product)) }
        return shared.sorted { ($1.product, $0.key) < ($0.product, $1.key) }.prefix(count).map(\.key)
    }

    @inline(__always)
    private func forEachShared(_ left: Int, _ right: Int, _ body: (UInt32, UInt64, Bool) -> Void) {
        var first = starts[left]
        var second = starts[right]
        let firstEnd = starts[left + 1]
        let secondEnd = starts[right + 1]
        while first < firstEnd, second < secondEnd {
            let key = keys[first]
            let other = keys[second]
            if key == other {
                let product = UInt64(weights[first] & ~1) &* UInt64(weights[second] & ~1)
                body(key, product, weights[first] & weights[second] & 1 != 0)
            }
            if key <= other { first += 1 }
            if other <= key { second += 1 }
        }
    }
}
