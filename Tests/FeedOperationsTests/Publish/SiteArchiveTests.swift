import FeedOperations
import Syndication
import Testing

/// A site that is published again and again, with files that stay where they are.
private struct Republished {
    var files: [String: [UInt8]] = [:]
    var history = SiteHistory()
    var options = FeedSite.Options(url: "https://p.example/")

    init(size: Int = 10) {
        options.entriesPerFeed = size
    }

    mutating func publish(_ feed: Feed) throws {
        let old = files
        let site = FeedSite(feed, options: options, history: history) { old[$0] }
        var new: [String: [UInt8]] = [:]
        for path in site.kept { new[path] = old[path] }
        for file in site.files() { new[file.path] = try file.bytes() }
        files = new
        history = site.history
    }

    func feed(_ path: String) throws -> Feed { try Feed(bytes: files[path] ?? []) }

    /// The ids of all entries, as a reader of the whole chain finds them: the newest feed first.
    func chain() throws -> [String] {
        var feed = try feed("atom.xml")
        var ids = feed.entries.compactMap(\.id)
        while let previous = feed.links.first(rel: "prev-archive")?.href {
            feed = try self.feed(String(previous.dropFirst("https://p.example/".count)))
            ids += feed.entries.compactMap(\.id)
        }
        return ids
    }
}

@Suite struct SiteArchiveTests {
    @Test func olderEntriesGoIntoAChainOfArchives() throws {
        var site = Republished()
        try site.publish(numbered(35))
        #expect(try site.chain() == numbered(35).entries.compactMap(\.id))
        #expect(try site.feed("atom.xml").entries.count == 15)
        let first = try site.feed("archive/1.xml")
        #expect(first.entries.count == 10 && first.links.first(rel: "prev-archive") == nil)
        #expect(first.links.first(rel: "next-archive")?.href == "https://p.example/archive/2.xml")
        #expect(first.links.first(rel: "current")?.href == "https://p.example/atom.xml")
        #expect(first.extensions.first("archive", namespace: "http://purl.org/syndication/history/1.0") != nil)
        #expect(first.id == "tag:e,2026:feed")
    }

    @Test func theChainLeadsForwardToWhatIsBeingFilled() throws {
        var site = Republished()
        try site.publish(numbered(35))
        let last = try site.feed("archive/2.xml").links.first(rel: "next-archive")?.href
        #expect(last == "https://p.example/archive/3.xml")
        let filling = try site.feed("archive/3.xml")
        #expect(filling.extensions.first("archive", namespace: "http://purl.org/syndication/history/1.0") == nil)
        #expect(filling.links.first(rel: "next-archive") == nil && filling.entries.count == 10)
    }

    @Test func aStretchStaysAsItWasWritten() throws {
        var site = Republished()
        try site.publish(numbered(35))
        let before = site.files
        for count in 36...80 {
            try site.publish(numbered(count))
            #expect(try Set(site.chain()).count == count)
            for path in ["archive/1.xml", "archive/2.xml"] { #expect(site.files[path] == before[path]) }
        }
        #expect(site.files["archive/6.xml"] != nil)
    }

    @Test func anEntryThatComesLateGoesIntoALaterStretch() throws {
        var site = Republished()
        var feed = numbered(35)
        let late = feed.entries.remove(at: 33)
        try site.publish(feed)
        let before = site.files["archive/1.xml"]
        feed.entries.insert(late, at: 33)
        try site.publish(feed)
        #expect(site.files["archive/1.xml"] == before)
        #expect(try site.chain().contains("tag:e,2026:2"))
    }

    @Test func anEntryThatChangesIsInTheFeedsAgain() throws {
        var site = Republished()
        var feed = numbered(35)
        try site.publish(feed)
        feed.entries[34].title = "Another title"
        try site.publish(feed)
        #expect(try !site.feed("atom.xml").entries.contains { $0.id == "tag:e,2026:1" })
        feed.entries[34].updated = Timestamp(seconds: 100 * 86_400)
        try site.publish(feed)
        #expect(try site.feed("atom.xml").entries.contains { $0.title?.plain == "Another title" })
        #expect(try site.feed("archive/1.xml").entries.contains { $0.title?.plain == "Number 1" })
    }

    @Test func whatIsNoLongerGivenStaysInTheArchive() throws {
        var site = Republished()
        try site.publish(numbered(35))
        var feed = numbered(35)
        feed.entries.removeLast(25)
        try site.publish(feed)
        #expect(try site.chain().count == 30)
    }

    @Test func whatWasDeletedGoesFromTheArchive() throws {
        var site = Republished()
        var feed = numbered(35)
        try site.publish(feed)
        feed.deletedEntries = [Tombstone(ref: "tag:e,2026:3", when: Timestamp(seconds: 1_000_000_000))]
        try site.publish(feed)
        let stretch = try site.feed("archive/1.xml")
        #expect(stretch.entries.count == 9 && stretch.deletedEntries.map(\.ref) == ["tag:e,2026:3"])
        #expect(try !site.chain().contains("tag:e,2026:3"))
        let after = site.files
        try site.publish(feed)
        #expect(site.files == after)
    }

    @Test func aStretchThatIsMissingIsWrittenFromWhatIsPublishedStill() throws {
        var site = Republished()
        try site.publish(numbered(35))
        let before = site.files
        site.files["archive/1.xml"] = nil
        site.history.doubtful = [1]
        try site.publish(numbered(35))
        #expect(site.files == before)
    }

    @Test func ofAStretchThatIsDamagedWhatIsLeftIsKept() throws {
        var site = Republished()
        site.options.pages = true
        try site.publish(numbered(35))
        var feed = numbered(35)
        feed.entries.removeLast(10)
        try site.publish(feed)
        let whole = try #require(site.files["archive/1.xml"])
        site.files["archive/1.xml"] = Array(whole.prefix(whole.count / 2))
        site.history.doubtful = [1, 2, 9]
        try site.publish(feed)
        let left = try site.feed("archive/1.xml")
        #expect(left.entries.count > 2 && left.entries.count < 8)
        #expect(left.links.first(rel: "next-archive") != nil)
        #expect(site.history.archives[0].count == left.entries.count)
        #expect(try site.chain().count == 25 + left.entries.count)
        site.files["archive/1.xml"] = Array("nonsense".utf8)
        site.history.doubtful = [1]
        try site.publish(feed)
        #expect(try site.feed("archive/1.xml").entries.isEmpty && site.chain().count == 25)
    }

    @Test func withoutAnAddressTheChainIsRelative() throws {
        var site = Republished()
        site.options.url = nil
        try site.publish(numbered(35))
        let text = String(decoding: site.files["atom.xml"] ?? [], as: UTF8.self)
        #expect(text.contains(#"<link rel="prev-archive" type="application/atom+xml" href="archive/2.xml"/>"#))
        let archive = String(decoding: site.files["archive/2.xml"] ?? [], as: UTF8.self)
        #expect(archive.contains(#"<link rel="current" type="application/atom+xml" href="../atom.xml"/>"#))
    }

    @Test func thereIsNoArchiveWhereEveryFeedHasEverything() throws {
        var site = Republished(size: 0)
        try site.publish(numbered(35))
        #expect(try site.feed("atom.xml").entries.count == 35)
        #expect(!site.files.keys.contains { $0.hasPrefix("archive/") })
    }
}
