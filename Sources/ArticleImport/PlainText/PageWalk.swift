/// Goes down a page and measures each line among the others.
struct PageWalk {
    private let lines: [LineMeasure]
    private let segments: [Segment]
    private let density: RunningSums
    private let marked: RunningSums
    private let dated: RunningSums
    private let repeated: RunningSums
    private let short: RunningSums
    private let site: RunningSums
    private let prose: RunningSums
    private let repetitions: [Float]
    private let vocabulary: PageVocabulary
    private let run: Range<Int>
    private let sinceProse: [Float]
    private let untilProse: [Float]
    private var comments: Int?
    private var related: Int?

    init(_ lines: [LineMeasure], _ segments: [Segment]) {
        self.lines = lines
        self.segments = segments
        var index = HashIndex()
        var counts: [Int] = []
        let numbers = lines.map { line in
            let number = index.add(line.hash)
            if number == counts.count { counts.append(1) } else { counts[number] += 1 }
            return number
        }
        repetitions = numbers.map { Float(min(counts[$0], 6) - 1) }
        density = RunningSums(lines.map(\.density))
        marked = RunningSums(segments.map { $0.marker == nil ? 0 : 1 })
        dated = RunningSums(lines.map { $0.isDated ? 1 : 0 })
        repeated = RunningSums(repetitions)
        short = RunningSums(lines.map { $0.columns < 40 ? 1 : 0 })
        site = RunningSums(lines.map { min($0.siteWords, 3) })
        prose = RunningSums(lines.map { $0.isProse ? $0.columns : 0 })
        vocabulary = PageVocabulary(lines, segments)
        run = BestRun.find(
            zip(lines, segments).map { line, segment in
                line.isProse ? min(line.columns, 600) / 100 : segment.marker == nil ? -1 : -1.3
            })
        sinceProse = Self.distances(lines)
        untilProse = Self.distances(lines.reversed()).reversed()
    }

    /// The logarithms of the lines since the last one of running text, never above 4.
    private static func distances(_ lines: [LineMeasure]) -> [Float] {
        var distance = 99
        return lines.map { line in
            defer { distance = line.isProse ? 0 : distance + 1 }
            return min(Approximate.log1p(Float(distance)), 4)
        }
    }

    /// Measures the next line. Lines have to be asked for in their order.
    mutating func measure(_ line: Int, into values: inout MutableSpan<Float>) {
        for place in values.indices { values[place] = 0 }
        measureItself(line, into: &values)
        measureWords(line, into: &values)
        measurePlace(line, into: &values)
        measureNeighbours(line, into: &values)
        measureJointly(into: &values)
        noteSection(line)
    }
}

extension PageWalk {
    private func measureItself(_ line: Int, into values: inout MutableSpan<Float>) {
        let shape = segments[line].shape
        let own = lines[line]
        values[.length] = own.length
        values[.lengthBeyond] = max(0, own.length - 4)
        values[.isShort] = own.columns < 25 ? 1 : 0
        values[.words] = Approximate.log1p(own.words)
        values[.endsSentence] = shape.endsSentence ? 1 : 0
        values[.capitals] = Float(shape.capitalisedWords) / Float(max(1, shape.longWords))
        values[.lowercase] = Float(shape.smallWords) / own.words
        values[.digits] = Float(shape.digits) / own.columns
        values[.startsLowercase] = shape.startsLowercase ? 1 : 0
        values[.isMarked] = segments[line].marker == nil ? 0 : 1
        values[.hasYear] = shape.hasYear && own.columns <= 120 ? 1 : 0
        values[.hasTime] = shape.hasTime && own.columns <= 120 ? 1 : 0
        values[.hasCopyrightSign] = shape.hasCopyrightSign ? 1 : 0
        values[.isCutOff] = shape.isCutOff ? 1 : 0
        values[.bars] = Float(min(shape.bars, 3))
        values[.commas] = Float(min(shape.commas, 4))
        values[.sentences] = min(own.sentences, 3)
        values[.isShortSentence] = shape.endsSentence && own.columns < 60 ? 1 : 0
        values[.repetitions] = repetitions[line]
    }

    private func measureWords(_ line: Int, into values: inout MutableSpan<Float>) {
        let own = lines[line]
        values[.siteWords] = min(own.siteWords, 4)
        values[.siteShare] = min(1, own.siteWords / own.words)
        let itself: Float = own.isProse ? 1 : 0
        var telling: Float = 0
        var known: Float = 0
        var wellKnown: Float = 0
        for word in segments[line].words where word.isTelling {
            telling += 1
            let others = vocabulary.lines(with: word) - itself
            if others > 0 { known += 1 }
            if others > 1 { wellKnown += 1 }
        }
        values[.knownWords] = telling > 0 ? known / telling : 0.3
        values[.wellKnownWords] = telling > 0 ? wellKnown / telling : 0.2
        values[.hasNoWords] = telling > 0 ? 0 : 1
        guard let evidence = segments[line].evidence else { return }
        values[evidence.extent == .anywhere ? .mentionsSite : evidence.kind.feature] = 1
    }

