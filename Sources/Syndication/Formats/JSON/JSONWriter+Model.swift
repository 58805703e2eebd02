internal import SyndicationXML

/// The objects of the model's JSON schema: what a feed, an entry and a source share, and their parts.
extension JSONWriter {
    mutating func feed(_ feed: Feed) {
        member("id", feed.id)
        text("title", feed.title)
        text("subtitle", feed.subtitle)
        text("info", feed.info)
        text("rights", feed.rights)
        member("lang", feed.language)
        member("base", feed.base)
        links(feed.links)
        persons("authors", feed.authors)
        persons("contributors", feed.contributors)
        if let publisher = feed.publisher {
            beginObject("publisher")
            person(publisher)
            endObject()
        }
        generator(feed.generator)
        categories(feed.categories)
        date("updated", feed.updated)
        date("published", feed.published)
        member("icon", feed.icon)
        member("logo", feed.logo)
        image(feed.image)
        channel(feed.rss)
        tombstones(feed.deletedEntries)
        views(feed.extensions)
        extensions("ext", feed.extensions.fragments)
    }

    mutating func entry(_ entry: Entry) {
        member("id", entry.id)
        member("idIsPermalink", entry.idIsPermalink)
        text("title", entry.title)
        links(entry.links)
        date("published", entry.published)
        date("updated", entry.updated)
        persons("authors", entry.authors)
        persons("contributors", entry.contributors)
        categories(entry.categories)
        member("lang", entry.language)
        text("rights", entry.rights)
        member("comments", entry.comments)
        if let href = entry.image { image(Image(href: href)) }
        text("summary", entry.summary)
        contents(entry.content)
        views(entry.extensions, of: entry)
        extensions("ext", entry.extensions.fragments)
        if let source = entry.source {
            beginObject("source")
            feed(source.feed)
            endObject()
        }
    }

    // MARK: - Texts and dates

    private mutating func text(_ name: StaticString, _ text: Text?) {
        guard let text else { return }
        beginObject(name)
        member("type", text.kind.rawValue)
        member("value", text.value)
        member("lang", text.language)
        member("base", text.base)
        endObject()
    }

    private mutating func contents(_ contents: [Content]) {
        guard !contents.isEmpty else { return }
        beginArray("content")
        for content in contents {
            beginObject()
            switch content.kind {
            case .text(let kind): if content.source == nil { member("type", kind.rawValue) }
            case .media(let type): member("type", type)
            }
            if let source = content.source { member("src", source) } else { member("value", content.value) }
            member("lang", content.language)
            member("base", content.base)
            endObject()
        }
        endArray()
    }

    mutating func date(_ name: StaticString, _ date: Timestamp?) {
        guard let date else { return }
        beginObject(name)
        member("value", date.rfc3339)
        member("raw", date.original ?? date.rfc3339)
        endObject()
    }

    // MARK: - Parts

    private mutating func links(_ links: [Link]) {
        guard !links.isEmpty else { return }
        beginArray("links")
        for link in links {
            beginObject()
            member("rel", link.rel)
            member("href", link.href.nonEmpty)
            member("type", link.type)
            member("hreflang", link.hreflang)
            member("title", link.title)
            member("length", link.length)
            member("duration", link.duration)
            attributes(link.attributes)
            endObject()
        }
        endArray()
    }

    private mutating func persons(_ name: StaticString, _ persons: [Person]) {
        guard !persons.isEmpty else { return }
        beginArray(name)
        for person in persons {
            beginObject()
            self.person(person)
            endObject()
        }
        endArray()
    }

    mutating func person(_ person: Person) {
        member("name", person.name.nonEmpty)
        member("email", person.email)
        member("uri", person.uri)
        member("avatar", person.avatar)
        extensions("ext", person.extensions)
    }

    private mutating func categories(_ categories: [Category]) {
        guard !categories.isEmpty else { return }
        beginArray("categories")
        for category in categories {
            beginObject()
            member("term", category.term)
            member("scheme", category.scheme)
            member("label", category.label)
            endObject()
        }
        endArray()
    }

