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
    /// The content with only such markup in it as is known to be harmless. Markup of other media types is left out.
    public var sanitized: Content? { sanitized(by: SanitizingPolicy()) }

    /// The content with only such markup in it as a policy allows. Markup of other media types is left out.
    public func sanitized(by policy: SanitizingPolicy) -> Content? {
        guard source == nil else { return self }
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
    /// Extensions stay as they are.
    public var sanitized: Entry { sanitized(by: SanitizingPolicy()) }

    /// The entry with only such markup in it as a policy allows.
    public func sanitized(by policy: SanitizingPolicy) -> Entry {
        var entry = self
        entry.title = title?.sanitized(by: policy)
        entry.summary = summary?.sanitized(by: policy)
        entry.rights = rights?.sanitized(by: policy)
        entry.content = content.compactMap { $0.sanitized(by: policy) }
        entry.links = links.filter { !SafeReference.runs($0.href) }
        entry.authors = authors.map(\.withoutRunningReferences)
        entry.contributors = contributors.map(\.withoutRunningReferences)
        entry.comments = comments?.unlessRunning
        entry.image = image?.unlessRunning
        entry.source = source.map { Source($0.feed.sanitized(by: policy)) }
        return entry
    }
}

extension Feed {
    /// The feed with only such markup in it, and in its entries, as is known to be harmless, and no reference that runs
    /// when it is followed. Extensions stay as they are.
    public var sanitized: Feed { sanitized(by: SanitizingPolicy()) }

    /// The feed with only such markup in it, and in its entries, as a policy allows.
    public func sanitized(by policy: SanitizingPolicy) -> Feed {
        var feed = self
        feed.title = title?.sanitized(by: policy)
        feed.subtitle = subtitle?.sanitized(by: policy)
        feed.rights = rights?.sanitized(by: policy)
        feed.info = info?.sanitized(by: policy)
        feed.links = links.filter { !SafeReference.runs($0.href) }
        feed.authors = authors.map(\.withoutRunningReferences)
        feed.contributors = contributors.map(\.withoutRunningReferences)
        feed.publisher = publisher?.withoutRunningReferences
        feed.icon = icon?.unlessRunning
        feed.logo = logo?.unlessRunning
        for index in feed.deletedEntries.indices {
            feed.deletedEntries[index].comment = feed.deletedEntries[index].comment?.sanitized(by: policy)
        }
        feed.entries = entries.map { $0.sanitized(by: policy) }
        return feed
    }
}

extension Person {
    /// The person without a page or picture that is a program.
    fileprivate var withoutRunningReferences: Person {
        var person = self
        person.uri = uri?.unlessRunning
        person.avatar = avatar?.unlessRunning
        return person
    }
}

extension String {
    /// The reference, nil when it is a program.
    fileprivate var unlessRunning: String? { SafeReference.runs(self) ? nil : self }
}
