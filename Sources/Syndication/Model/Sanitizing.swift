internal import SyndicationXML

extension Text {
    /// The text with only such HTML in it as is known to be harmless; plain text as it is.
    public var sanitized: Text {
        guard kind != .text else { return self }
        return Text(kind: kind, unchecked: HTMLSanitizer.sanitized(value), language: language, base: base)
    }
}

extension Content {
    /// The content with only such HTML in it as is known to be harmless. Markup of other media types is left out.
    public var sanitized: Content? {
        guard source == nil else { return self }
        switch kind {
        case .text(.text): return self
        case .text: return text.map { Content($0.sanitized) }
        case .media(let type): return type.hasPrefix("text/plain") || !type.hasPrefix("text/") && !isMarkup ? self : nil
        }
    }

    private var isMarkup: Bool {
        guard case .media(let type) = kind else { return false }
        return type.hasSuffix("+xml") || type.hasSuffix("/xml") || type.hasSuffix("/html")
    }
}

extension Entry {
    /// The entry with only such HTML in it as is known to be harmless.
    public var sanitized: Entry {
        var entry = self
        entry.title = title?.sanitized
        entry.summary = summary?.sanitized
        entry.rights = rights?.sanitized
        entry.content = content.compactMap(\.sanitized)
        entry.source = source.map { Source($0.feed.sanitized) }
        return entry
    }
}

extension Feed {
    /// The feed with only such HTML in it, and in its entries, as is known to be harmless.
    public var sanitized: Feed {
        var feed = self
        feed.title = title?.sanitized
        feed.subtitle = subtitle?.sanitized
        feed.rights = rights?.sanitized
        feed.entries = entries.map(\.sanitized)
        return feed
    }
}
