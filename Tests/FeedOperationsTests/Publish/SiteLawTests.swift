import FeedOperations
import Syndication
import Testing

/// What holds of every site, whatever is published in whatever order.
@Suite struct SiteLawTests {
    @Test(arguments: 1...60)
    func whateverIsPublishedThereIsNoDeadLinkAndNoLostEntry(seed: Int) throws {
        var random = FeedGenerator(seed: seed)
        var site = LawSite()
        var feed = Feed(id: "tag:e,2026:feed", title: "A")
        var deleted: Set<String> = []
        for run in 0..<(3 + random.number(below: 5)) {
            random.change(&feed, run: run, deleted: &deleted)
            site.options.parts = random.number(below: 3) == 0 ? [] : [.category, .source]
            try site.publish(feed)
            let ids = feed.entries.compactMap(\.id).filter { !deleted.contains($0) }
            #expect(SitePathTests.conflicts(Array(site.files.keys)).isEmpty)
            #expect(try site.deadLinks().isEmpty, "seed \(seed), run \(run)")
            let chain = try site.chain()
            #expect(Set(ids).isSubset(of: chain.keys) && deleted.isDisjoint(with: chain.keys))
            for entry in feed.entries where !deleted.contains(entry.id ?? "") {
                #expect(chain[entry.id ?? ""] == entry.title?.plain, "the first version of the chain is the newest")
            }
            let before = site.files
            try site.publish(feed)
            #expect(site.files == before, "seed \(seed), run \(run): the second time changes something")
        }
    }

    @Test(arguments: 1...20)
    func closedStretchesStayAsTheyAreButForDeletions(seed: Int) throws {
        var random = FeedGenerator(seed: seed)
        var site = LawSite()
        var feed = Feed(id: "tag:e,2026:feed", title: "A")
        var deleted: Set<String> = []
        var closed: [String: [UInt8]] = [:]
        for run in 0..<6 {
            let before = deleted
            random.change(&feed, run: run, deleted: &deleted)
            try site.publish(feed)
            if deleted == before {
                for (path, bytes) in closed { #expect(site.files[path] == bytes, "\(path)") }
            }
            closed = site.files.filter { file in
                let stretches = site.history.archives.indices.map { "archive/\($0 + 1).xml" }
                return stretches.contains(file.key)
            }
        }
    }

    @Test func anEntryCountsInSoManyCategoriesAsDoNotMultiplyIt() throws {
        var feed = numbered(2)
        feed.entries[0].categories = (0..<10_000).map { Category(term: "c\($0)") }
        var options = FeedSite.Options(url: "https://p.example/")
        options.parts = [.category]
        #expect(FeedSite(feed, options: options).files().count < 100)
    }
}

extension FeedGenerator {
    /// What may happen to a feed between two runs.
    fileprivate mutating func change(_ feed: inout Feed, run: Int, deleted: inout Set<String>) {
        for _ in 0..<number(below: 6) { feed.entries.insert(entry(numbered: feed.entries.count, run), at: 0) }
        guard !feed.entries.isEmpty else { return }
        let place = number(below: feed.entries.count)
        switch number(below: 5) {
        case 0:
            let id = feed.entries[place].id ?? ""
            deleted.insert(id)
            feed.deletedEntries.append(Tombstone(ref: id, when: Timestamp(seconds: 4_000_000_000)))
        case 1:
            feed.entries[place].updated = Timestamp(seconds: Int64(run + 1) * 1_000_000)
            feed.entries[place].title = .text("Changed in run \(run)")
        case 2:
            feed.entries.removeLast(min(number(below: 4), feed.entries.count))
        case 3:
            feed.entries.swapAt(0, place)
        default: break
        }
    }

