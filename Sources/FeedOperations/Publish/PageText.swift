internal import Syndication

/// Texts of feeds as they may stand on a page of ours.
enum PageText {
    /// A text without what would reach beyond it: controls, and characters that turn the direction of what follows.
    static func clean(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHarmful) else { return text }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: text.unicodeScalars.filter { !isHarmful($0) })
        return String(result)
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069, 0x00...0x08, 0x0B...0x1F, 0x7F...0x9F: true
        default: false
        }
    }

    /// The beginning of a text: at most `length` characters, cut between words where there are any.
    static func excerpt(_ text: String, length: Int) -> String {
        let text = clean(text)
        let limit = min(max(length, 0), 1 << 20)
        // A character can be made of any number of marks: scalars are counted too.
        let scalars = text.unicodeScalars.index(
            text.startIndex, offsetBy: limit * 4, limitedBy: text.unicodeScalars.endIndex)
        let head = scalars.map { text[..<$0] } ?? text[...]
        let beginning = head.prefix(limit)
        if beginning.endIndex == text.endIndex { return text }
        let word = beginning.lastIndex(of: " ") ?? beginning.endIndex
        return String(beginning[..<word]) + "…"
    }

    /// What an entry is called in lists: its title; of one without, its first words, or else its address.
    static func title(of entry: Entry) -> String {
        let title = excerpt(entry.title?.plain ?? "", length: 200)
        if !title.isEmpty { return title }
        let text = entry.summary?.plain ?? ""
        let words = excerpt(text.isEmpty ? entry.content.lazy.compactMap(\.text).first?.plain ?? "" : text, length: 60)
        if !words.isEmpty { return words }
        return href(entry.permalink) ?? excerpt(entry.id ?? "", length: 200)
    }

    /// An address that a page may link to: of the web, or of mail. Nothing else is, `javascript:` least of all.
    static func href(_ address: String?) -> String? {
        guard let address else { return nil }
        let trimmed = String(address.unicodeScalars.drop { $0.properties.isWhitespace })
        let lower = trimmed.prefix(8).lowercased()
        let isSafe = lower.hasPrefix("https://") || lower.hasPrefix("http://") || lower.hasPrefix("mailto:")
        guard isSafe, !trimmed.unicodeScalars.contains(where: { $0.value < 0x20 || isHarmful($0) }) else { return nil }
        return trimmed
    }

    /// A language tag that has the form of one (RFC 5646, section 2.1).
    static func language(_ tag: String?) -> String? {
        guard let tag, !tag.isEmpty, tag.utf8.count <= 64 else { return nil }
        let isTag = tag.utf8.allSatisfy {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
        return isTag ? tag : nil
    }
}

extension Timestamp {
    /// The moment as HTML's `time` has it, which knows no `-00:00`.
    var pageDateTime: String? {
        guard let text = rfc3339 else { return nil }
        return utcOffset == nil && text.hasSuffix("-00:00") ? String(text.dropLast(6)) : text
    }

    /// The day, as people of all languages read it: `2025-04-02`.
    var pageDay: String? { rfc3339.map { String($0.prefix(10)) } }
}
