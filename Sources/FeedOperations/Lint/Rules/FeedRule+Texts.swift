import Syndication

extension FeedRule {
    /// Rules about titles and other texts, and about languages.
    static let texts: [FeedRule] = [
        FeedRule(
            "missing-feed-title", .error, feeds + [.opml],
            "RFC 4287, section 4.1.1; RSS 2.0, channel; JSON Feed 1.1, top level; OPML 2.0, head", "a feed has a title",
            remedy: "the address of its page", \.feed
        ) { $0.title?.plain.nonBlank == nil ? "" : nil },
        FeedRule(
            "missing-title", .error, [.atom], "RFC 4287, section 4.1.2",
            "an entry has a title, or a text that needs none",
            remedy: "its page or its id; an entry with a text has an empty title", \.entry
        ) { EntryOpening.isMissing(in: $0.entry) ? "" : nil },
        FeedRule(
            "missing-title-and-text", .error, [.rss], "RSS 2.0, item", "an item has a title or a description",
            remedy: "as for missing-title", \.entry
        ) { entry, _ in EntryOpening.isMissing(in: entry) ? "" : nil },
        FeedRule(
            "missing-description", .error, [.rss], "RSS 2.0, channel", "a channel has a description",
            remedy: "its title", \.feed
        ) { $0.subtitle?.plain.nonBlank == nil ? "" : nil },
        FeedRule(
            "obsolete-info", .error, [.atom, .rss], "RFC 4287, section 1.2", "nothing of Atom 0.3 is left in a feed",
            remedy: "`info` is written as `feedburner:browserFriendly`", \.feed
        ) { $0.info != nil && $0.promotedInfo == nil ? "info" : nil },
        FeedRule(
            "foreign-markup", .error, [.atom], "RFC 4287, section 3.1.1.3",
            "XHTML holds elements of XHTML, SVG and MathML", remedy: "written as HTML", \.text
        ) { $0.kind == .xhtml && ForeignMarkup.isForeign($0.value) ? $0.value : nil },
        FeedRule(
            "bad-language", .error, feeds + [.opml], "RFC 4287, section 2; RSS 2.0, language; JSON Feed 1.1, top level",
            "a language is a tag of BCP 47", remedy: "written as a tag where one is meant, else left out", \.language
        ) { LanguageTag.isValid($0) ? nil : $0 },
        FeedRule(
            "empty-category", .error, [.atom, .rss], "RFC 4287, section 4.2.2.1; RSS 2.0, category",
            "a category has a word", remedy: "its label, else left out", \.categories
        ) { $0.contains { $0.term.isBlank } ? "" : nil },
        FeedRule(
            "empty-generator", .warning, [.atom, .rss], "RFC 4287, section 4.2.4", "a generator has a name",
            remedy: "left out", \.feed
        ) { $0.generator.map { $0.name.isBlank } ?? false ? "" : nil },
    ]

    /// Rules about persons.
    static let people: [FeedRule] = [
        FeedRule(
            "missing-author", .error, [.atom], "RFC 4287, section 4.1.1",
            "an entry has an author, or its source or its feed has",
            remedy: "who publishes the source, else what the source is called, else the same of the feed", \.entry
        ) { entry, feed in
            entry.authors.isEmpty && feed.authors.isEmpty && entry.source?.feed.authors.isEmpty ?? true ? "" : nil
        },
        FeedRule(
            "missing-name", .error, [.atom, .jsonFeed], "RFC 4287, section 3.2.1; JSON Feed 1.1, authors",
            "a person has a name", remedy: "the address or the page; somebody without both is left out", \.person
        ) { $0.name.isBlank ? $0.email ?? $0.uri ?? "" : nil },
        FeedRule(
            "bad-email", .error, [.atom, .rss, .opml],
            "RFC 4287, section 3.2.3; RSS 2.0, managingEditor, webMaster, author; OPML 2.0, head",
            "the address of a person is one of mail", remedy: "the address in it, else left out", \.person
        ) { $0.email.flatMap { MailAddress.isValid($0) ? nil : $0 } },
    ]
}
