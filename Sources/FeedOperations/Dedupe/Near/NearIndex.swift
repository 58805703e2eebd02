/// Finds texts that share much: near-duplicates, and texts within longer ones.
///
/// Step 3. Texts are found by a sample of their shingles; whether they are alike, an exact comparison says. The time for a
/// text does not depend on how many came before.
struct NearIndex {
    /// A text, and what is asked of it beside its words.
    struct Document: Sendable {
        /// The number of the entry that it is of.
        let entry: Int32
        var text: ShingledText
        /// The hash of all words: texts that share it are not compared again.
        let exact: Hash128
        /// When the entry appeared, in seconds since 1970; nil where nobody knows.
        let date: Int64?
    }

    /// Two entries that were compared.
    struct Pair: Sendable {
        /// The numbers of the entries, the earlier one first.
        let first: Int32
        let second: Int32
        let overlap: Overlap
        let isSeries: Bool
    }

    private let options: NearOptions
    private var samples: SampleIndex
    private var documents: [Document] = []
    private var counts: [UInt16] = []

    init(options: NearOptions) {
        self.options = options
        samples = SampleIndex(limit: options.entriesPerSample)
    }

    /// Whether a text is long enough to be looked for.
    static func isEligible(_ text: ShingledText, _ options: NearOptions) -> Bool {
        text.wordCount >= max(options.minimumWords, 1)
    }

    /// Adds a text, and compares it with the ones before that may be like it.
    mutating func add(_ document: Document, _ body: (Pair) -> Void) {
        guard Self.isEligible(document.text, options) else { return }
        let keys = sampledKeys(document.text)
        let candidates = candidates(document, keys)
        if !candidates.isEmpty { compare(document, candidates, body) }
        let number = Int32(clamping: documents.count)
        documents.append(document)
        counts.append(0)
        let (all, window) = (documents, options.window)
        for key in keys {
            samples.insert(number, under: key) { !Self.isWithin(window, document.date, all[Int($0)].date) }
        }
    }

    private func sampledKeys(_ text: ShingledText) -> [UInt32] {
        // A mark of boilerplate makes a key larger than any sampled one.
        var keys: [UInt32] = []
        keys.reserveCapacity(text.count / 8)
        let shingles = text.keys.span
        let largestSampled = Shingle.largestSampled(text.wordCount, options)
        for index in 0..<text.length where shingles[index] &- 1 < largestSampled { keys.append(shingles[index]) }
        return keys
    }

    /// The texts before that share enough samples, those that share most first.
    private mutating func candidates(_ document: Document, _ keys: [UInt32]) -> [Int32] {
        var touched: [Int32] = []
        samples.forEach(keys) { number in
            if counts[Int(number)] == 0 { touched.append(number) }
            counts[Int(number)] &+= 1
        }
        let least = UInt16(clamping: options.sharedSamples)
        var found = touched.filter {
            counts[Int($0)] >= least && Self.isWithin(options.window, document.date, documents[Int($0)].date)
        }
        found.sort { (counts[Int($0)], $1) > (counts[Int($1)], $0) }
        for number in touched { counts[Int(number)] = 0 }
        // Texts that are like hundreds of others are like the first of them, too.
        return Array(found.prefix(options.entriesPerSample))
    }

    private func compare(_ document: Document, _ candidates: [Int32], _ body: (Pair) -> Void) {
        let table = document.text.table
        for number in candidates { body(Self.pair(documents[Int(number)], document, table, options)) }
    }

    /// Compares two texts.
    ///
    /// - Parameter table: the shingles of the second one.
    static func pair(_ first: Document, _ second: Document, _ table: KeyTable, _ options: NearOptions) -> Pair {
        let isSame = first.exact == second.exact && !first.text.hasBoilerplate && !second.text.hasBoilerplate
        return Pair(
            first: first.entry, second: second.entry,
            overlap: isSame ? Overlap(same: second.text) : Overlap(first.text, second.text, table),
            isSeries: Series.isSeries(first.text, second.text, options))
    }

    /// Whether two dates are no further apart than a window; where one is not known, they are not.
    static func isWithin(_ window: Int64?, _ date: Int64?, _ other: Int64?) -> Bool {
        guard let window, let date, let other else { return true }
        let (distance, isFar) = date.subtractingReportingOverflow(other)
        return !isFar && distance.magnitude <= window.magnitude
    }
}
