extension FeedFormat {
    /// JSON Feed, read in versions 1 and 1.1 and written in 1.1.
    public static let jsonFeed = FeedFormat(
        name: "jsonfeed", mediaType: "application/feed+json",
        claims: { JSONFeed.claims($0) },
        reader: { JSONFeedReader($0, $1) },
        encoder: { _ in JSONFeedEncoder() })
}

/// What tells a JSON Feed from other JSON.
enum JSONFeed {
    /// A JSON Feed says its version. Where it does not, `items` at the top are told from the model's `entries`; a bare
    /// array is a feed when its first element has a member that only items have.
    static func claims(_ head: DocumentHead) -> Bool {
        guard case .json(let text) = head.shape else { return false }
        var parser = JSONParser(Array(text.utf8))
        let value = parser.document() ?? .null
        if let version = value["version"]?.string, isVersion(version) { return true }
        if case .array(let elements) = value { return elements.first.map(isItem) ?? false }
        guard value["feed"] == nil, value["entries"] == nil, case .array(let items)? = value["items"] else {
            return false
        }
        return ["title", "home_page_url", "feed_url"].contains { value[$0] != nil }
            || (items.first.map(isItem) ?? false)
    }

    static func isVersion(_ version: String) -> Bool { version.contains("jsonfeed.org/version") }

    private static func isItem(_ value: JSONValue) -> Bool {
        ["content_html", "content_text", "date_published", "date_modified", "external_url"].contains {
            value[$0] != nil
        }
    }
}
