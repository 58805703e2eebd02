internal import SyndicationXML

/// What may stay in markup from elsewhere beyond what is harmless for everybody.
public struct SanitizingPolicy: Sendable, Hashable {
    /// Hosts, in lower case, whose `iframe` elements stay, such as those of films. By default none do.
    public var frameHosts: Set<String>

    /// Creates a policy.
    public init(frameHosts: Set<String> = []) {
        self.frameHosts = frameHosts
    }
}

extension Text {
    /// The text with only such markup in it as is known to be harmless, and with its references resolved; plain text as it
    /// is.
    ///
    /// Scripts, styles, handlers, forms, frames and whatever is not known go; of most elements that go, the text stays.
    /// What stays is well-formed, and nested as it was meant. XHTML stays XHTML.
    public var sanitized: Text { sanitized(by: SanitizingPolicy()) }

    /// The text with only such markup in it as a policy allows, and with its references resolved; plain text as it is.
    public func sanitized(by policy: SanitizingPolicy) -> Text {
        guard kind != .text else { return self }
        let base = MarkupBase(base)
        let value = HTMLSanitizer.sanitized(
            value, isXML: kind == .xhtml, frameHosts: policy.frameHosts, resolve: base.map { base in base.resolve })
        return Text(kind: kind, unchecked: value, language: language, base: self.base)
    }
}

extension Content {
    /// The content with only such markup in it as is known to be harmless. Markup of other media types is left out, and
    /// so is content at a reference that runs.
    public var sanitized: Content? { sanitized(by: SanitizingPolicy()) }

    /// The content with only such markup in it as a policy allows. Markup of other media types is left out.
    public func sanitized(by policy: SanitizingPolicy) -> Content? {
        if let source { return SafeReference.runs(source) ? nil : self }
        switch kind {
        case .text(.text): return self
        case .text: return text.map { Content($0.sanitized(by: policy)) }
        case .media(let type): return Self.isMarkup(type) ? nil : self
        }
    }

    /// Whether a media type is one of markup, or of text that may be some. Types are not told apart by case
    /// (RFC 6838, section 4.2).
    private static func isMarkup(_ type: String) -> Bool {
        let type = type.lowercased().prefix { $0 != ";" && $0 != " " }
        if type.hasPrefix("text/") { return type != "text/plain" }
        return type.hasSuffix("+xml") || type.hasSuffix("/xml") || type.hasSuffix("html") || type.hasSuffix("script")
            || type.hasSuffix("xml-dtd") || type.hasSuffix("xml-external-parsed-entity")
    }
}

extension Entry {
    /// The entry with only such markup in it as is known to be harmless, and no reference that runs when it is followed.
    /// Extensions stay as they are, but for elements that browsers run when they show the document itself.
    public var sanitized: Entry { sanitized(by: SanitizingPolicy()) }

    /// The entry with only such markup in it as a policy allows.
    public func sanitized(by policy: SanitizingPolicy) -> Entry {
        var entry = self
        // Some formats' writers make a link of it.
        entry.id = id?.unlessRunning
        if entry.id == nil { entry.idIsPermalink = nil }
        entry.title = title?.sanitized(by: policy)
        entry.summary = summary?.sanitized(by: policy)
        entry.rights = rights?.sanitized(by: policy)
        entry.content = content.compactMap { $0.sanitized(by: policy) }
        entry.links = links.filter { !SafeReference.runs($0.href) }
        entry.authors = authors.map(\.withoutRunningParts)
        entry.contributors = contributors.map(\.withoutRunningParts)
        entry.comments = comments?.unlessRunning
        entry.image = image?.unlessRunning
        entry.extensions.fragments = extensions.fragments.compactMap(\.unlessRunning)
        entry.source = source.map { Source($0.feed.sanitized(by: policy)) }
        return entry
    }
}

extension Feed {
    /// The feed with only such markup in it, and in its entries, as is known to be harmless, and no reference that runs
    /// when it is followed. Extensions stay as they are, but for elements that browsers run when they show the document
    /// itself.
    public var sanitized: Feed { sanitized(by: SanitizingPolicy()) }

    /// The feed with only such markup in it, and in its entries, as a policy allows.
    public func sanitized(by policy: SanitizingPolicy) -> Feed {
        var feed = self
        feed.id = id?.unlessRunning
        feed.title = title?.sanitized(by: policy)
        feed.subtitle = subtitle?.sanitized(by: policy)
        feed.rights = rights?.sanitized(by: policy)
        feed.info = info?.sanitized(by: policy)
        feed.links = links.filter { !SafeReference.runs($0.href) }
        feed.authors = authors.map(\.withoutRunningParts)
        feed.contributors = contributors.map(\.withoutRunningParts)
        feed.publisher = publisher?.withoutRunningParts
        feed.generator?.uri = generator?.uri?.unlessRunning
        feed.icon = icon?.unlessRunning
        feed.logo = logo?.unlessRunning
        feed.image = image?.withoutRunningReferences
        feed.rss = rss.withoutRunningReferences
        feed.extensions.fragments = extensions.fragments.compactMap(\.unlessRunning)
        feed.deletedEntries = deletedEntries.map { tombstone in
            var tombstone = tombstone
            tombstone.by = tombstone.by?.withoutRunningParts
            tombstone.comment = tombstone.comment?.sanitized(by: policy)
            tombstone.extensions = tombstone.extensions.compactMap(\.unlessRunning)
            return tombstone
        }
        feed.entries = entries.map { $0.sanitized(by: policy) }
        return feed
    }
}

extension Person {
    /// The person without a page or picture that is a program, and without extensions that are.
    fileprivate var withoutRunningParts: Person {
        var person = self
        person.uri = uri?.unlessRunning
        person.avatar = avatar?.unlessRunning
        person.extensions = extensions.compactMap(\.unlessRunning)
        return person
    }
}

extension Image {
    /// The picture without a page that is a program; nil when the picture itself is one.
    fileprivate var withoutRunningReferences: Image? {
        guard !SafeReference.runs(href) else { return nil }
        var image = self
        image.link = link?.unlessRunning
        return image
    }
}

extension RSSChannel {
    /// The same without references that are programs; a form that is sent to one goes.
    fileprivate var withoutRunningReferences: RSSChannel {
        var channel = self
        channel.docs = docs?.unlessRunning
        if let link = textInput?.link, SafeReference.runs(link) { channel.textInput = nil }
        return channel
    }
}

extension XMLFragment {
    /// Vocabularies that browsers know wherever they stand in XML: a script among a feed's extensions runs when the feed
    /// is opened as a document.
    private static let vocabularies: Set<String> = [
        XHTML.namespace, "http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML",
    ]

    /// The element without such elements in it; nil when it is one.
    fileprivate var unlessRunning: XMLFragment? {
        guard !Self.vocabularies.contains(namespace) else { return nil }
        guard !children.isEmpty else { return self }
        var fragment = self
        fragment.nodes = nodes.compactMap { node in
            guard case .element(let element) = node else { return node }
            return element.unlessRunning.map(Node.element)
        }
        return fragment
    }
}

extension String {
    /// The reference, nil when it is a program.
    fileprivate var unlessRunning: String? { SafeReference.runs(self) ? nil : self }
}
