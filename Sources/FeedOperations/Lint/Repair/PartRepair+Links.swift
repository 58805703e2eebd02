import Syndication

extension PartRepair {
    mutating func repair(links: inout [Link], of owner: FeedPart.Owner) {
        guard !links.allSatisfy(LinkSyntax.isFaultless) || LinkSyntax.repeatedAlternate(links) != nil else { return }
        for index in links.indices where !LinkSyntax.isFaultless(links[index]) { repair(link: &links[index]) }
        links.removeAll { $0.href.isEmpty }
        if LinkSyntax.repeatedAlternate(links) != nil { settleAlternates(&links) }
    }

    private mutating func repair(link: inout Link) {
        if !AddressSyntax.isURI(link.href) {
            if link.href.isBlank {
                link.href = ""
                return note("empty-link", "a link that leads nowhere is left out")
            }
            let said = link.href
            link.href = AddressRepair.uri(said, base: base) ?? ""
            noteAddress(said, link.href.isEmpty ? nil : link.href, "link")
        }
        repair(mediaType: &link.type)
        repair(language: &link.hreflang)
        if !LinkSyntax.isRelation(link.rel) {
            note("bad-relation", "the relation '\(PlainLine.of(link.rel))' of a link is none")
            link.rel = LinkSyntax.relation(of: link.rel)
        }
        if let length = link.length, length < 0 {
            note("negative-length", "the length \(length) of a link is left out")
            link.length = nil
        }
        if let duration = link.duration, !duration.isFinite || duration < 0 {
            note("negative-length", "the duration of a link is left out")
            link.duration = nil
        }
        if link.rel == "enclosure", link.type == nil {
            let type = EnclosureType.guess(link.href)
            link.type = type
            note("missing-media-type", "an enclosure is said to be \(type)")
        }
        if !link.attributes.allSatisfy({ LinkSyntax.isAllowed($0, on: link) }) {
            link.attributes = link.attributes.filter { LinkSyntax.isAllowed($0, on: link) }
            note("bad-link-attribute", "attributes that a link cannot have are left out")
        }
    }

    /// A second page of one type and language: the same one goes, another one becomes a related page.
    private mutating func settleAlternates(_ links: inout [Link]) {
        var kinds: Set<[String]> = []
        var pages: Set<String> = []
        links = links.compactMap { link in
            guard link.rel == "alternate" else { return link }
            let isNew = kinds.insert([link.type ?? "", link.hreflang ?? ""]).inserted
            let isNewPage = pages.insert(link.href).inserted
            if isNew { return link }
            note(
                "repeated-alternate", "\(PlainLine.of(link.href)), a second page of its type, is no longer an alternate"
            )
            guard isNewPage else { return nil }
            var related = link
            related.rel = "related"
            return related
        }
    }
}

/// Links (RFC 4287, section 4.2.7).
enum LinkSyntax {
    static func isFaultless(_ link: Link) -> Bool {
        AddressSyntax.isURI(link.href) && isRelation(link.rel) && link.type.map(MediaTypeSyntax.isValid) ?? true
            && link.hreflang.map(LanguageTag.isValid) ?? true && link.length ?? 0 >= 0
            && link.duration.map { $0.isFinite && $0 >= 0 } ?? true && (link.rel != "enclosure" || link.type != nil)
            && link.attributes.allSatisfy { isAllowed($0, on: link) }
    }

    /// A registered name, or a URI (section 4.2.7.2).
    static func isRelation(_ relation: String) -> Bool {
        if relation == "alternate" { return true }
        return isName(relation) || AddressSyntax.isURI(relation)
    }

    private static func isName(_ name: String) -> Bool {
        let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
        return name.utf8.first.map(isLetter) ?? false
            && name.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F }
    }

    /// The first word that is a relation, as in `alternate nofollow`.
    static func relation(of text: String) -> String {
        text.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "," }.map(String.init).first(where: isRelation)
            ?? "related"
    }

    /// The place of a page that has the type and the language of one before it (section 4.1.1).
    static func repeatedAlternate(_ links: [Link]) -> Int? {
        var seen: Set<[String]> = []
        var hasOne = false
        for (index, link) in links.enumerated() where link.rel == "alternate" {
            // Nearly every entry has one page: no set is made for that.
            if !hasOne, !links[(index + 1)...].contains(where: { $0.rel == "alternate" }) { return nil }
            hasOne = true
            if !seen.insert([link.type ?? "", link.hreflang ?? ""]).inserted { return index }
        }
        return nil
    }

    private static let threading = "http://purl.org/syndication/thread/1.0"

    /// Attributes of vocabularies that know links (RFC 4685, section 4), and of those that nobody knows.
    static func isAllowed(_ attribute: XMLFragment.Attribute, on link: Link) -> Bool {
        guard attribute.namespace == threading else {
            return NamespaceSyntax.isUsable(attribute.namespace)
                && KnownVocabularies.prefix(of: attribute.namespace) == nil
        }
        guard link.rel == "replies" else { return false }
        switch attribute.name {
        case "count": return Int(attribute.value).map { $0 >= 0 } ?? false
        case "updated": return ExtensionValue.rfc3339.isValid(attribute.value)
        default: return false
        }
    }
}
