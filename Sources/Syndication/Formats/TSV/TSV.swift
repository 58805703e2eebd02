extension FeedFormat {
    /// One entry a line, its fields between tabs, for `awk`, `cut` and `sort`; written.
    public static let tsv = FeedFormat(
        name: "tsv", mediaType: "text/tab-separated-values",
        claims: { _ in false },
        reader: nil,
        encoder: { _ in TSVEncoder() })
}
