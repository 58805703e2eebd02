/// In how many lines of running text each telling word of a page stands.
struct PageVocabulary {
    private var index = HashIndex()
    private var lines: [Float] = []

    init(_ measures: [LineMeasure], _ segments: [Segment]) {
        // The last line that each word was seen in.
        var last: [Int] = []
        for line in measures.indices where measures[line].isProse {
            for word in segments[line].words where word.isTelling {
                let number = index.add(word.hash)
                if number == lines.count {
                    lines.append(1)
                    last.append(line)
                } else if last[number] != line {
                    lines[number] += 1
                    last[number] = line
                }
            }
        }
    }

    func lines(with word: FoldedWord) -> Float { index.number(of: word.hash).map { lines[$0] } ?? 0 }
}
