/// Tells the article's lines from the site's by weighing many small things about them, none of which decides alone.
///
/// Two looks: the first weighs what is measured of a line and its neighbourhood, the second what the first said of the line and
/// of those around it. The weights were fitted on pages in many languages; see docs/extraction.md.
struct LineStatistics {
    /// The segments with letters or figures; only these are measured, and are called lines here.
    let lines: [Int]

    /// The stretch of lines that is most likely the article.
    let run: Range<Int>
    /// The first line of running text that is very likely the article's.
    let firstProse: Int

    /// The shares of short lines.
    let short: RunningSums

    private var odds: [Float]
    private let page: PageMeasures

    init(_ segments: [Segment]) {
        let lines = segments.indices.filter { segments[$0].shape.hasLetters || segments[$0].shape.digits > 0 }
        let page = PageMeasures(lines.map { segments[$0] })
        let odds = LineVerdicts(page).odds
        let run = BestRun.find(zip(odds, page.lengths).map { min(max($0, -6), 6) * min($1, 6) / 4 })
        firstProse =
            lines.indices.first { odds[$0] > 1 && page.isProse[$0] } ?? run.first { page.isProse[$0] } ?? run.lowerBound
        short = RunningSums(segments.isEmpty ? [] : lines.map { segments[$0].shape.columns < 40 ? 1 : 0 })
        self.lines = lines
        self.run = run
        self.odds = odds
        self.page = page
    }

    /// How likely a line is the article's, as the logarithm of the odds.
    func odds(ofLine line: Int) -> Float { odds[line] }

    /// How often the page has a line again.
    func repetitions(ofLine line: Int) -> Float { page.repetitions[line] }

    /// Which shares of a line's telling words the running text has, at least once and twice.
    func familiarity(ofLine line: Int) -> (once: Float, twice: Float) { page.familiarity[line] }

    /// The odds of each of so many segments; `nil` for those that were not measured.
    func oddsOfSegments(_ count: Int) -> [Float?] {
        var all = [Float?](repeating: nil, count: count)
        for (segment, odds) in zip(lines, odds) { all[segment] = odds }
        return all
    }
}

/// The second look.
private struct LineVerdicts {
    private(set) var odds: [Float] = []
    private let first: [Float]
    private let chances: [Float]
    /// Sums of length, and of length weighed by chance, up to each line.
    private let lengths: RunningSums
    private let articles: RunningSums

    private static let weights: [Float] = .dense(LineWeights.secondLook, count: LineVerdict.allCases.count)

    init(_ measures: PageMeasures) {
        first = measures.odds.map { min(max($0, -6), 6) }
        chances = measures.odds.map { 1 / (1 + Approximate.exp(-min(max($0, -9.2), 9.2))) }
        lengths = RunningSums(measures.lengths)
        articles = RunningSums(zip(chances, measures.lengths).map { $0 * $1 })
        let run = BestRun.find(zip(first, measures.lengths).map { $0 * min($1, 6) / 4 })
        let highest = chances.max() ?? 0
        let weights = Self.weights
        odds = first.indices.map { line in
            var sum = LineWeights.secondLookBias + measures.again[line]
            let values = verdicts(line, run, highest)
            for place in values.indices { sum += values[place] * weights[place] }
            return sum
        }
    }

    /// In the order of ``LineVerdict``.
    private func verdicts(_ line: Int, _ run: Range<Int>, _ highest: Float) -> [Float] {
        let above3 = mean(line - 3..<line)
        let below3 = mean(line + 1..<line + 4)
        let above8 = mean(line - 8..<line)
        let below8 = mean(line + 1..<line + 9)
        let total = articles.total + 1e-9
        return [
            first[line], mean(line - 1..<line), mean(line + 1..<line + 2), above3, below3, above8, below8,
            mean(line - 20..<line), mean(line + 1..<line + 21), min(above3, below3), max(above3, below3),
            min(above8, below8), articles.sum(0..<line) / total, articles.sum(line + 1..<first.count) / total,
            run.contains(line) ? 1 : 0, Approximate.log1p(Float(max(0, run.lowerBound - line))),
            Approximate.log1p(Float(max(0, line - run.upperBound + 1))), highest,
        ]
    }

    private func mean(_ range: Range<Int>) -> Float {
        let start = max(range.lowerBound, 0)
        let end = min(range.upperBound, first.count)
        guard start < end else { return 0.1 }
        return (articles.sum(start..<end) + 0.02) / (lengths.sum(start..<end) + 0.2)
    }
}

extension [Float] {
    /// Weights by the place of what they weigh.
    fileprivate static func dense<Key: RawRepresentable<Int>>(_ entries: [(Key, Float)], count: Int) -> [Float] {
        var dense = [Float](repeating: 0, count: count)
        for (key, weight) in entries { dense[key.rawValue] = weight }
        return dense
    }
}

/// The stretch of lines whose gains add up to most.
enum BestRun {
    static func find(_ gains: [Float]) -> Range<Int> {
        var best = (total: Float(0), range: 0..<0)
        var total: Float = 0
        var start = 0
        for (index, gain) in gains.enumerated() {
            total += gain
            if total <= 0 {
                total = 0
                start = index + 1
            } else if total > best.total {
                best = (total, start..<index + 1)
            }
        }
        return best.range
    }
}

/// Logarithm and exponential to four digits, which is all that weights of four digits ask for.
enum Approximate {
    static func log1p(_ value: Float) -> Float {
        // The parts of a number that is at least 1, without asking whether it is one of the odd ones.
        let bits = (1 + max(value, 0)).bitPattern
        let significand = Float(bitPattern: bits & 0x7F_FFFF | 0x3F80_0000)
        let exponent = Int32(truncatingIfNeeded: bits >> 23) - 127
        let part = (significand - 1) / (significand + 1)
        let square = part * part
        let log = 2 * part * (1 + square * (1 / 3 + square * (1 / 5 + square / 7)))
        return Float(exponent) * 0.693_147_2 + log
    }

    static func exp(_ value: Float) -> Float {
        let whole = (value * 1.442_695).rounded()
        let rest = value - whole * 0.693_147_2
        let power = 1 + rest * (1 + rest / 2 * (1 + rest / 3 * (1 + rest / 4 * (1 + rest / 5))))
        return Float(sign: .plus, exponent: Int(whole), significand: 1) * power
    }
}
