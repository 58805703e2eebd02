internal import SyndicationXML

/// The objects of the model's JSON schema, read. What has the wrong type is passed over.
extension JSONValue {
    var feed: Feed {
        var feed = Feed()
        feed.id = self["id"]?.string
        feed.title = self["title"]?.text
        feed.subtitle = self["subtitle"]?.text
        feed.info = self["info"]?.text
        feed.rights = self["rights"]?.text
        feed.language = self["lang"]?.string
        feed.base = self["base"]?.string
        feed.links = self["links"]?.elements.compactMap(\.link) ?? []
        feed.authors = self["authors"]?.elements.compactMap(\.person) ?? []
        feed.contributors = self["contributors"]?.elements.compactMap(\.person) ?? []
        feed.publisher = self["publisher"]?.person
        feed.generator = self["generator"]?.generator
        feed.categories = self["categories"]?.elements.compactMap(\.category) ?? []
        feed.updated = self["updated"]?.date
        feed.published = self["published"]?.date
        feed.icon = self["icon"]?.string
        feed.logo = self["logo"]?.string
        feed.image = self["image"]?.image
        feed.rss = channel
        feed.deletedEntries = self["deletedEntries"]?.elements.compactMap(\.tombstone) ?? []
        feed.extensions = extensions
        return feed
    }

    package var entry: Entry {
        var entry = Entry()
        entry.id = self["id"]?.string
        entry.idIsPermalink = self["idIsPermalink"]?.bool
        entry.title = self["title"]?.text
        entry.summary = self["summary"]?.text
        entry.content = contents
        entry.links = self["links"]?.elements.compactMap(\.link) ?? []
        entry.authors = self["authors"]?.elements.compactMap(\.person) ?? []
        entry.contributors = self["contributors"]?.elements.compactMap(\.person) ?? []
        entry.categories = self["categories"]?.elements.compactMap(\.category) ?? []
        entry.rights = self["rights"]?.text
        entry.published = self["published"]?.date
        entry.updated = self["updated"]?.date
        entry.comments = self["comments"]?.string
        entry.language = self["lang"]?.string
        entry.image = self["image"]?.image?.href.nonEmpty
        entry.source = object("source").map { Source($0.feed) }
        entry.extensions = extensions
        if let expires = self["expires"]?.date, entry.extensions.expirationDate == nil {
            let text = expires.original ?? expires.rfc3339 ?? ""
            entry.extensions.fragments.append(
                XMLFragment(namespace: Namespace.rss, name: "expirationDate", prefix: "rss", text: text))
        }
        return entry
    }

    // MARK: - Texts and dates

    /// A text may be a plain string, for people who write entries by hand.
    private var text: Text? {
        if let string { return .text(string) }
        guard let value = self["value"]?.string else { return nil }
        let language = self["lang"]?.string
        let base = self["base"]?.string
        switch self["type"]?.string {
        case "html": return .html(value, language: language, base: base)
        case "xhtml": return .xhtml(value, language: language, base: base)
        default: return Text(kind: .text, unchecked: value, language: language, base: base)
        }
    }

    private var contents: [Content] {
        guard let content = self["content"] else { return [] }
        if case .array(let elements) = content { return elements.compactMap(\.content) }
        return content.content.map { [$0] } ?? []
    }

    private var content: Content? {
        let type = self["type"]?.string
        let isMedia = type?.contains("/") ?? false
        let language = self["lang"]?.string
        let base = self["base"]?.string
        if let source = self["src"]?.string {
            return Content(
                kind: type.map { .media(AtomConstruct.mediaType($0)) } ?? .text(.text), unchecked: "", source: source,
                language: language, base: base)
        }
        if isMedia, let type, let value = self["value"]?.string {
            return Content(kind: .media(type), unchecked: value, language: language, base: base)
        }
        return text.map { Content($0) }
    }