    private mutating func entry(numbered count: Int, _ run: Int) -> Entry {
        let number = run * 1_000 + count
        var entry = Entry(id: "tag:e,2026:\(number)", title: .text("Number \(self.number(below: 3))"))
        entry.updated = Timestamp(seconds: Int64(number) * 100)
        let claims = ["a", "a/index.html", "A", "style.css", "archive/1.html", "b.html", "b.html/c", "atom.xml"]
        let claim = self.number(below: claims.count * 2)
        if claim < claims.count { entry.links = [Link(href: "https://p.example/\(claims[claim])")] }
        entry.categories = (0..<self.number(below: 3)).map { _ in
            Category(term: ["C", "C++", "a b", "a-b", "index"][self.number(below: 5)])
        }
        let source = self.number(below: 3) + (run / 2) * self.number(below: 2)
        if source > 0 { entry.source = Source(Feed(id: "tag:e,2026:source-\(source)", title: "Blog")) }
        return entry
    }
}

/// A site that is published again and again.
private struct LawSite {
    var files: [String: [UInt8]] = [:]
    var history = SiteHistory()
    var options = FeedSite.Options(url: "https://p.example/")

    init() {
        options.entriesPerFeed = 3
        options.pages = true
    }

    mutating func publish(_ feed: Feed) throws {
        let old = files
        let site = FeedSite(feed, options: options, theme: LinkTheme(), history: history) { old[$0] }
        var new: [String: [UInt8]] = [:]
        for path in site.kept { new[path] = old[path] }
        let planned = site.files()
        #expect(Set(planned.map(\.path)).count == planned.count)
        for file in planned { new[file.path] = try file.bytes() }
        files = new
        history = site.history
    }

    /// The titles of the entries of the whole chain, by their ids; of each the first version.
    func chain() throws -> [String: String] {
        var titles: [String: String] = [:]
        var path: String? = "atom.xml"
        while let current = path {
            let feed = try Feed(bytes: #require(files[current], "\(current)"))
            for entry in feed.entries where titles[entry.id ?? ""] == nil {
                titles[entry.id ?? ""] = entry.title?.plain
            }
            path = feed.links.first(rel: "prev-archive").map { String($0.href.dropFirst("https://p.example/".count)) }
        }
        return titles
    }

    /// The links of pages and feeds within the site that lead nowhere.
    func deadLinks() throws -> [String] {
        var dead: [String] = []
        for (path, bytes) in files where path.hasSuffix(".html") {
            for link in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
                if files[Self.target(of: link, from: path)] == nil { dead.append("\(path): \(link)") }
            }
        }
        for (path, bytes) in files where path.hasSuffix(".xml") && !path.hasPrefix("opml") && path != "sitemap.xml" {
            for link in try Feed(bytes: bytes).links where link.href.hasPrefix("https://p.example/") {
                let target = String(link.href.dropFirst("https://p.example/".count))
                let file = target.isEmpty || target.hasSuffix("/") ? target + "index.html" : target
                if files[file] == nil { dead.append("\(path): \(link.rel) \(link.href)") }
            }
        }
        return dead
    }

    private static func target(of link: Substring, from page: String) -> String {
        var folders = page.split(separator: "/").dropLast()
        for name in link.split(separator: "/") {
            if name == ".." { _ = folders.popLast() } else { folders.append(name) }
        }
        return folders.joined(separator: "/")
    }
}

/// A theme whose pages are lists of what they lead to within the site.
private struct LinkTheme: SiteTheme {
    let assets = [SiteAsset(path: "style.css", bytes: [])]
    let fingerprint: UInt64 = 1

    func html(of page: SitePage) throws(FeedError) -> [UInt8] {
        var links = (page.feeds + page.archives + page.categories).map(\.href)
        links += [page.newer, page.older].compactMap { $0?.href }
        links += page.sources.compactMap(\.page)
        for entry in page.entries + page.furtherEntries {
            links += ([entry] + entry.repeats).flatMap { [$0.page, $0.sourcePage].compactMap(\.self) }
        }
        return Array(links.joined(separator: "\n").utf8)
    }
}
