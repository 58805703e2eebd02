internal import Syndication

extension ArticleEntry {
    /// The same article has the same identifier wherever and whenever it is imported: the one it names, its canonical
    /// URL, on a site a `tag:` URI (RFC 4151), else a UUID made from its title and text.
    static func identify(
        _ entry: inout Entry, title: String, text: String, _ article: Article, _ options: ArticleOptions,
        _ notes: inout [ReadingNote]
    ) {
        let urn = NameBasedUUID.urn("article", [normalized(title), normalized(text)])
        let canonical = canonicalLink(of: article, options, &notes)
        let slug = article.slug.map(Slug.keepingSlashes) ?? Slug.make(title)
        let name = slug.isEmpty ? String(urn.suffix(12)) : slug
        if let link = canonical ?? options.site.map({ $0.hasSuffix("/") ? $0 + name : "\($0)/\(name)" }) {
            entry.links = [Link(href: link)]
        }
        let authority = (options.site ?? canonical).flatMap(Self.authority)
        // Without a day of its own the article would change its identifier with the clock.
        let hasOwnDay = article.published?.instant != nil || options.published != nil
        let day = hasOwnDay ? entry.published?.rfc3339?.prefix(10).description : nil
        if let id = article.id, !id.isEmpty {
            entry.id = BaseURI.isIRI(id) ? id : made(of: id, authority: authority, day: day, title: title)
        } else if let canonical {
            entry.id = canonical
        } else if let authority, let day {
            entry.id = "tag:\(authority),\(day):\(name)"
        } else {
            entry.id = urn
        }
    }

    /// An identifier that is no URI, such as a number, made into one that no other site has.
    private static func made(of id: String, authority: String?, day: String?, title: String) -> String {
        guard let authority else { return NameBasedUUID.urn("article id", [normalized(title), Array(id.utf8)]) }
        let slug = Slug.make(id)
        guard let day, !slug.isEmpty else { return NameBasedUUID.urn("article id", authority, id) }
        return "tag:\(authority),\(day):\(slug)"
    }

    /// The absolute form of the URL that the article gives as its own.
    private static func canonicalLink(
        of article: Article, _ options: ArticleOptions, _ notes: inout [ReadingNote]
    ) -> String? {
        guard let link = article.link, !link.isEmpty else { return nil }
        let absolute = options.resolved(link)
        if BaseURI.isIRI(absolute), absolute.hasPrefix("http://") || absolute.hasPrefix("https://") { return absolute }
        notes.append(
            ReadingNote(.info, code: "relative-link", "its link '\(link)' is no absolute URL; --site would make it one")
        )
        return nil
    }

    private static func authority(of site: String) -> String? {
        site.split(separator: "/").dropFirst().first.map(String.init) ?? site
    }

    /// Spelling that says nothing: case, white space.
    private static func normalized(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var needsSpace = false
        let source = Array(text.utf8)
        var index = 0
        while index < source.count {
            if source[index] > 0x20, source[index] < 0x80 {
                if needsSpace { bytes.append(0x20) }
                needsSpace = false
                let start = index
                let first = bytes.count
                while index < source.count, source[index] > 0x20, source[index] < 0x80 { index += 1 }
                bytes += source[start..<index]
                for place in first..<bytes.count where bytes[place] &- 0x41 < 26 { bytes[place] |= 0x20 }
                continue
            }
            let start = index
            let scalar = source.span.scalar(at: &index)
            if isSpace(scalar) {
                needsSpace = !bytes.isEmpty
                continue
            }
            if needsSpace { bytes.append(0x20) }
            needsSpace = false
            if scalar.isUppercaseLetter {
                bytes += Array(scalar.properties.lowercaseMapping.utf8)
            } else {
                bytes += source[start..<index]
            }
        }
        return bytes
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}
