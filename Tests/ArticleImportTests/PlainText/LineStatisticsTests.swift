import Testing

@testable import ArticleImport

@Suite struct LineStatisticsTests {
    private func segments(_ text: String) -> [Segment] {
        Segmenter.segments(of: TextLine.lines(of: text.utf8.span))
    }

    private let menu = "Home\nBoats\nWeather\nTides\nSmall Ads\nLog in\nSubscribe\nContact\n"

    @Test("Running text has better odds than the menu above it") func weighsLines() throws {
        let page = segments(menu + "\n\(Filler.first)\n\n\(Filler.second)\n\n\(Filler.third)\n\n" + menu)
        let statistics = LineStatistics(page)
        let odds = statistics.oddsOfSegments(page.count)
        for (segment, odds) in zip(page, odds) {
            #expect((try #require(odds) > 0) == segment.isProse, "\(segment.text)")
        }
        #expect(statistics.firstProse == 8)
        #expect(statistics.run.contains(9))
    }

    @Test("A line without letters is not measured") func skipsRules() {
        let page = segments("***\n\(Filler.first)\n---\n* * *\n12")
        #expect(LineStatistics(page).oddsOfSegments(page.count).map { $0 == nil } == [true, false, true, true, false])
    }

    @Test("Nothing at all is measured as nothing") func readsNothing() {
        #expect(LineStatistics([]).lines.isEmpty)
        #expect(TitleCandidates(segments: [], statistics: LineStatistics([])).best { _ in false } == nil)
    }

    @Test("A few short lines are no page", arguments: [0, 5, 13])
    func leavesArticlesAlone(_ count: Int) {
        let labels = (0..<count).map { "Label \($0)" }.joined(separator: "\n")
        #expect(ArticleRecogniser.statistics(segments(labels + "\n" + Filler.first)) == nil)
    }

    @Test("The stretch that gathers most is found, whatever stands around it")
    func findsRuns() {
        #expect(BestRun.find([-1, 2, -1, 3, -4, 2]) == 1..<4)
        #expect(BestRun.find([]) == 0..<0)
        #expect(BestRun.find([-1, -2]) == 0..<0)
    }

    @Test("Logarithm and exponential are right to four digits")
    func approximates() {
        for (value, log) in [(0, 0), (1, 0.693147), (9, 2.302585), (99_999, 11.512925)] as [(Float, Float)] {
            #expect(abs(Approximate.log1p(value) - log) < 0.0002)
        }
        for (value, power) in [(0, 1), (1, 2.718282), (-3, 0.049787), (9, 8103.0839)] as [(Float, Float)] {
            #expect(abs(Approximate.exp(value) / power - 1) < 0.0005)
        }
    }

    @Test("The weights name each thing once") func hasAllWeights() {
        #expect(Set(LineWeights.firstLook.map(\.0)).count == LineFeature.allCases.count)
        #expect(LineWeights.firstLook.count == LineFeature.allCases.count)
        #expect(Set(LineWeights.secondLook.map(\.0)).count == LineVerdict.allCases.count)
        #expect(Set(TitleFeature.weights.map(\.0)).count == TitleFeature.allCases.count)
    }
}

@Suite struct LooseBylineTests {
    private func byline(_ text: String) -> LooseByline? {
        Segmenter.segments(of: TextLine.lines(of: text.utf8.span)).first.flatMap { LooseByline($0, isDayFirst: true) }
    }

    @Test(
        "Names behind a word such as by are found",
        arguments: [
            ("3 comments | written by Ann Example", ["Ann Example"]),
            ("12.3.2020 von Ann Muster, Redaktion", ["Ann Muster"]),
            ("Geschrieben von Ann Muster am 12. März 2020 in Hafen", ["Ann Muster"]),
            ("Christoph von Beispiel, 12.3.2020", ["Christoph von Beispiel"]),
        ])
    func findsNames(_ line: String, _ names: [String]) {
        #expect(byline(line)?.authors == names)
    }

    @Test(
        "A sentence is no byline",
        arguments: ["He was seen by Ann on the quay and in the town.", "It is by far the best."])
    func leavesSentences(_ line: String) {
        #expect(byline(line) == nil)
    }

    @Test("Four figures and a slash are read by the manner of the place") func readsSlashes() {
        #expect(byline("postado em 04/05/2022 05:49")?.published?.month == 5)
        #expect(DateScanner.findings(in: Array("04/05/2022".unicodeScalars)).isEmpty)
        #expect(DateScanner.findings(in: Array("Version 1.2.10".unicodeScalars)).isEmpty)
    }

    @Test("A paragraph that begins with its date has one") func readsDateAtStart() {
        #expect(byline("02.04.2025 – " + Filler.first)?.published?.day == 2)
        #expect(byline(Filler.first + " It was on 02.04.2025 that it rained.") == nil)
    }

    @Test("A day and a month begin no list") func leavesDays() {
        #expect(ListMarker.read("2. April 2025") == nil)
        #expect(ListMarker.read("2. Apples")?.marker == .number(2))
    }
}

@Suite struct LineHashTests {
    @Test(
        "Case, spaces and punctuation make no difference",
        arguments: [
            ("Read more…", "READ MORE"), ("a b", "a\u{A0}b"), ("Über uns", "Über\u{AD}  uns"), ("漢字、と", "漢字 と"),
        ])
    func comparesWords(_ one: String, _ other: String) {
        #expect(LineHash.of(one) == LineHash.of(other))
    }

    @Test("Other words make another hash, and none makes none") func tellsWordsApart() {
        #expect(LineHash.of("Read more") != LineHash.of("Read less"))
        #expect(LineHash.of("ж") != LineHash.of("з"))
        #expect(LineHash.of("—") == nil && LineHash.of("") == nil)
    }
}
