extension FeedFormat {
    /// RSS 2.0 and its forebears without RDF, 0.91 to 0.94, read; RSS 2.0 written.
    public static let rss = FeedFormat(
        name: "rss", mediaType: "application/rss+xml",
        claims: { $0.rootName?.lowercased() == "rss" || $0.rootName == "channel" },
        reader: { XMLFeedReader<RSSDecoder>($0, $1) },
        encoder: { RSSEncoder(namespaces: $0) })
}
