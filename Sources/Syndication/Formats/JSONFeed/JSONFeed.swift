extension FeedFormat {
    /// JSON Feed 1.1, written.
    public static let jsonFeed = FeedFormat(
        name: "jsonfeed", mediaType: "application/feed+json",
        claims: { _ in false },
        reader: nil,
        encoder: { _ in JSONFeedEncoder() })
}
