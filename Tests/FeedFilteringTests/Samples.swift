import Syndication

@testable import FeedFiltering

/// Entries that the tests ask.
enum Samples {
    /// An entry that says something in every field.
    static let full: Entry = {
        var feed = Feed()
        feed.id = "urn:example:feed"
        feed.title = .html("Tide &amp; <i>Time</i>")
        feed.links = [
            Link(rel: "self", href: "https://tide.example.org/feed"), Link(href: "https://tide.example.org/"),
        ]
        var entry = Entry(id: "urn:example:Full", title: .html("The <b>Moon</b> &amp; the  tides"))
        entry.summary = .text("Low water <em>is not markup</em> here")
        entry.content = [
            Content(
                .html("<p>Seven words stand in this <span class='moonless'>para</span>graph</p><script>hidden</script>")
            ),
            Content(.text("The same without markup")),
        ]
        entry.links = [
            Link(href: "https://tide.example.org/moon/"), Link(rel: "via", href: "https://via.example.org/"),
            Link(rel: "enclosure", href: "https://tide.example.org/moon.mp3", type: "audio/MPEG; codecs=mp3"),
        ]
        entry.authors = [
            Person(name: "Ann Lee", email: "ann@example.org", uri: "https://ann.example.org/"), Person(name: "Bo"),
        ]
        entry.contributors = [Person(name: "Cy")]
        entry.categories = [Category(term: "sea", label: "The Sea"), Category(term: "Sky")]
        entry.rights = .html("&copy; Ann")
        entry.language = "en-GB"
        entry.published = Timestamp(rfc3339: "2026-02-28T23:30:00-02:00")
        entry.updated = Timestamp(rfc3339: "2026-03-10T12:00:00.5Z")
        entry.source = Source(feed)
        let itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd"
        entry.extensions = Extensions([
            XMLFragment(namespace: itunes, name: "duration", prefix: "i", text: " 31:12\n"),
            XMLFragment(
                namespace: itunes, name: "image", prefix: "i",
                attributes: [.init(name: "href", value: "https://tide.example.org/moon.png")], text: ""),
            XMLFragment(
                namespace: "http://purl.org/rss/1.0/modules/slash/", name: "comments", prefix: "slash", text: "9"),
            XMLFragment(namespace: "urn:example:ns", name: "depth", prefix: "sea", text: "deep"),
        ])
        return entry
    }()

    /// Whether an entry fits a filter.
    static func fits(_ expression: String, _ entry: Entry = full) throws -> Bool {
        try EntryFilter(expression).matches(entry)
    }
}
