/// What two texts have in common, in shingles.
struct Overlap: Sendable {
    /// The shingles that both have.
    var shared = 0
    /// Those that are boilerplate of neither's source.
    var ownShared = 0
    /// The different shingles of the texts, and those that are no boilerplate.
    let first: (all: Int, own: Int)
    let second: (all: Int, own: Int)

    /// Compares two texts exactly.
    ///
    /// - Parameter table: the shingles of the second text.
    init(_ first: ShingledText, _ second: ShingledText, _ table: KeyTable) {
        self.first = (first.count, first.ownCount)
        self.second = (second.count, second.ownCount)
        var shared = 0
        var ownShared = 0
        let keys = first.keys.span
        for index in 0..<first.length {
            let key = keys[index]
            guard key != 0 else { continue }
            let found = table.find(key)
            guard found != 0 else { continue }
            shared &+= 1
            ownShared &+= (found | key) & ShingledText.boilerplateMark == 0 ? 1 : 0
        }
        self.shared = shared
        self.ownShared = ownShared
    }

    /// A text and one with the same words.
    init(same text: ShingledText) {
        first = (text.count, text.ownCount)
        second = first
        shared = text.count
        ownShared = text.ownCount
    }

    /// Jaccard similarity of the whole texts, from 0 to 1.
    var jaccard: Double { Self.ratio(shared, first.all + second.all - shared) }
    /// Containment of the text with fewer shingles in the other one, from 0 to 1.
    var containment: Double { Self.ratio(shared, min(first.all, second.all)) }
    /// Jaccard similarity without boilerplate.
    var ownJaccard: Double { Self.ratio(ownShared, first.own + second.own - ownShared) }
    /// Containment without boilerplate.
    var ownContainment: Double { Self.ratio(ownShared, min(first.own, second.own)) }

    private static func ratio(_ part: Int, _ whole: Int) -> Double {
        whole <= 0 ? 0 : Double(part) / Double(whole)
    }
}
