/// The longest passage that two texts share word by word.
struct SharedPassage {
    /// How many words it has; 0 when there is none.
    private(set) var words = 0
    /// The word of the second text that it begins with, from 0.
    private(set) var start = 0

    init(_ first: ShingledText, _ second: ShingledText) {
        var places: [UInt32: Int] = [:]
        for (place, key) in first.shingles.enumerated() where key != 0 {
            places[key & ~ShingledText.boilerplateMark] = place
        }
        var run = 0
        var next = -1
        var best = 0
        for (place, key) in second.shingles.enumerated() {
            // A shingle that came before goes on with the run where the other text has one at that place, too.
            let found = key == 0 ? (next >= 0 ? next : nil) : places[key & ~ShingledText.boilerplateMark]
            guard let found, found < first.length else {
                run = 0
                next = -1
                continue
            }
            run = found == next ? run + 1 : 1
            next = found + 1
            if run > best {
                best = run
                start = place - run + 1
            }
        }
        words = best == 0 ? 0 : best + second.wordCount - second.length
    }
}
