@testable import Syndication

/// What an Atom feed loses or gains on its way through RSS and back; docs/formats.md says so to people.
enum RSSLosses {
    static func applied(to feed: Feed) -> Feed {
        var feed = feed
        feed.title = feed.title.map { text($0, in: feed) }
        feed.subtitle = feed.subtitle.map { text($0, in: feed) }
        feed.rights = feed.rights.map { text($0, in: feed) }
        feed.updated = wholeSeconds(feed.updated)
        feed.categories = feed.categories.map { $0 }
        feed.entries = feed.entries.map { applied(to: $0, in: feed) }
        return feed
    }

    /// What RSS says in elements of Dublin Core is found among the extensions too.
    static func withoutDublinCore(_ feed: Feed) -> Feed {
        var feed = feed
        feed.extensions.fragments.removeAll { $0.namespace == DublinCore.uri }
        for index in feed.entries.indices {
            feed.entries[index].extensions.fragments.removeAll { $0.namespace == DublinCore.uri }
        }
        return feed
    }

    private static func applied(to entry: Entry, in feed: Feed) -> Entry {
        var entry = entry
        entry.title = entry.title.map { text($0, in: feed) }
        entry.summary = entry.summary.map { text($0, in: feed) }
        entry.rights = entry.rights.map { text($0, in: feed) }
        entry.content = entry.content.map { content in
            // Content is HTML in RSS.
            guard let text = content.text else { return content }
            let value = text.kind == .text ? HTMLEscaping.escaped(text.value) : text.value
            return Content(.html(value, language: text.language, base: text.base))
        }
        entry.published = wholeSeconds(entry.published)
        // An id says in RSS that it is no permalink.
        entry.idIsPermalink = false
        // A source is a title and a reference.
        entry.source = entry.source.map { source in
            var short = Feed()
            let title = source.feed.title.map(\.plain) ?? ""
            short.title = Text(kind: .text, unchecked: title, language: feed.language, base: feed.base)
            let href = source.feed.links.first(rel: "self")?.href ?? source.feed.links.permalink ?? source.feed.id
            short.links = [Link(rel: "self", href: href ?? "")]
            return Source(short)
        }
        if entry.authors.isEmpty, entry.source != nil, feed.authors.isEmpty { entry.authors = [] }
        return entry
    }

    /// Texts of RSS are HTML that does not say so.
    private static func text(_ text: Text, in feed: Feed) -> Text {
        let isMarkup = MarkupDetection.looksLikeHTML(text.value)
        switch text.kind {
        case .text where !MarkupDetection.canPassForHTML(text.value): return text
        case .text:
            return Text(
                kind: .html, unchecked: HTMLEscaping.escaped(text.value), language: text.language, base: text.base)
        case .html, .xhtml:
            return Text(kind: isMarkup ? .html : .text, unchecked: text.value, language: text.language, base: text.base)
        }
    }

    /// Dates of RFC 822 have no fractions of seconds.
    private static func wholeSeconds(_ date: Timestamp?) -> Timestamp? {
        guard let date, let instant = date.instant else { return date }
        return Timestamp(.init(seconds: instant.seconds), utcOffset: date.utcOffset)
    }
}
