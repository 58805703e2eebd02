import Syndication

extension FeedRule {
    /// Rules about links and other addresses.
    static let links: [FeedRule] = [
        FeedRule(
            "relative-address", .error, feeds + [.opml],
            "RSS 2.0, \"Comments\"; JSON Feed 1.1, top level; RFC 4287, section 2", "an address has a scheme",
            remedy: "resolved against the base, the feed's address or the site; left out without one", \.address
        ) { value, field in AddressSyntax.scheme(of: value) == nil ? "\(field) '\(value)'" : nil },
        FeedRule(
            "bad-address", .error, feeds + [.opml], "RFC 3986, section 2; RFC 8141; RFC 4151", "an address is a URI",
            remedy: "escaped as RFC 3987, section 3.1 says; left out where that makes no URI of it", \.address
        ) { value, field in
            AddressSyntax.scheme(of: value) == nil || AddressSyntax.isURI(value) ? nil : "\(field) '\(value)'"
        },
        FeedRule(
            "empty-link", .error, feeds + [.opml], "RFC 4287, section 4.2.7.1; RSS 2.0, link; JSON Feed 1.1, hubs",
            "a link leads somewhere", remedy: "left out", \.links
        ) { links, _ in links.contains { $0.href.isBlank } ? "" : nil },
        FeedRule(
            "missing-page", .error, [.rss], "RSS 2.0, channel", "a channel has a link to its page",
            remedy: "the site, else what is known of where the feed is, else its id", \.feed
        ) { $0.links.permalink == nil ? "" : nil },
        FeedRule(
            "missing-self", .warning, feeds,
            "RFC 4287, section 4.1.1; RSS Best Practices Profile, atom:link; JSON Feed 1.1, feed_url",
            "a feed says where it is", remedy: "the feed's address, where it is given", \.feed
        ) { $0.links.first(rel: "self") == nil ? "" : nil },
        FeedRule(
            "repeated-alternate", .error, [.atom], "RFC 4287, section 4.1.1 and 4.1.2",
            "no two pages have the same type and language", remedy: "the same page goes; another one is `related`",
            \.links
        ) { links, _ in LinkSyntax.repeatedAlternate(links).map { links[$0].href } },
        FeedRule(
            "bad-relation", .error, [.atom, .rss], "RFC 4287, section 4.2.7.2",
            "the relation of a link is a name or a URI",
            remedy: "the first word that is one, else `related`", \.links
        ) { links, _ in links.first { !LinkSyntax.isRelation($0.rel) }?.rel },
        FeedRule(
            "bad-media-type", .error, feeds, "RFC 4287, section 4.2.7.3; RSS 2.0, enclosure; RFC 6838, section 4.2",
            "a media type is one", remedy: "left out, or without its parameters", \.mediaType
        ) { MediaTypeSyntax.isValid($0) ? nil : $0 },
        FeedRule(
            "missing-media-type", .error, [.rss, .jsonFeed], "RSS 2.0, enclosure; JSON Feed 1.1, attachments",
            "an enclosure has a media type", remedy: "told from its name, else `application/octet-stream`", \.links
        ) { links, _ in links.first { $0.rel == "enclosure" && $0.type == nil }?.href },
        FeedRule(
            "negative-length", .error, feeds, "RSS 2.0, enclosure; RFC 4287, section 4.2.7.6",
            "nothing has fewer than no bytes or seconds", remedy: "left out", \.links
        ) { links, _ in
            links.first { $0.length ?? 0 < 0 || $0.duration.map { !$0.isFinite || $0 < 0 } ?? false }?.href
        },
        FeedRule(
            "bad-link-attribute", .error, [.atom, .rss], "RFC 4287, section 6.4; RFC 4685, section 4",
            "a link has only the attributes that a link can have", remedy: "left out", \.links
        ) { links, _ in
            links.lazy.compactMap { link in link.attributes.first { !LinkSyntax.isAllowed($0, on: link) } }.first?.name
        },
    ]

    /// Rules about content.
    static let contents: [FeedRule] = [
        FeedRule(
            "missing-content", .error, [.atom], "RFC 4287, section 4.1.2", "an entry has content or a page",
            remedy: "another link of it, else its id, is its page", \.entry
        ) { entry, _ in
            entry.content.isEmpty && !entry.links.contains { $0.rel == "alternate" && !$0.href.isEmpty } ? "" : nil
        },
        FeedRule(
            "missing-summary", .error, [.atom], "RFC 4287, section 4.1.2",
            "an entry whose content stands elsewhere or is binary has a summary", remedy: "its title", \.entry
        ) { entry, _ in
            EntryOpening.isBlank(entry.summary) && entry.content.first.map(ContentSyntax.needsSummary) ?? false
                ? "" : nil
        },
        FeedRule(
            "composite-content", .error, [.atom], "RFC 4287, section 4.1.3.1",
            "content is one thing, not a message or several parts", remedy: "left out", \.content
        ) {
            guard case .media(let type) = $0.kind else { return nil }
            return ContentSyntax.isComposite(type) ? type : nil
        },
        FeedRule(
            "bad-base64", .error, [.atom], "RFC 4287, section 4.1.3.3", "binary content is Base64",
            remedy: "left out", \.content
        ) { ContentSyntax.isDecodable($0) ? nil : "" },
    ]
}
