extension FeedFormat {
    /// The model as one JSON document, read and written: nothing is lost.
    public static let json = FeedFormat(
        name: "json", mediaType: "application/json",
        claims: { ModelJSON.kind($0) == .document },
        reader: { ModelJSONReader($0, $1) },
        encoder: { _ in ModelJSONEncoder() })

    /// The model as JSON Lines, one entry a line with its feed as `source`, read and written.
    public static let jsonLines = FeedFormat(
        name: "jsonl", mediaType: "application/jsonl",
        claims: { ModelJSON.kind($0) == .lines },
        reader: { JSONLinesReader($0, $1) },
        encoder: { _ in JSONLinesEncoder() })
}

/// The model's own JSON.
enum ModelJSON {
    enum Kind { case document, lines, other }

    /// Which JSON a document is: the model's has a `feed` or `entries` at the top, a line of JSON Lines is an entry.
    static func kind(_ head: DocumentHead) -> Kind {
        guard case .json(let text) = head.shape, text.hasPrefix("{"), !JSONFeed.claims(head) else { return .other }
        var parser = JSONParser(Array(text.utf8))
        let value = parser.document() ?? .null
        let names = Set(value.members.map(\.name))
        if names.contains("entries") || names.contains("feed") || names.contains("format") { return .document }
        if case .object? = value["source"] { return .lines }
        let entryNames: Set = ["id", "title", "content", "summary", "links", "published", "updated", "authors"]
        return names.isDisjoint(with: entryNames) ? .other : .lines
    }
}