    /// A date may be a plain string.
    private var date: Timestamp? {
        if let string { return .read(string) }
        guard let raw = self["raw"]?.string ?? self["value"]?.string else { return nil }
        var date = self["value"]?.string.map { Timestamp.read($0) } ?? Timestamp(unreadable: raw)
        date.original = raw
        return date
    }

    // MARK: - Parts

    private var link: Link? {
        if let string { return Link(href: string) }
        guard case .object = self else { return nil }
        let href = self["href"]?.string ?? ""
        return Link(
            rel: self["rel"]?.string ?? "alternate", href: href, type: self["type"]?.string,
            hreflang: self["hreflang"]?.string, title: self["title"]?.string, length: self["length"]?.int,
            duration: self["duration"]?.double, attributes: attributes)
    }

    private var person: Person? {
        if let string { return Person(name: string) }
        let person = Person(
            name: self["name"]?.string ?? "", email: self["email"]?.string, uri: self["uri"]?.string,
            avatar: self["avatar"]?.string, extensions: self["ext"]?.fragments ?? [])
        return person == Person(name: "") ? nil : person
    }

    private var category: Category? {
        if let string { return Category(term: string) }
        return self["term"]?.string.map {
            Category(term: $0, scheme: self["scheme"]?.string, label: self["label"]?.string)
        }
    }

    private var generator: Generator? {
        if let string { return Generator(name: string) }
        guard case .object = self else { return nil }
        return Generator(
            name: self["value"]?.string ?? "", uri: self["uri"]?.string, version: self["version"]?.string)
    }

    private var image: Image? {
        if let string { return Image(href: string) }
        guard case .object = self else { return nil }
        let image = Image(
            href: self["href"]?.string ?? "", title: self["title"]?.string, link: self["link"]?.string,
            width: self["width"]?.int, height: self["height"]?.int, description: self["description"]?.string)
        return image == Image(href: "") ? nil : image
    }

    private var channel: RSSChannel {
        var channel = RSSChannel()
        channel.docs = self["docs"]?.string
        channel.ttl = self["ttl"]?.string
        channel.rating = self["rating"]?.string
        channel.skipHours = self["skipHours"]?.elements.compactMap(\.string) ?? []
        channel.skipDays = self["skipDays"]?.elements.compactMap(\.string) ?? []
        if let value = object("cloud") {
            var cloud = RSSChannel.Cloud()
            cloud.domain = value["domain"]?.string
            cloud.port = value["port"]?.string
            cloud.path = value["path"]?.string
            cloud.registerProcedure = value["registerProcedure"]?.string
            cloud.protocolName = value["protocol"]?.string
            channel.cloud = cloud
        }
        if let value = object("textInput") {
            var input = RSSChannel.TextInput()
            input.title = value["title"]?.string
            input.description = value["description"]?.string
            input.name = value["name"]?.string
            input.link = value["link"]?.string
            channel.textInput = input
        }
        return channel
    }

    private var tombstone: Tombstone? {
        guard let ref = self["ref"]?.string, let when = self["when"]?.date else { return nil }
        return Tombstone(
            ref: ref, when: when, by: self["by"]?.person, comment: self["comment"]?.text,
            extensions: self["ext"]?.fragments ?? [])
    }

    // MARK: - Extensions

