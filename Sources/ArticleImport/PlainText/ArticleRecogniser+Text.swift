/// Tells headings, lists, quotations and paragraphs apart.
extension ArticleRecogniser {
    mutating func readText() {
        let text = undecided(from: body.lowerBound, in: body, limit: segments.count)
        readMarkedLines(text)
        readHeadings(text)
        readUnmarkedLists(text)
        for index in text where roles[index] == nil {
            assign(.paragraph, to: index, because: "running text")
        }
    }

    /// Makes lists of lines that begin with bullets or with numbers that count up.
    private mutating func readMarkedLines(_ text: [Int]) {
        var position = 0
        while position < text.count {
            let run = markedRun(in: text, from: position)
            if run.count > 1 || !run.isEmpty && segments[text[position]].marker == .bullet {
                addList(
                    run, isOrdered: segments[text[position]].marker?.isNumber == true,
                    because: "begins with a bullet or number")
            } else if segments[text[position]].marker == .quote {
                assign(.quote, to: text[position], because: "begins with >")
            }
            position += max(run.count, 1)
        }
    }

    /// The segments from a position on that carry the same kind of marker.
    private func markedRun(in text: [Int], from position: Int) -> [Int] {
        guard let marker = segments[text[position]].marker, marker != .quote else { return [] }
        var run: [Int] = []
        for index in text[position...] {
            guard let next = segments[index].marker else { break }
            if case .number(let first) = marker {
                guard next == .number(first + run.count) else { break }
            } else if next != marker {
                break
            }
            run.append(index)
        }
        return run
    }

    mutating func addList(_ items: [Int], isOrdered: Bool, because reason: String) {
        lists.append(ArticleList(items: items, isOrdered: isOrdered))
        for item in items { assign(.listItem, to: item, because: reason) }
    }
}
