/// Finds the lines that name what follows them.
extension ArticleRecogniser {
    /// Goes backwards, since a line is a heading by what stands below it.
    mutating func readHeadings(_ text: [Int]) {
        var below: Int?
        var headingsBelow = 0
        for index in text.reversed() {
            if roles[index] == nil, let below, headingsBelow < 2, canBeHeading(segments[index]), leads(index, to: below)
            {
                assign(.heading, to: index, because: "a short line above a longer text")
                headingsBelow += 1
            } else {
                headingsBelow = 0
            }
            below = index
        }
        demoteQuestions(text)
    }

    private func canBeHeading(_ segment: Segment) -> Bool {
        guard segment.marker == nil || segment.marker?.isNumber == true else { return false }
        let shape = segment.shape
        guard shape.columns <= 120, shape.words <= 16, !shape.startsLowercase, shape.sentences <= 2 else {
            return false
        }
        switch shape.ending {
        case .open: return true
        case .question: return shape.words <= 12 && shape.sentences <= 1 && shape.columns <= 80
        case .exclamation: return shape.words <= 8 && shape.sentences <= 1 && shape.isTitleCase
        default: return false
        }
    }

    private func leads(_ index: Int, to below: Int) -> Bool {
        let first = segments[index].shape
        let second = segments[below].shape
        switch roles[below] {
        case .heading, .listItem, .quote: return true
        default: break
        }
        if second.ending == .open && !segments[below].isProse { return false }
        return segments[below].isProse || second.columns * 2 >= first.columns * 3
    }

    /// A question is a heading if its capitals say so or others ask along, as in an interview or a list of questions and answers.
    ///
    /// A single one may be a paragraph of one sentence.
    private mutating func demoteQuestions(_ text: [Int]) {
        let questions = text.filter { roles[$0] == .heading && segments[$0].shape.ending == .question }
        guard questions.count < 3 else { return }
        let style = headingStyle(text)
        for index in questions {
            let shape = segments[index].shape
            if shape.isTitleCase || shape.longWords == 0 && shape.words <= 8 { continue }
            if shape.isSentenceCase, shape.words <= 9, style == .sentence { continue }
            roles[index] = nil
        }
    }

    enum CapitalStyle: Sendable, Equatable { case title, sentence }

    /// Which way most headings of the page are capitalised, questions left aside.
    func headingStyle(_ text: [Int]) -> CapitalStyle? {
        let shapes = text.lazy.filter { roles[$0] == .heading && segments[$0].shape.ending == .open }.map {
            segments[$0].shape
        }
        let titles = shapes.count(where: \.isTitleCase)
        let sentences = shapes.count(where: \.isSentenceCase)
        return titles == sentences ? nil : titles > sentences ? .title : .sentence
    }
}