    private func measurePlace(_ line: Int, into values: inout MutableSpan<Float>) {
        values[.isBelowComments] = comments == nil ? 0 : 1
        values[.linesBelowComments] = comments.map { Approximate.log1p(Float(line - $0)) } ?? 0
        values[.isBelowRelated] = related == nil ? 0 : 1
        values[.linesFromTop] = Approximate.log1p(Float(line))
        values[.linesFromEnd] = Approximate.log1p(Float(lines.count - line))
        let total = max(prose.total, 1)
        values[.proseAbove] = prose.sum(0..<line) / total
        values[.proseBelow] = prose.sum(line + 1..<lines.count) / total
        values[.isInBestRun] = run.contains(line) ? 1 : 0
        values[.linesAboveBestRun] = Approximate.log1p(Float(max(0, run.lowerBound - line)))
        values[.linesBelowBestRun] = Approximate.log1p(Float(max(0, line - run.upperBound + 1)))
        values[.linesSinceProse] = sinceProse[line]
        values[.linesUntilProse] = untilProse[line]
    }

    private func measureNeighbours(_ line: Int, into values: inout MutableSpan<Float>) {
        values[.density1Above] = density.mean(line - 1..<line)
        values[.density1Below] = density.mean(line + 1..<line + 2)
        values[.density3Above] = density.mean(line - 3..<line)
        values[.density3Below] = density.mean(line + 1..<line + 4)
        values[.density8Above] = density.mean(line - 8..<line)
        values[.density8Below] = density.mean(line + 1..<line + 9)
        values[.density20Above] = density.mean(line - 20..<line)
        values[.density20Below] = density.mean(line + 1..<line + 21)
        values[.marked3Above] = marked.mean(line - 3..<line)
        values[.marked3Below] = marked.mean(line + 1..<line + 4)
        values[.dated3Above] = dated.mean(line - 3..<line)
        values[.dated3Below] = dated.mean(line + 1..<line + 4)
        values[.repeated8Above] = repeated.mean(line - 8..<line)
        values[.repeated8Below] = repeated.mean(line + 1..<line + 9)
        values[.short3Above] = short.mean(line - 3..<line)
        values[.short3Below] = short.mean(line + 1..<line + 4)
        values[.short8Above] = short.mean(line - 8..<line)
        values[.short8Below] = short.mean(line + 1..<line + 9)
        values[.site3Above] = site.mean(line - 3..<line)
        values[.site3Below] = site.mean(line + 1..<line + 4)
        values[.site8Above] = site.mean(line - 8..<line)
        values[.site8Below] = site.mean(line + 1..<line + 9)
    }

    /// What means more together than apart.
    private func measureJointly(into values: inout MutableSpan<Float>) {
        values[.density3Lower] = min(values[.density3Above], values[.density3Below])
        values[.density3Higher] = max(values[.density3Above], values[.density3Below])
        values[.density8Lower] = min(values[.density8Above], values[.density8Below])
        values[.lengthTimesDensity] = values[.length] * values[.density8Lower]
        values[.shortTimesDensity] = values[.isShort] * values[.density3Lower]
        values[.markedTimesDensity] = values[.isMarked] * values[.density8Lower]
        values[.sentenceTimesDensity] = values[.endsSentence] * max(values[.density8Above], values[.density8Below])
        values[.lengthTimesSiteWords] = values[.length] * min(values[.siteWords], 2)
    }

    /// Remembers where comments and lists of other articles begin, once some of the text is above.
    private mutating func noteSection(_ line: Int) {
        guard let evidence = segments[line].evidence, evidence.extent == .whole else { return }
        guard prose.sum(0..<line) > 0.2 * max(prose.total, 1) else { return }
        switch evidence.kind {
        case .comments, .authorCount: comments = comments ?? line
        case .related: related = related ?? line
        default: break
        }
    }
}

extension MutableSpan<Float> {
    fileprivate subscript(_ feature: LineFeature) -> Float {
        get { self[feature.rawValue] }
        set { self[feature.rawValue] = newValue }
    }
}

extension FoldedWord {
    /// Whether a word is long enough to say what a text is about.
    var isTelling: Bool { length >= 4 || isIdeographic }
}

extension LeftoverKind {
    /// The feature that a phrase of this kind is.
    fileprivate var feature: LineFeature {
        switch self {
        case .advertisement: .saysAdvertisement
        case .navigation: .saysNavigation
        case .form: .saysForm
        case .share: .saysShare
        case .comments: .saysComments
        case .related: .saysRelated
        case .readMore: .saysReadMore
        case .signIn: .saysSignIn
        case .credit: .saysCredit
        case .call: .saysCall
        case .notice: .saysNotice
        case .copyright: .saysCopyright
        case .contact: .saysContact
        case .authorBox: .saysAuthorBox
        case .authorCount: .saysAuthorCount
        case .readingTime: .saysReadingTime
        case .tags: .saysTags
        }
    }
}

/// Sums up to each place of a list, for the means of any stretch of it.
struct RunningSums {
    private var sums: [Double] = [0]

    init(_ values: [Float]) {
        sums.reserveCapacity(values.count + 1)
        var sum = 0.0
        for value in values {
            sum += Double(value)
            sums.append(sum)
        }
    }

    var total: Float { Float(sums[sums.count - 1]) }

    func sum(_ range: Range<Int>) -> Float { Float(sums[range.upperBound] - sums[range.lowerBound]) }

    /// The mean of what of a stretch is in the list, 0 if nothing is.
    func mean(_ range: Range<Int>) -> Float {
        let start = max(range.lowerBound, 0)
        let end = min(range.upperBound, sums.count - 1)
        return start < end ? Float((sums[end] - sums[start]) / Double(end - start)) : 0
    }
}
