import Testing

@testable import Syndication

@Suite struct ThreadingTests {
    private static let namespace = "xmlns:thr=\"http://purl.org/syndication/thread/1.0\""

    @Test("reads what an entry replies to, and how many replies it has")
    func reads() throws {
        let entry = try Samples.atomEntry(
            """
            <thr:in-reply-to \(Self.namespace) ref="tag:quay.example.org,2026:1" href="https://quay.example.org/1" \
            type="text/html" source="https://quay.example.org/feed"/>\
            <thr:in-reply-to \(Self.namespace) ref="urn:two"/><thr:total \(Self.namespace)>5</thr:total>\
            <link rel="replies" href="https://quay.example.org/1/r" \(Self.namespace) thr:count=" 4 " \
            thr:updated="2026-03-01T10:00:00Z"/>
            """)
        let threading = entry.extensions.threading
        #expect(threading.inReplyTo.map(\.ref) == ["tag:quay.example.org,2026:1", "urn:two"])
        #expect(threading.inReplyTo.first?.href == "https://quay.example.org/1")
        #expect(threading.inReplyTo.first?.type == "text/html")
        #expect(threading.inReplyTo.first?.source == "https://quay.example.org/feed")
        #expect(threading.total == 5)
        let link = try #require(entry.links.first)
        #expect(link.repliesCount == 4)
        #expect(link.repliesUpdated?.rfc3339 == "2026-03-01T10:00:00Z")
    }

    @Test("what is set on a link survives Atom and RSS, and nil takes it away")
    func writesOnLinks() throws {
        var link = Link(rel: "replies", href: "https://quay.example.org/1/r")
        link.repliesCount = 12
        link.repliesUpdated = Timestamp(seconds: 1_767_225_600)
        var feed = Feed()
        feed.entries = [Entry()]
        feed.entries[0].title = "T"
        feed.entries[0].links = [link]
        for format in [FeedFormat.atom, .rss, .json] {
            let again = try #require(try Samples.again(feed, format).entries.first?.links.first(rel: "replies"))
            #expect(again.repliesCount == 12)
            #expect(again.repliesUpdated == Timestamp(seconds: 1_767_225_600))
        }
        link.repliesCount = nil
        link.repliesUpdated = nil
        #expect(link.attributes.isEmpty)
    }

    @Test("a count that is none is passed over")
    func toleratesNonsense() throws {
        let entry = try Samples.atomEntry(
            """
            <thr:total \(Self.namespace)>many</thr:total><thr:in-reply-to \(Self.namespace)/>\
            <link rel="replies" href="r" \(Self.namespace) thr:count="" thr:updated="lately"/>
            """)
        #expect(entry.extensions.threading.total == nil)
        #expect(entry.extensions.threading.inReplyTo.map(\.ref) == [nil])
        #expect(entry.links.first?.repliesCount == nil)
        #expect(entry.links.first?.repliesUpdated?.instant == nil)
    }
}
