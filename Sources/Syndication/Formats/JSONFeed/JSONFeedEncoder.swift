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
        json.member("title", feed.title?.said ?? "")
        json.member("home_page_url", feed.links.permalink)
        json.member("feed_url", feed.links.first(rel: "self")?.href)
        json.member("next_url", feed.links.first(rel: "next")?.href)
        json.member("description", feed.subtitle?.said.nonEmpty)
        json.member("icon", feed.logo ?? feed.image?.href)
        json.member("favicon", feed.icon)
        json.authors(feed.authors)
        json.member("language", feed.language)
        json.hubs(feed.links.filter { $0.rel == "hub" })
        json.members(feed.extensions.fragments, except: JSONFeedDecoder.feedMembers)
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
        member("title", entry.title?.said.nonEmpty)
        content(of: entry)
        summary(of: entry)
        member("image", entry.image)
        member("date_published", entry.published?.rfc3339)
        member("date_modified", entry.updated?.rfc3339)
        authors(entry.authors)
        member("tags", entry.categories.map { $0.label ?? $0.term })
        member("language", entry.language)
        attachments(entry.links.filter { $0.rel == "enclosure" })
        members(entry.extensions.fragments, except: JSONFeedDecoder.itemMembers)
    }

    /// One of both kinds of content is required: where there is none, the summary is shown instead.
    private mutating func content(of entry: Entry) {
        let texts = entry.content.compactMap(\.text)
        let shown = texts.isEmpty ? [entry.summary].compactMap { $0 } : texts
        let html = shown.first { $0.kind != .text }
        let plain = shown.first { $0.kind == .text }
        member("content_html", html?.value)
        member("content_text", html == nil ? plain?.value ?? "" : plain?.value)
    }

    /// A summary is plain text. Where HTML stands for the content, there is nothing to add.
    private mutating func summary(of entry: Entry) {
        guard let summary = entry.summary else { return }
        let isContent = entry.content.allSatisfy { $0.text == nil }
        if !isContent {
            member("summary", summary.said.nonEmpty)
        } else if summary.kind == .text {
            member("summary", summary.value.nonEmpty)
        }
    }

    fileprivate mutating func authors(_ authors: [Person]) {
        guard !authors.isEmpty else { return }
        beginArray("authors")
        for author in authors {
            beginObject()
            member("name", author.name.nonEmpty ?? author.email)
            member("url", author.uri ?? author.email.map { "mailto:\($0)" })
            member("avatar", author.avatar)
            members(author.extensions, except: JSONFeedDecoder.authorMembers)
            endObject()
        }
        endArray()
    }

    fileprivate mutating func hubs(_ hubs: [Link]) {
        guard !hubs.isEmpty else { return }
        beginArray("hubs")
        for hub in hubs {
            beginObject()
            let type = hub.attributes.first { $0.name == "type" && $0.namespace == Namespace.jsonFeed }
            dynamicMember("type", json: type.flatMap { JSONValue.normalized($0.value) } ?? "\"WebSub\"")
            member("url", hub.href)
            attributes(hub.attributes, except: JSONFeedDecoder.hubMembers)
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
            attributes(enclosure.attributes, except: JSONFeedDecoder.attachmentMembers)
            endObject()
        }
        endArray()
    }

    /// Members that the model has no field for.
    private mutating func attributes(_ attributes: [XMLFragment.Attribute], except known: Set<String>) {
        var seen = known
        for attribute in attributes where attribute.namespace == Namespace.jsonFeed {
            guard seen.insert(attribute.name).inserted, let json = JSONValue.normalized(attribute.value) else {
                continue
            }
            dynamicMember(attribute.name, json: json)
        }
    }
}

extension Text {
    /// The text as JSON Feed has it, which knows no markup there: plain text is left as it is.
    fileprivate var said: String { kind == .text ? value : plain }
}
