internal import Syndication

/// Turns an article into an entry: identity, dates, content, summary.
enum ArticleEntry {
    ///
    /// - Parameter alone: the article as it is read without the lines its neighbours share, where that makes a difference;
    ///   it gives link and identifier, which must not depend on what else was imported.
    static func make(
        _ article: PlainTextArticle, _ options: ArticleOptions, alone: PlainTextArticle? = nil
    ) -> ImportedArticle {
        var notes: [ReadingNote] = []
        var entry = Entry()
        let title = titleOrFirstWords(of: article)
        if article.title.isEmpty {
            notes.append(ReadingNote(.warning, code: "no-title", "no title found; its first words are taken", line: 1))
        }
        entry.title = .text(title)
        entry.authors = article.authors.map { Person(name: $0) }
        entry.language = options.language
        entry.categories = options.categories
        entry.published = published(article, options, &notes)
        entry.updated = updated(article, options, published: entry.published)
        entry.content = [Content(ArticleMarkup.xhtml(article))]
        entry.summary = .text(summary(of: article))
        identify(&entry, title: titleOrFirstWords(of: alone ?? article), alone ?? article, options)
        return ImportedArticle(entry: entry, notes: notes)
    }

    // MARK: - Identity

    /// The same article has the same identifier wherever and whenever it is imported: on a site a `tag:` URI (RFC 4151),
    /// else a UUID made from its title and text.
    private static func identify(
        _ entry: inout Entry, title: String, _ article: PlainTextArticle, _ options: ArticleOptions
    ) {
        let slug = Slug.make(title)
        let urn = NameBasedUUID.urn("article", normalized(title), normalized(ArticleMarkup.plain(article)))
        guard let site = options.site else {
            entry.id = urn
            return
        }
        let name = slug.isEmpty ? String(urn.suffix(12)) : slug
        entry.links = [Link(href: site.hasSuffix("/") ? site + name : "\(site)/\(name)")]
        let authority = site.split(separator: "/").dropFirst().first.map(String.init) ?? site
        let day = entry.published?.rfc3339?.prefix(10).description
        // Without a day of its own the article would change its identifier with the clock.
        let hasOwnDay = article.published != nil || options.published != nil
        entry.id = hasOwnDay ? "tag:\(authority),\(day ?? "1970-01-01"):\(name)" : urn
    }

    /// Spelling that says nothing: case, white space.
    private static func normalized(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var needsSpace = false
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                needsSpace = !bytes.isEmpty
                continue
            }
            if needsSpace { bytes.append(0x20) }
            needsSpace = false
            switch scalar.value {
            case 0x41...0x5A: bytes.append(UInt8(scalar.value | 0x20))
            case ..<0x80: bytes.append(UInt8(scalar.value))
            case _ where scalar.isUppercaseLetter: bytes += Array(scalar.properties.lowercaseMapping.utf8)
            default: for byte in UTF8.encode(scalar) ?? UTF8.EncodedScalar() { bytes.append(byte) }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    // MARK: - Dates

    private static func published(
        _ article: PlainTextArticle, _ options: ArticleOptions, _ notes: inout [ReadingNote]
    ) -> Timestamp? {
        if let date = article.published {
            if date.utcOffsetMinutes == nil, date.hour != nil {
                notes.append(
                    ReadingNote(
                        .info, code: "no-zone", "the date names no zone; \(zoneName(options.utcOffset)) is taken"))
            }
            return timestamp(date, options)
        }
        if let published = options.published { return published }
        guard let modified = options.modified else {
            notes.append(ReadingNote(.warning, code: "no-date", "no date found"))
            return nil
        }
        notes.append(
            ReadingNote(.warning, code: "no-date", "no date found; the time its file was last changed is taken"))
        return Timestamp(seconds: modified)
    }

    /// Never earlier than the date of publication.
    private static func updated(
        _ article: PlainTextArticle, _ options: ArticleOptions, published: Timestamp?
    ) -> Timestamp? {
        guard let date = article.updated, let updated = timestamp(date, options) else { return published }
        return Timestamp.precedes(updated, published) ? published : updated
    }

    private static func timestamp(_ date: ArticleDate, _ options: ArticleOptions) -> Timestamp? {
        Timestamp(
            year: date.year, month: date.month, day: date.day, hour: date.hour ?? 0, minute: date.minute ?? 0,
            second: date.second ?? 0, utcOffset: date.utcOffsetMinutes ?? options.utcOffset)
    }

    private static func zoneName(_ minutes: Int) -> String {
        guard minutes != 0 else { return "UTC" }
        let text = Timestamp(seconds: 0, utcOffset: minutes).rfc3339 ?? ""
        return String(text.suffix(6))
    }

    // MARK: - Words

    private static func titleOrFirstWords(of article: PlainTextArticle) -> String {
        article.title.isEmpty ? firstWords(of: article) : article.title
    }

    private static func firstWords(of article: PlainTextArticle) -> String {
        let text = ArticleMarkup.plain(article)
        let words = text.prefix(400).split(whereSeparator: \.isWhitespace).prefix(10).joined(separator: " ")
        return words.count < 120 ? words : String(words.prefix(119)) + "…"
    }

    /// The standfirst, or the first sentences of the text up to about 300 characters.
    private static func summary(of article: PlainTextArticle) -> String {
        if let standfirst = article.standfirst { return standfirst }
        for case .paragraph(let text) in article.blocks { return Sentences.first(of: text, limit: 300) }
        return Sentences.first(of: ArticleMarkup.plain(article), limit: 300)
    }
}
