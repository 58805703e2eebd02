extension FeedFormat {
    /// Atom 1.0 (RFC 4287), read and written.
    public static let atom = FeedFormat(
        name: "atom", mediaType: "application/atom+xml",
        claims: { $0.rootName == "feed" || $0.rootName == "entry" },
        reader: { XMLFeedReader<AtomDecoder>($0, $1) },
        encoder: { AtomEncoder(namespaces: $0) })
}