    /// The elements, and those that other members stand for where nobody wrote them out.
    private var extensions: Extensions {
        var extensions = Extensions(self["ext"]?.fragments ?? [])
        if extensions.created == nil, let created = self["created"]?.date {
            extensions.dublinCoreTerms.created = created
        }
        if extensions.dublinCoreTerms.valid == nil, let valid = object("valid") {
            extensions.dublinCoreTerms.valid = (valid["start"]?.date, valid["end"]?.date)
        }
        if extensions.jsonFeed.userComment == nil, let comment = self["userComment"]?.string {
            extensions.jsonFeed.userComment = comment
        }
        if extensions.jsonFeed.bannerImage == nil, let banner = self["banner"] {
            extensions.jsonFeed.bannerImage = banner["href"]?.string ?? banner.string
        }
        if let itunes = object("itunes") {
            // A word that is not known is an element all the same: null must not take it away.
            if extensions.itunes.block == nil, let block = itunes["block"]?.bool { extensions.itunes.block = block }
            if extensions.itunes.explicit == nil, let explicit = itunes["explicit"]?.bool {
                extensions.itunes.explicit = explicit
            }
        }
        if !extensions.geoRSS.isPresent, let geometry = object("where")?.geometry {
            extensions.geoRSS.geometry = geometry
        }
        if extensions.podloveChapters.chapters.isEmpty, let chapters = object("chapters")?["items"] {
            extensions.podloveChapters.chapters = chapters.elements.compactMap(\.chapter)
        }
        return extensions
    }

    private var geometry: Geometry? {
        guard let kind = self["type"]?.string.flatMap({ Geometry.Kind(rawValue: $0) }),
            let coordinates = self["coordinates"]
        else { return nil }
        let positions: [[Double]]
        switch kind {
        case .point: positions = [coordinates.elements.compactMap(\.double)]
        case .line, .box: positions = coordinates.elements.map { $0.elements.compactMap(\.double) }
        case .polygon:
            positions = coordinates.elements.first?.elements.map { $0.elements.compactMap(\.double) } ?? []
        }
        guard positions.allSatisfy({ $0.count >= 2 }) else { return nil }
        return GeoRSSLens.checked(Geometry(kind, positions: positions, referenceSystem: self["srsName"]?.string))
    }

    private var chapter: Chapter? {
        guard let start = self["start"]?.double, start >= 0 else { return nil }
        return Chapter(
            start: start, title: self["title"]?.string ?? "", href: self["href"]?.string, image: self["image"]?.string)
    }

    private var fragments: [XMLFragment] { elements.compactMap(\.fragment) }

    private var fragment: XMLFragment? {
        guard let name = self["name"]?.string, XMLSyntax.isLocalName(name) else { return nil }
        let namespace = self["ns"]?.string ?? ""
        var fragment = XMLFragment(
            namespace: namespace, name: name, prefix: self["prefix"]?.string ?? "", attributes: attributes,
            text: self["value"]?.string ?? "")
        if let markup = self["xml"]?.string, let nodes = XMLFragment.nodes(ofMarkup: markup) {
            fragment.nodes = nodes
        } else if let children = self["children"]?.fragments, !children.isEmpty {
            let text = fragment.text.nonEmpty.map { [XMLFragment.Node.text($0)] } ?? []
            fragment.nodes = text + children.map { .element($0) }
        }
        return namespace.isEmpty ? fragment.movingRSS(to: Namespace.rss, prefix: "rss") : fragment
    }

    private var attributes: [XMLFragment.Attribute] {
        (self["attrs"]?.members ?? []).compactMap { name, value in
            guard let value = value.string else { return nil }
            guard name.hasPrefix("{"), let close = name.lastIndex(of: "}") else {
                return XMLFragment.Attribute(name: name, value: value)
            }
            return XMLFragment.Attribute(
                namespace: String(name[..<close].dropFirst()), name: String(name[name.index(after: close)...]),
                value: value)
        }
    }
}

extension XMLFragment {
    /// The content of an element whose inner markup this is; nil when it is not well-formed.
    static func nodes(ofMarkup markup: String) -> [Node]? {
        let document = Array("<x>".utf8) + Array(markup.utf8) + Array("</x>".utf8)
        var reader = XMLRecordReader(MemorySource(document), containers: [])
        do throws(XMLError) {
            guard case .record(let element)? = try reader.next() else { return nil }
            let nodes = XMLFragment(element).nodes
            return try reader.next() == nil && reader.isWellFormed ? nodes : nil
        } catch {
            return nil
        }
    }
}