    private mutating func generator(_ generator: Generator?) {
        guard let generator else { return }
        beginObject("generator")
        member("value", generator.name)
        member("uri", generator.uri)
        member("version", generator.version)
        endObject()
    }

    private mutating func image(_ image: Image?) {
        guard let image else { return }
        beginObject("image")
        member("href", image.href.nonEmpty)
        member("title", image.title)
        member("link", image.link)
        member("width", image.width)
        member("height", image.height)
        member("description", image.description)
        endObject()
    }

    private mutating func channel(_ channel: RSSChannel) {
        member("docs", channel.docs)
        member("ttl", channel.ttl)
        member("rating", channel.rating)
        member("skipHours", channel.skipHours)
        member("skipDays", channel.skipDays)
        if let cloud = channel.cloud {
            beginObject("cloud")
            member("domain", cloud.domain)
            member("port", cloud.port)
            member("path", cloud.path)
            member("registerProcedure", cloud.registerProcedure)
            member("protocol", cloud.protocolName)
            endObject()
        }
        if let input = channel.textInput {
            beginObject("textInput")
            member("title", input.title)
            member("description", input.description)
            member("name", input.name)
            member("link", input.link)
            endObject()
        }
    }

    private mutating func tombstones(_ tombstones: [Tombstone]) {
        guard !tombstones.isEmpty else { return }
        beginArray("deletedEntries")
        for tombstone in tombstones {
            beginObject()
            member("ref", tombstone.ref)
            date("when", tombstone.when)
            if let by = tombstone.by {
                beginObject("by")
                person(by)
                endObject()
            }
            text("comment", tombstone.comment)
            extensions("ext", tombstone.extensions)
            endObject()
        }
        endArray()
    }

    // MARK: - Extensions

    private mutating func extensions(_ name: StaticString, _ fragments: [XMLFragment]) {
        guard !fragments.isEmpty else { return }
        beginArray(name)
        for fragment in fragments { element(fragment, depth: 0) }
        endArray()
    }

    private mutating func element(_ fragment: XMLFragment, depth: Int) {
        beginObject()
        // Elements of RSS itself stand in no namespace there.
        let isRSS = fragment.namespace == Namespace.rss
        member("ns", isRSS ? "" : fragment.namespace)
        if !fragment.prefix.isEmpty, !isRSS { member("prefix", fragment.prefix) }
        member("name", fragment.name)
        attributes(fragment.attributes)
        let children = fragment.children
        if children.isEmpty {
            member("value", fragment.text.nonEmpty)
        } else {
            mixedContent(fragment, children, depth: depth)
        }
        endObject()
    }

    /// Elements as objects, for whoever looks for one; and all of it as markup, which is what is read back.
    ///
    /// Elements deep inside others have no markup of their own: all of it, once for every level, would be too much.
    private mutating func mixedContent(_ fragment: XMLFragment, _ children: [XMLFragment], depth: Int) {
        let text = fragment.nodes.reduce(into: "") { if case .text(let run) = $1 { $0 += run } }
        member("value", text.trimmed.nonEmpty)
        beginArray("children")
        for child in children { element(child, depth: depth + 1) }
        endArray()
        guard depth < 8 else { return }
        var markup = XMLWriter()
        for node in fragment.nodes {
            switch node {
            case .text(let run): markup.text(run)
            case .element(let child): markup.write(child)
            }
        }
        member("xml", markup.output.takeString())
    }

    /// Names of attributes in a namespace are written `{namespace}name`.
    private mutating func attributes(_ attributes: [XMLFragment.Attribute]) {
        guard !attributes.isEmpty else { return }
        beginObject("attrs")
        for attribute in attributes {
            let name = attribute.namespace.isEmpty ? attribute.name : "{\(attribute.namespace)}\(attribute.name)"
            dynamicMember(name, attribute.value)
        }
        endObject()
    }
}
