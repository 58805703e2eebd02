/// The words of one part of a byline, of which labels are taken off until a name, a role or nothing is left.
struct BylineWords {
    /// What the labels at the start of a part said.
    struct Labels {
        var any = false
        var saysBy = false
        var saysUpdated = false
    }

    /// A word as it is written and as it is looked up.
    private struct Word {
        var text: String
        var folded: FoldedWord

        init(_ text: String) {
            self.text = text
            folded = FoldedWord(text)
        }

        var startsHigh: Bool { text.unicodeScalars.first.map { !$0.isLowercaseLetter } ?? false }
    }

    private var words: [Word]

    /// - Parameter part: the words of a part, as ``BylineParts`` cuts them.
    init(_ part: [String]) {
        words = []
        words.reserveCapacity(part.count)
        for text in part {
            if let cut = Self.cutLabel(text) {
                words += cut.map(Word.init)
            } else {
                words.append(Word(text))
            }
        }
        if words.first.map({ Vocabulary.sources.contains($0.folded) }) == true { words = [] }
    }

    var isEmpty: Bool { words.isEmpty }

    var count: Int { words.count }

    /// Whether the part is in Chinese or Japanese, where a name is one word.
    var isIdeographic: Bool { words.first?.text.unicodeScalars.first?.isIdeographic ?? false }

    /// Whether the part is a section of the site, such as "World News", which looks like a name.
    var isSection: Bool { !isEmpty && words.allSatisfy { Vocabulary.sections.contains($0.folded) } }

    /// Whether the part names a paper or an agency, as it stands behind the author's name.
    var isOutlet: Bool { words.last.map { Vocabulary.outlets.contains($0.folded) } ?? false }

    /// Whether the part says what the author is, such as "Staff Writer".
    var isRole: Bool { words.contains { Vocabulary.roles.contains($0.folded) } }

    /// Whether the part counts minutes or hours: "5 min read", "2 hours ago".
    var isReadingTime: Bool {
        words.contains { $0.text.unicodeScalars.first?.isDigit == true }
            && words.contains { Vocabulary.spans.contains($0.folded) }
    }

    /// Takes "By", "Published on", "Von" and the like off the start.
    mutating func dropLabels() -> Labels {
        var labels = Labels()
        while let first = words.first {
            let word = first.folded
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
            Vocabulary.labels.contains(last.folded) || Vocabulary.updated.contains(last.folded)
        {
            words.removeLast()
        }
        if let place = words.firstIndex(where: { Vocabulary.placeWords.contains($0.text) }), place > 0 {
            words.removeSubrange(place...)
        }
    }

    /// The words as a name, if they look like one: few, without figures, each with a capital or in a script without capitals.
    ///
    /// After "by" a role or an account will do, as in "by admin".
    func name(afterBy: Bool) -> String? {
        guard (1...6).contains(words.count) else { return nil }
        for word in words {
            guard Self.isNameWord(word.text) else { return nil }
            if word.startsHigh { continue }
            let isParticle = words.count > 1 && Vocabulary.particles.contains(word.text.lowercased())
            let isAccount =
                afterBy && (Vocabulary.roles.contains(word.folded) || Vocabulary.accounts.contains(word.text))
            guard isParticle || isAccount else { return nil }
        }
        return words.map(\.text).joined(separator: " ")
    }

    /// Where the first word of a set stands, if it does among the first words.
    func firstIndex(of vocabulary: FoldedWordSet, within limit: Int) -> Int? {
        words.prefix(limit).firstIndex { vocabulary.contains($0.folded) }
    }

    /// Whether a word stands within a name, as "von" does in "Christoph von Beispiel".
    func isParticle(_ index: Int) -> Bool {
        guard index > 0, Vocabulary.particles.contains(words[index].text.lowercased()) else { return false }
        let before = words[index - 1]
        guard before.text.unicodeScalars.first?.isLetter == true else { return false }
        let word = before.folded
        return before.startsHigh && !Vocabulary.opening.contains(word) && !Vocabulary.labels.contains(word)
    }

    /// The words from a place on that look like a name, as far as four; `nil` if the first does not.
    func leadingName(from start: Int) -> String? {
        var name: [String] = []
        for word in words.dropFirst(start).prefix(5) {
            guard Self.isNameWord(word.text), name.count < 4 else { break }
            let isParticle = !name.isEmpty && Vocabulary.particles.contains(word.text)
            guard word.startsHigh || isParticle, !Vocabulary.labels.contains(word.folded) else { break }
            if Vocabulary.updated.contains(word.folded) || Vocabulary.opening.contains(word.folded) { break }
            name.append(word.text)
        }
        while let last = name.last, Vocabulary.particles.contains(last) { name.removeLast() }
        return name.isEmpty ? nil : name.joined(separator: " ")
    }

    private static func isNameWord(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first, first.isLetter || first == "“" || first == "\"" else {
            return false
        }
        return word.unicodeScalars.allSatisfy { scalar in
            if scalar.isLetter || scalar.isApostrophe || scalar.columns == 0 { return true }
            switch scalar {
            case ".", "-", "‐", "“", "”", "\"", "・", "·": return true
            default: return false
            }
        }
    }

    /// Cuts "作者：名" and "文／名" after the colon.
    private static func cutLabel(_ word: String) -> [String]? {
        // The wide forms begin with the byte EF.
        guard word.utf8.contains(where: { $0 == 0x3A || $0 == 0x3D || $0 == 0xEF }) else { return nil }
        guard let colon = word.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" || $0 == "=" || $0 == "＝" })
        else {
            return nil
        }
        let after = word.unicodeScalars.index(after: colon)
        return [String(word[..<colon]), String(word[after...])].filter { !$0.isEmpty }
    }
}
