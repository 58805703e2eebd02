internal import SyndicationXML

/// Writes JSON Feed 1.1.
final class JSONFeedEncoder: FeedEncoder {
    private var items = JSONWriter()

    var body: OutputBuffer {
        _read { yield items.output }
        _modify { yield &items.output }
    }

    func begin(_ feed: Feed) {}

    func encode(_ entry: Entry) {
        items.newLine()
        items.beginObject()
        items.item(entry)
        items.endObject()
    }

    func isHeaderReady(_ feed: Feed) -> Bool { feed.title != nil }

    func takeNotes() -> [ReadingNote] { [] }

    func encodeHeader(_ feed: Feed, _ document: DocumentInfo, to output: inout OutputBuffer) {
        var json = JSONWriter()
        json.beginObject()
        json.member("version", "https://jsonfeed.org/version/1.1")
        json.newLine()
        json.member("title", feed.title.map { $0.plain } ?? "")
        json.member("home_page_url", feed.links.permalink)
        json.member("feed_url", feed.links.first(rel: "self")?.href)
        json.member("next_url", feed.links.first(rel: "next")?.href)
        json.member("description", feed.subtitle?.plain.nonEmpty)
        json.member("icon", feed.logo ?? feed.image?.href)
        json.member("favicon", feed.icon)
        json.authors(feed.authors)
        json.member("language", feed.language)
        json.hubs(feed.links.filter { $0.rel == "hub" })
        json.newLine()
        json.beginArray("items")
        output.append(contentsOf: json.output)
    }

    func encodeFooter(_ feed: Feed, _ document: DocumentInfo, notes: [ReadingNote], to output: inout OutputBuffer) {
        output.append("]}\n" as StaticString)
    }
}

extension JSONWriter {
    /// An item has an id, and `content_html` or `content_text`.
    fileprivate mutating func item(_ entry: Entry) {
        member("id", entry.id ?? entry.atomID)
        member("url", entry.permalink)
        member("external_url", entry.links.first(rel: "related")?.href)
        member("title", entry.title?.plain.nonEmpty)
        content(of: entry)
        member("summary", entry.content.isEmpty ? nil : entry.summary?.plain.nonEmpty)
        member("image", entry.image)
        member("date_published", (entry.published ?? entry.updated)?.rfc3339)
        if entry.published != nil { member("date_modified", entry.updated?.rfc3339) }
        authors(entry.authors)
        member("tags", entry.categories.map { $0.label ?? $0.term })
        member("language", entry.language)
        attachments(entry.links.filter { $0.rel == "enclosure" })
    }

    private mutating func content(of entry: Entry) {
        let text = entry.content.lazy.compactMap(\.text).first ?? entry.summary
        guard let text else { return member("content_text", "") }
        if text.kind == .text { member("content_text", text.value) } else { member("content_html", text.value) }
    }

    fileprivate mutating func authors(_ authors: [Person]) {
        guard !authors.isEmpty else { return }
        beginArray("authors")
        for author in authors {
            beginObject()
            member("name", author.name.nonEmpty ?? author.email)
            member("url", author.uri ?? author.email.map { "mailto:\($0)" })
            member("avatar", author.avatar)
            endObject()
        }
        endArray()
    }

    fileprivate mutating func hubs(_ hubs: [Link]) {
        guard !hubs.isEmpty else { return }
        beginArray("hubs")
        for hub in hubs {
            beginObject()
            member("type", "WebSub")
            member("url", hub.href)
            endObject()
        }
        endArray()
    }

    /// The media type is required.
    private mutating func attachments(_ enclosures: [Link]) {
        guard !enclosures.isEmpty else { return }
        beginArray("attachments")
        for enclosure in enclosures {
            beginObject()
            member("url", enclosure.href)
            member("mime_type", enclosure.type ?? "application/octet-stream")
            member("title", enclosure.title)
            member("size_in_bytes", enclosure.length)
            member("duration_in_seconds", enclosure.duration)
            endObject()
        }
        endArray()
    }
}
