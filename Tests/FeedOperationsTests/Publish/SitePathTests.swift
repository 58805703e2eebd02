import FeedOperations
import Syndication
import Testing

/// Paths of files, where feeds would like them to be something else.
@Suite struct SitePathTests {
    @Test(arguments: [
        "style.css", "atom.xml", "atom.xml/", "opml.xml", "sitemap.xml/x", "feed.json", "index.html", "archive/1.html",
        "archive", "category/a.html", "source/", "entries/a.html", "robots.txt", "a.html.gz", "style.css/a/b.html",
        "a//../b", ".well-known/x", "a/./b", "a%2fb", "a\\b", "art", "ART/index.html", "one.html/two",
    ])
    func anEntryThatClaimsToBeAFileOfTheSiteHasItsPageElsewhere(claim: String) throws {
        let paths = paths(claiming: [claim], assets: ["style.css", "art"])
        #expect(Self.conflicts(paths).isEmpty, "\(paths)")
        let pages = paths.filter { $0.hasSuffix(".html") && $0 != "index.html" && $0 != "a.html" }
        #expect(pages.count == 1 && pages.allSatisfy { $0.hasPrefix("entries/") }, "\(pages)")
    }

    @Test(arguments: [
        ["a", "a/index.html", "a/"], ["a/b", "a"], ["a.html", "A.html"], ["a.html", "a.html/b"],
        ["a.html.gz/b", "a.html"], ["x/a.html", "X/a.html", "x"], ["v1.2/notes", "v1.2"],
    ])
    func entriesThatClaimOnePlaceHaveAPageEach(claims: [String]) throws {
        let paths = paths(claiming: claims, assets: [])
        #expect(Self.conflicts(paths).isEmpty, "\(paths)")
        #expect(paths.count { $0.hasSuffix(".html") } == claims.count + 1)
    }

    @Test func categoriesThatAreSpelledLikeTheNameOfAnotherHaveAFileEach() throws {
        var feed = Feed(id: "tag:e,2026:feed", title: "A")
        feed.entries = [Entry(id: "tag:e,2026:1", title: "One")]
        feed.entries[0].categories = ["C++", "c", "a b", "a-b", "index", "Index!"].map { Category(term: $0) }
        var options = FeedSite.Options(url: "https://p.example/")
        options.parts = [.category]
        let names = FeedSite(feed, options: options).files().map(\.path).filter { $0.hasPrefix("category/") }
        #expect(Set(names).count == 6)
        // Whoever calls a category as another's file is called gets none of its files.
        feed.entries[0].categories += names.map { Category(term: String($0.dropFirst(9).dropLast(4))) }
        let paths = FeedSite(feed, options: options).files().map(\.path)
        #expect(Self.conflicts(paths).isEmpty, "\(paths)")
    }

    @Test func ofSourcesWithOneNameEachKeepsItsFeedWhicheverIsNewest() throws {
        var feed = Feed(id: "tag:e,2026:feed", title: "A")
        feed.entries = (1...4).map { number in
            var entry = Entry(id: "tag:e,2026:\(number)", title: .text("\(number)"))
            entry.source = Source(Feed(id: "tag:e,2026:source-\(number % 2)", title: "Blog"))
            return entry
        }
        let before = try sourceIDs(feed)
        feed.entries.reverse()
        #expect(try sourceIDs(feed) == before && before["source/blog.xml"] != nil && before.count == 2)
    }

    /// The ids of the sources' entries by the paths of their feeds.
    private func sourceIDs(_ feed: Feed) throws -> [String: Set<String>] {
        var options = FeedSite.Options(url: "https://p.example/")
        options.parts = [.source]
        var ids: [String: Set<String>] = [:]
        for file in FeedSite(feed, options: options).files() where file.path.hasPrefix("source/") {
            ids[file.path] = try Set(Feed(bytes: file.bytes()).entries.compactMap(\.id))
        }
        return ids
    }

    @Test func aHistoryThatPutsPagesOverOtherFilesIsNotFollowed() throws {
        var options = FeedSite.Options(url: "https://p.example/")
        options.pages = true
        let plain = FeedSite(numbered(6), options: options, theme: PlainTheme(assets: []))
        let wishes = ["../a.html", "/etc/a.html", "atom.xml", "archive/1.html", "index.html", "a/../b.html"]
        var history = plain.history
        for (key, wish) in zip(history.pages.keys.sorted(), wishes) { history.pages[key] = wish }
        let site = FeedSite(numbered(6), options: options, theme: PlainTheme(assets: []), history: history)
        #expect(site.files().map(\.path).sorted() == plain.files().map(\.path).sorted())
    }

    /// The paths of a site with entries that claim to be at paths within it.
    private func paths(claiming claims: [String], assets: [String]) -> [String] {
        var feed = numbered(claims.count)
        for (number, claim) in claims.enumerated() {
            feed.entries[number].links = [Link(href: "https://p.example/\(claim)")]
        }
        var options = FeedSite.Options(url: "https://p.example/")
        options.pages = true
        return FeedSite(feed, options: options, theme: PlainTheme(assets: assets)).files().map(\.path)
    }

    /// What could not be written: a path twice, or one that is a folder of another; copies of files are files too.
    static func conflicts(_ paths: [String]) -> [String] {
        var files: Set<String> = []
        var conflicts = paths.map { $0.lowercased() }.filter { !files.insert($0).inserted }
        for path in files {
            var names = path.split(separator: "/", omittingEmptySubsequences: false)
            if names.contains(where: { $0.isEmpty || $0.hasPrefix(".") }) { conflicts.append(path) }
            while names.count > 1 {
                names.removeLast()
                let folder = names.joined(separator: "/")
                let stem = folder.hasSuffix(".gz") || folder.hasSuffix(".br") ? String(folder.dropLast(3)) : folder
                if files.contains(folder) || files.contains(stem) { conflicts.append(path) }
            }
        }
        return conflicts
    }
}

/// A theme that says of pages only where they are.
struct PlainTheme: SiteTheme {
    let assets: [SiteAsset]
    let fingerprint: UInt64 = 1

    init(assets: [String]) {
        self.assets = assets.map { SiteAsset(path: $0, bytes: []) }
    }

    func html(of page: SitePage) throws(FeedError) -> [UInt8] { Array(page.path.utf8) }
}
