/// Decides for every segment of a page what it is, from the outside in: title, head, tail, then the text between.
struct ArticleRecogniser {
    let lines: [TextLine]
    let segments: [Segment]

    /// The first segment of running text, or the end.
    let firstProse: Int

    /// What the first lines say as bylines, which is asked of each several times while the title is looked for.
    private var bylines: [Byline?] = []

    var article = PlainTextArticle()

    /// The shape of the title's line.
    var titleShape: LineShape?

    /// What each segment was taken for; `nil` while it is undecided.
    var roles: [LineRole?]

    /// Why, segment by segment; only noted where it ``explains``.
    private var reasons: [String] = []

    /// Whether somebody wants to know what each line was taken for.
    let explains: Bool

    /// The segments between head and tail.
    var body = 0..<0

    /// The lists found in the text, as the segments of their items.
    var lists: [ArticleList] = []

    /// What is known of the lines of a page full of its site's; `nil` for a text that has hardly a site around it.
    let statistics: LineStatistics?

    /// How likely each segment is the article's, as the logarithm of the odds; empty for a text that has no site around it.
    let odds: [Float?]

    /// Whether other pages of the import have a segment too; empty where nothing is known of others.
    private(set) var isShared: [Bool] = []

    init(lines: [TextLine], explains: Bool = false) {
        self.lines = lines
        self.explains = explains
        let segments = Segmenter.segments(of: lines)
        self.segments = segments
        statistics = Self.statistics(segments)
        let odds = statistics?.oddsOfSegments(segments.count) ?? []
        self.odds = odds
        let isProse = segments.indices.map { segments[$0].isProse && (odds.isEmpty || Self.isArticle(odds[$0])) }
        firstProse = isProse.firstIndex(of: true) ?? segments.endIndex
        roles = Array(repeating: nil, count: segments.count)
        if explains { reasons = Array(repeating: "", count: segments.count) }
    }

    /// Notes which lines are the site's because other pages have them too; `false` if none is.
    mutating func compare(with siteLines: SiteLines) -> Bool {
        isShared = Self.shared(segments, lines, siteLines)
        return isShared.contains(true)
    }

    /// Reads the first lines as bylines, once.
    mutating func readBylines(_ count: Int) {
        bylines = segments.prefix(count).map { Byline($0.text) }
    }

    func byline(_ index: Int) -> Byline? {
        index < bylines.count ? bylines[index] : Byline(segments[index].text)
    }

    mutating func run() {
        if let statistics {
            readPage(statistics)
        } else {
            readHead()
            readTail()
            dropLeftoversInBody()
        }
        readStandfirst()
        readDateline()
        readText()
        article.blocks = blocks()
    }
}

extension ArticleRecogniser {
    mutating func assign(_ role: LineRole, to index: Int, because reason: @autoclosure () -> String) {
        roles[index] = role
        if explains { reasons[index] = reason() }
    }

    /// The first segments at or after `start`, in `range`, that nothing has been decided about.
    func undecided(from start: Int, in range: Range<Int>, limit: Int) -> [Int] {
        var found: [Int] = []
        var index = max(start, range.lowerBound)
        while index < range.upperBound, found.count < limit {
            if roles[index] == nil { found.append(index) }
            index += 1
        }
        return found
    }

    /// If it ``explains``, every line of the input with the role of the segment it is part of.
    func decisions() -> [LineDecision] {
        var decisions = lines.map { LineDecision(line: $0.number, role: .blank, reason: "nothing to see") }
        for (index, segment) in segments.enumerated() where explains {
            for line in segment.lines {
                decisions[line].role = roles[index] ?? .paragraph
                decisions[line].reason = reasons[index]
            }
        }
        return decisions
    }
}
