/// What a line's words say about its being a leftover of the site.
///
/// Words alone decide nothing in the middle of an article; they add to what position and shape say.
struct LeftoverEvidence: Sendable, Equatable {
    /// How much of the line the phrase covers, from weak to strong; a label is what stands before the first colon.
    enum Extent: Int, Sendable, Comparable {
        case anywhere, start, label, whole

        static func < (left: Extent, right: Extent) -> Bool { left.rawValue < right.rawValue }
    }

    var kind: LeftoverKind
    var extent: Extent
}

/// The things a site puts around its articles.
enum LeftoverKind: Sendable, Equatable {
    case advertisement, navigation, form, share, comments, related, readMore, signIn, credit, call, notice, copyright
    case contact, authorBox, authorCount, readingTime, tags

    /// Why such a line is dropped, for the one who asks.
    var reason: String {
        switch self {
        case .advertisement: "advertisement"
        case .navigation: "navigation of the site"
        case .form: "form or newsletter box"
        case .share: "sharing buttons"
        case .comments: "comment section"
        case .related: "other articles"
        case .readMore: "link to another article"
        case .signIn: "invitation to sign in"
        case .credit: "credit of a picture"
        case .call: "call to the reader"
        case .notice: "notice of the site"
        case .copyright: "copyright notice"
        case .contact: "contact details"
        case .authorBox, .authorCount: "author box"
        case .readingTime: "reading time"
        case .tags: "tags or categories"
        }
    }

    /// Whether such a line is dropped wherever it stands, since no article has it.
    var dropsAnywhere: Bool {
        switch self {
        case .advertisement, .form, .share, .readMore, .signIn, .credit, .readingTime, .authorCount: true
        default: false
        }
    }
}

extension LeftoverEvidence {
    /// Longer lines are the article's, whatever they say.
    private static let widest = 420

    static func find(in text: String, words: [FoldedWord], columns: Int) -> LeftoverEvidence? {
        guard columns <= widest else { return nil }
        return PhraseBook.shared.match(words, labelLength: labelLength(of: text), columns: columns)
            ?? notice(words) ?? bracketedCredit(text, words) ?? link(text)
    }

    /// The number of words before a colon near the start of the line, 0 if there is none.
    private static func labelLength(of text: String) -> Int {
        let bytes = text.utf8.span
        var index = 0
        for _ in 0..<40 where index < bytes.count {
            let start = index
            switch bytes.scalar(at: &index) {
            case ":", "：", "=", "／", "©": return FoldedWords.of(String(Substring(text.utf8.prefix(start)))).count
            default: break
            }
        }
        return 0
    }

    /// A short line in brackets that names a picture or an agency.
    private static func bracketedCredit(_ text: String, _ words: [FoldedWord]) -> LeftoverEvidence? {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return nil }
        guard first == "(" && last == ")" || first == "（" && last == "）" || first == "[" && last == "]" else {
            return nil
        }
        let isCredit = words.count <= 16 && words.contains { PhraseBook.pictureWords.contains($0) }
        return isCredit ? LeftoverEvidence(kind: .credit, extent: .whole) : nil
    }

    /// A sentence such as "This article was written automatically": a pointing word, then words for text, making and machine.
    private static func notice(_ words: [FoldedWord]) -> LeftoverEvidence? {
        guard let first = words.first, PhraseBook.pointingWords.contains(first) else { return nil }
        let namesText = words.prefix(4).contains { PhraseBook.textWords.contains($0) }
        let namesMaking = words.prefix(12).contains { PhraseBook.makingWords.contains($0) }
        let namesMachine = words.prefix(12).contains { PhraseBook.machineWords.contains($0) }
        return namesText && namesMaking && namesMachine ? LeftoverEvidence(kind: .notice, extent: .anywhere) : nil
    }

    /// A line that is nothing but a web or mail address.
    private static func link(_ text: String) -> LeftoverEvidence? {
        let bytes = text.utf8.span
        for index in bytes.indices where bytes[index] == 0x20 { return nil }
        let scalars = text.unicodeScalars
        guard !scalars.contains(where: \.isSpacing), scalars.contains(where: \.isLetter)
        else { return nil }
        if scalars.contains("@"), scalars.contains("."), scalars.first != "@" {
            return LeftoverEvidence(kind: .contact, extent: .whole)
        }
        let isAddress = text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.")
        return isAddress ? LeftoverEvidence(kind: .navigation, extent: .whole) : nil
    }
}
