internal import Syndication
internal import SyndicationXML

/// When an article on a page appeared, and when it last changed.
struct PageDates {
    var published: Timestamp?
    var updated: Timestamp?

    private let facts: PageFacts
    private let body: PageBody
    private let heading: HTMLPageTree.ID?
    private let surroundings: PageSurroundings

    /// Looks in the page's facts first, then at what stands near the title, then at the text's end.
    init(
        _ facts: PageFacts, _ body: PageBody, _ surroundings: PageSurroundings, heading: HTMLPageTree.ID?, url: String?
    ) {
        self.surroundings = surroundings
        self.facts = facts
        self.body = body
        self.heading = heading
        published =
            said() ?? marked(onlyNamed: true) ?? shown(onlyNear: true) ?? marked(onlyNamed: false) ?? shown(
                onlyNear: false) ?? url.flatMap(Self.inAddress)
        updated = saidUpdate()
    }

    // MARK: - For machines

    private func said() -> Timestamp? {
        let metas = [
            "article:published_time", "og:article:published_time", "article:published", "datepublished",
            "og:published_time",
            "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created",
            "citation_date",
            "citation_publication_date", "parsely-pub-date", "sailthru.date", "pubdate", "publish-date", "publish_date",
            "publication_date", "publishdate", "date", "article_date_original", "cxenseparse:recs:publishtime",
            "last-modified",
            "article.published", "datecreated",
        ]
        for name in metas {
            if let date = facts.meta(name).flatMap(Self.date) { return date }
        }
        for member in ["datePublished", "dateCreated"] {
            for article in facts.articles {
                if let date = article.string(member).flatMap(Self.date) { return date }
            }
        }
        return nil
    }

    private func saidUpdate() -> Timestamp? {
        for name in [
            "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified",
        ] {
            if let date = facts.meta(name).flatMap(Self.date) { return date }
        }
        return facts.articles.lazy.compactMap { $0.string("dateModified").flatMap(Self.date) }.first
    }

    // MARK: - In markup

    /// Elements that say what they are: `time`, microdata, the names that microformats gave.
    private func marked(onlyNamed: Bool) -> Timestamp? {
        let tree = facts.tree
        var near: (distance: Int, date: Timestamp)?
        let behind = (body.blocks.last { $0.verdict.isKept }?.nodes.upperBound ?? 0) + 40
        for node in body.range {
            guard let tag = tree.tag(node) else { continue }
            let isPublication = body.natures[node].contains(.published)
            guard isPublication || (tag == .time && !onlyNamed),
                isPublication ? !surroundings.isOthers(node) : !surroundings.isSites(node)
            else { continue }
            guard let date = date(at: node) else { continue }
            if isPublication { return date }
            // What stands behind the text belongs to comments or other articles.
            if node > behind { continue }
            let distance = abs(node - (heading ?? body.element))
            if distance < near?.distance ?? .max { near = (distance, date) }
        }
        return near?.date
    }

    private func date(at node: HTMLPageTree.ID) -> Timestamp? {
        for name in [HTMLAttribute.datetime, .content, .title] {
            if let date = facts.tree.value(of: name, at: node).flatMap(Self.date) { return date }
        }
        return Self.found(in: facts.tree.plainText(of: node, limit: 400))
    }

    // MARK: - In words

    /// Blocks in front of, and behind, the title where a date is looked for.
    private static let reach = 6

    private func shown(onlyNear: Bool) -> Timestamp? {
        let blocks = body.blocks
        let kept = blocks.indices.filter { blocks[$0].verdict.isKept }
        let title = heading.flatMap { heading in blocks.indices.last { facts.tree.contains(heading, blocks[$0].owner) }
        }
        let first = kept.first { blocks[$0].isProse && blocks[$0].verdict != .lead } ?? kept.first ?? 0
        let start = title ?? first
        // Behind the title up to the text, before the title, at the text's beginning, at its end.
        var places = Array(start..<max(start, min(first, start + 12)))
        places += Array(max(0, start - Self.reach)..<start).reversed()
        places += kept.prefix(3 + kept.prefix { blocks[$0].verdict == .lead }.count)
        if !onlyNear, let last = kept.last {
            places += blocks.indices.filter { blocks[$0].length < 200 && Self.saysPublished(blocks[$0].text) }
            // Up to where something else begins.
            let behind = (last + 1)..<min(blocks.count, last + 1 + 2 * Self.reach)
            let end = behind.first { blocks[$0].isHeading || blocks[$0].linkDensity > 0.9 } ?? behind.upperBound
            places += Array(max(0, last - 1)..<end)
        }
        for index in places {
            let block = blocks[index]
            guard !surroundings.isOthers(block.owner) else { continue }
            // A date within running text is what the text is about, but for the dateline it begins with.
            let text =
                block.isProse && block.length > 100 ? String(block.text.prefix(40)) : String(block.text.prefix(240))
            if let date = Self.found(in: text) { return date }
        }
        return nil
    }

    private static let publishedWords: Set<String> = [
        "published", "posted", "veröffentlicht", "publiziert", "erschienen", "erstellt", "publié", "publicado",
        "publicada",
        "pubblicato", "opublikowano", "dodano", "gepubliceerd", "geplaatst", "publicerad", "publisert", "udgivet",
        "опубликовано", "дата", "datum", "date", "fecha", "data", "stand", "投稿日", "公開日", "发布时间", "发布于", "δημοσιεύτηκε",
    ]

    private static func saysPublished(_ text: String) -> Bool {
        let first = text.prefix(40).split { !$0.isLetter }.first?.lowercased()
        return first.map { publishedWords.contains($0) } ?? false
    }

    /// The first date in words or figures.
    private static func found(in text: String) -> Timestamp? {
        guard text.utf8.contains(where: { ($0 >= 0x30 && $0 <= 0x39) || $0 >= 0xD9 }) else { return nil }
        return DateScanner.findings(in: Array(text.unicodeScalars.prefix(400))).first.flatMap { $0.date.timestamp }
    }

    /// A date written for machines, or for people.
    private static func date(_ text: String) -> Timestamp? {
        let text = HTMLText.collapsed(text)
        guard !text.isEmpty, text.utf8.count < 80 else { return nil }
        let date = Timestamp.read(text)
        if let instant = date.instant {
            // Zero, and dates before there were pages, are none.
            return instant.seconds > 631_152_000 ? date : nil
        }
        return found(in: text)
    }

    // MARK: - In the address

    /// `/2019/08/02/` in the page's address.
    private static func inAddress(_ url: String) -> Timestamp? {
        let parts = url.split { $0 == "/" || $0 == "-" || $0 == "?" }
        for index in parts.indices.dropLast(2) {
            guard let year = Int(parts[index]), (1995...2100).contains(year), parts[index].utf8.count == 4,
                let month = Int(parts[index + 1]), let day = Int(parts[index + 2]), parts[index + 1].utf8.count == 2,
                parts[index + 2].utf8.count == 2
            else { continue }
            return ArticleDate(year: year, month: month, day: day)?.timestamp
        }
        return nil
    }
}
