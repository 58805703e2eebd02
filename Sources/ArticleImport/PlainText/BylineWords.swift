/// The words of one part of a byline, of which labels are taken off until a name, a role or nothing is left.
struct BylineWords {
    /// What the labels at the start of a part said.
    struct Labels {
        var any = false
        var saysBy = false
        var saysUpdated = false
    }

    private var words: [String]

    init(_ part: String) {
        words = part.split(whereSeparator: { $0.unicodeScalars.allSatisfy(\.isSpacing) })
            .flatMap { BylineWords.cutLabel(String($0)) ?? [String($0)] }
        if words.first.map({ Vocabulary.sources.contains(Self.fold($0)) }) == true { words = [] }
    }

    var isEmpty: Bool { words.isEmpty }

    var count: Int { words.count }

    /// Whether the part is in Chinese or Japanese, where a name is one word.
    var isIdeographic: Bool { words.first?.unicodeScalars.first?.isIdeographic ?? false }

    /// Whether the part is a section of the site, such as "World News", which looks like a name.
    var isSection: Bool { !isEmpty && words.allSatisfy { Vocabulary.sections.contains(Self.fold($0)) } }

    /// Whether the part names a paper or an agency, as it stands behind the author's name.
    var isOutlet: Bool { words.last.map { Vocabulary.outlets.contains(Self.fold($0)) } ?? false }

    /// Whether the part says what the author is, such as "Staff Writer".
    var isRole: Bool { words.contains { Vocabulary.roles.contains(Self.fold($0)) } }

    /// Whether the part counts minutes or hours: "5 min read", "2 hours ago".
    var isReadingTime: Bool {
        words.contains { $0.unicodeScalars.first?.isDigit == true }
            && words.contains { Vocabulary.spans.contains(Self.fold($0)) }
    }

    /// Takes "By", "Published on", "Von" and the like off the start.
    mutating func dropLabels() -> Labels {
        var labels = Labels()
        while let first = words.first {
            let word = Self.fold(first)
            if Vocabulary.by.contains(word) {
                labels.saysBy = true
            } else if Vocabulary.updated.contains(word) {
                labels.saysUpdated = true
            } else if !Vocabulary.labels.contains(word) && !word.isEmpty {
                break
            }
            labels.any = true
            words.removeFirst()
        }
        return labels
    }

    /// Takes the "on" of "by … on …", the "in Tokyo" of a reporter abroad and the like off the end.
    mutating func dropTrailingLabels() {
        while let last = words.last,
            Vocabulary.labels.contains(Self.fold(last)) || Vocabulary.updated.contains(Self.fold(last))
        {
            words.removeLast()
        }
        if let place = words.firstIndex(where: { Vocabulary.placeWords.contains($0) }), place > 0 {
            words.removeSubrange(place...)
        }
    }

    /// The words as a name, if they look like one: few, without figures, each with a capital or in a script without capitals.
    ///
    /// After "by" a role or an account will do, as in "by admin".
    func name(afterBy: Bool) -> String? {
        guard (1...6).contains(words.count) else { return nil }
        for word in words {
            guard Self.isNameWord(word) else { return nil }
            let isParticle = Vocabulary.particles.contains(word.lowercased()) && words.count > 1
            let isAccount =
                afterBy && (Vocabulary.roles.contains(Self.fold(word)) || Vocabulary.accounts.contains(word))
            guard Self.startsHigh(word) || isParticle || isAccount else { return nil }
        }
        return words.joined(separator: " ")
    }

    /// Where the first word of a set stands, if it does among the first words.
    func firstIndex(of vocabulary: Set<FoldedWord>, within limit: Int) -> Int? {
        words.prefix(limit).firstIndex { vocabulary.contains(Self.fold($0)) }
    }

    /// Whether a word stands within a name, as "von" does in "Christoph von Beispiel".
    func isParticle(_ index: Int) -> Bool {
        guard index > 0, Vocabulary.particles.contains(words[index].lowercased()) else { return false }
        let before = words[index - 1]
        guard before.unicodeScalars.first?.isLetter == true else { return false }
        let word = Self.fold(before)
        return Self.startsHigh(before) && !Vocabulary.opening.contains(word) && !Vocabulary.labels.contains(word)
    }

    /// The words from a place on that look like a name, as far as four; `nil` if the first does not.
    func leadingName(from start: Int) -> String? {
        var name: [String] = []
        for word in words.dropFirst(start).prefix(5) {
            guard Self.isNameWord(word), name.count < 4 else { break }
            let isParticle = !name.isEmpty && Vocabulary.particles.contains(word)
            guard Self.startsHigh(word) || isParticle, !Vocabulary.labels.contains(Self.fold(word)) else { break }
            if Vocabulary.updated.contains(Self.fold(word)) || Vocabulary.opening.contains(Self.fold(word)) { break }
            name.append(word)
        }
        while let last = name.last, Vocabulary.particles.contains(last) { name.removeLast() }
        return name.isEmpty ? nil : name.joined(separator: " ")
    }

    private static func isNameWord(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first, first.isLetter || first == "“" || first == "\"" else {
            return false
        }
        return word.unicodeScalars.allSatisfy { scalar in
            scalar.isLetter || scalar.isApostrophe || scalar.columns == 0
                || [".", "-", "‐", "“", "”", "\"", "・", "·"].contains(scalar)
        }
    }

    private static func startsHigh(_ word: String) -> Bool {
        word.unicodeScalars.first.map { !$0.isLowercaseLetter } ?? false
    }

    private static func fold(_ word: String) -> FoldedWord { FoldedWord(word) }

    /// Cuts "作者：名" and "文／名" after the colon.
    private static func cutLabel(_ word: String) -> [String]? {
        guard let colon = word.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" || $0 == "=" || $0 == "＝" })
        else {
            return nil
        }
        let after = word.unicodeScalars.index(after: colon)
        return [String(word[..<colon]), String(word[after...])].filter { !$0.isEmpty }
    }
}
