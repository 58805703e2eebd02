internal import Syndication

/// Texts of feeds as they may stand on a page.
enum PageText {
    /// More marks upon one letter than any script has would be towers over the lines above.
    private static let mostMarks = 8

    /// A text without what would reach beyond it: controls, characters that turn the direction of what follows, and
    /// towers of marks.
    static func clean(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) else { return text }
        var result = String.UnicodeScalarView()
        var marks = 0
        for scalar in text.unicodeScalars where !isHarmful(scalar) {
            marks = scalar.value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark ? marks + 1 : 0
            if marks <= mostMarks { result.append(scalar) }
        }
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
        let limit = min(max(length, 0), 1 << 20)
        if text.utf8.count <= limit { return clean(text) }
        // A character can be made of any number of marks: scalars are counted too.
        let scalars = text.unicodeScalars.index(
            text.startIndex, offsetBy: limit * 4, limitedBy: text.unicodeScalars.endIndex)
        let head = clean(String(scalars.map { text[..<$0] } ?? text[...]))
        let beginning = head.prefix(limit)
        if scalars == nil, beginning.endIndex == head.endIndex { return head }
        let word = beginning.lastIndex(of: " ") ?? beginning.endIndex
        return String(beginning[..<word]) + "…"
    }

    /// A text without markup, or its beginning of more than so many characters: the rest of a long one is not looked at.
    static func beginning(of text: Text, atLeast length: Int) -> String {
        let limit = min(max(length, 60), 1 << 20) * 8
        guard text.kind != .text, text.value.utf8.count > limit else { return text.plain }
        let head = text.value.unicodeScalars.prefix(limit)
        let plain = Text.html(String(head)).plain
        return plain.utf8.count > min(max(length, 60), 1 << 20) * 4 ? plain : text.plain
    }

    /// The first text in which there is something to read.
    static func firstOf(_ texts: String?...) -> String? {
        texts.lazy.compactMap { $0 }.first { $0.unicodeScalars.contains { !$0.properties.isWhitespace } }
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

    /// An address of a picture that a page may show.
    static func imageSource(_ address: String?) -> String? {
        guard let href = href(address), !href.lowercased().hasPrefix("mailto:") else { return nil }
        return href
    }

    /// The host of an address, as people say it: without `www.`, port and whoever logs in.
    static func host(of address: String) -> String? {
        guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
        let authority = address[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let name = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }
        let host = name.hasPrefix("www.") ? name.dropFirst(4) : name
        return host.isEmpty ? nil : String(host)
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
