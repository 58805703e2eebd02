import Syndication

extension PartRepair {
    mutating func repair(_ entry: inout Entry) {
        repair(text: &entry.title)
        repair(text: &entry.summary)
        repair(text: &entry.rights)
        repair(content: &entry.content)
        repair(links: &entry.links, of: .entry)
        repair(people: &entry.authors)
        repair(people: &entry.contributors)
        repair(categories: &entry.categories)
        repair(date: &entry.published, "published")
        repair(date: &entry.updated, "updated")
        repair(address: &entry.comments, "comments")
        repair(address: &entry.image, "image")
        repair(language: &entry.language)
        repair(extensions: &entry.extensions.fragments, of: .entry)
    }

    /// Only the first one is written where a format takes one.
    private mutating func repair(content: inout [Content]) {
        guard !content.isEmpty else { return }
        for index in content.indices where !ContentSyntax.isFaultless(content[index]) {
            if let repaired = repaired(content[index]) {
                content[index] = repaired
            } else {
                content.removeSubrange(index...)
                break
            }
        }
    }

    private mutating func repaired(_ content: Content) -> Content? {
        if let text = content.text {
            var text: Text? = text
            repair(text: &text)
            return text.map { Content($0) }
        }
        var (source, base, language) = (content.source, content.base, content.language)
        repair(address: &source, "content")
        repair(address: &base, "base")
        repair(language: &language)
        var kind = content.kind
        if case .media(let type) = kind {
            var repaired: String? = type
            repair(mediaType: &repaired)
            guard let repaired, !ContentSyntax.isComposite(repaired) else {
                note("composite-content", "content of the type \(PlainLine.of(type)) is left out")
                return nil
            }
            kind = .media(repaired)
        }
        if source == nil, content.source != nil { return nil }
        let result = Content(kind: kind, unchecked: content.value, source: source, language: language, base: base)
        guard ContentSyntax.isDecodable(result) else {
            note("bad-base64", "content that is no Base64 is left out")
            return nil
        }
        return result
    }

    /// A tombstone names an entry and a moment (RFC 6721, section 3).
    mutating func repaired(_ tombstone: Tombstone, fallback: Timestamp?) -> Tombstone? {
        var result = tombstone
        var when: Timestamp? = tombstone.when
        repair(date: &when, "when")
        guard let moment = when ?? fallback, !tombstone.ref.isBlank else {
            note("bad-tombstone", "a tombstone without a date or an id is left out")
            return nil
        }
        result.when = moment
        if !AddressSyntax.isURI(result.ref) {
            result.ref = identifier(
                result.ref, else: Entry(id: tombstone.ref).atomID, code: "bad-tombstone")
        }
        if let by = tombstone.by {
            var people = [by]
            repair(people: &people)
            result.by = people.first
        }
        repair(text: &result.comment)
        return result
    }
}

/// Content (RFC 4287, section 4.1.3).
enum ContentSyntax {
    static func isFaultless(_ content: Content) -> Bool {
        if let language = content.language, !LanguageTag.isValid(language) { return false }
        if let base = content.base, !AddressSyntax.isURI(base) { return false }
        if let source = content.source, !AddressSyntax.isURI(source) { return false }
        switch content.kind {
        case .text(let kind): return kind != .xhtml || !ForeignMarkup.isForeign(content.value)
        case .media(let type): return MediaTypeSyntax.isValid(type) && !isComposite(type) && isDecodable(content)
        }
    }

    /// A type that holds others (section 4.1.3.1).
    static func isComposite(_ type: String) -> Bool {
        let type = type.lowercased()
        return type.hasPrefix("multipart/") || type.hasPrefix("message/")
    }

    /// What a reader without a program for it cannot show.
    static func needsSummary(_ content: Content) -> Bool {
        content.source != nil || isBinary(content)
    }

    private static func isBinary(_ content: Content) -> Bool {
        guard case .media(let type) = content.kind else { return false }
        return !type.hasPrefix("text/") && !type.hasSuffix("+xml") && !type.hasSuffix("/xml")
    }

    /// Whether what has to be Base64 is (section 4.1.3.3).
    static func isDecodable(_ content: Content) -> Bool {
        guard content.source == nil, isBinary(content) else { return true }
        var digits = 0
        var padding = 0
        for byte in content.value.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2F:
                if padding > 0 { return false }
                digits += 1
            case 0x3D: padding += 1
            case 0x20, 0x09, 0x0A, 0x0D: break
            default: return false
            }
        }
        return (digits + padding) % 4 == 0 && padding <= 2
    }
}
