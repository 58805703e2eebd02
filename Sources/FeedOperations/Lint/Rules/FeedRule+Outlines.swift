import Syndication

extension FeedRule {
    /// Rules about lists of subscriptions.
    static let outlines: [FeedRule] = [
        FeedRule(
            "missing-outline-text", .error, [.opml], "OPML 2.0, \"Text attribute\"", "an outline has a text",
            remedy: "as for missing-title", \.entry
        ) { entry, _ in EntryOpening.isBlank(entry.title) && entry.links.isEmpty && entry.id == nil ? "" : nil },
        FeedRule(
            "subscription-without-feed", .warning, [.opml], "OPML 2.0, \"Subscription lists\"",
            "a subscription says where its feed is", remedy: nil, \.entry
        ) { entry, _ in entry.links.first(rel: "self") == nil ? "" : nil },
        FeedRule(
            "bad-outline-attribute", .warning, [.opml], "OPML 2.0, \"Extending OPML\"",
            "attributes that are not OPML's are in a namespace", remedy: nil, \.entry
        ) { entry, _ in
            let kept = entry.extensions.first("outline", namespace: "http://opml.org/spec2")?.attributes ?? []
            return kept.first { $0.namespace.isEmpty && !outlineAttributes.contains($0.name) }?.name
        },
        FeedRule(
            "bad-owner", .warning, [.opml], "OPML 2.0, head", "an owner's id is an address of the web", remedy: nil,
            \.feed
        ) { $0.authors.first?.uri.flatMap { AddressSyntax.isWeb($0) ? nil : $0 } },
    ]

    private static let outlineAttributes: Set<String> = ["text", "type", "isComment", "isBreakpoint", "version"]
}
