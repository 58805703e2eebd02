import FeedOperations
import FeedPages
import Syndication

/// A site of pages made by hand, of all kinds, with links between them that lead somewhere.
struct TrialSite {
    var feed: Feed
    var theme = PageTheme()
    /// How many entries the front page shows with how they begin.
    var shown = 30

    private static let feeds = [
        SiteLink(title: "Atom", href: "atom.xml", type: "application/atom+xml"),
        SiteLink(title: "RSS", href: "rss.xml", type: "application/rss+xml"),
        SiteLink(title: "JSON Feed", href: "feed.json", type: "application/feed+json"),
    ]

    /// Every page of the site.
    var pages: [SitePage] {
        [front] + feed.entries.indices.map(entryPage) + categories.map { part($0.title, "categories/", $0.entries) }
            + sources.map { part($0.title, "sources/", $0.entries) } + [archive, archives]
    }

    var front: SitePage {
        var page = page(.front, "index.html", root: "")
        page.feeds = Self.feeds
        page.entries = feed.entries.indices.prefix(shown).map { entry($0, root: "") }
        page.furtherEntries = feed.entries.indices.dropFirst(shown).map { entry($0, root: "") }
        page.archives = [SiteLink(title: "All older entries", href: "archive/index.html")]
        return page
    }

    func entryPage(_ index: Int) -> SitePage {
        var page = page(.entry, "entries/\(index).html", root: "../")
        page.title = feed.entries[index].title?.plain
        page.canonical = feed.entries[index].permalink
        page.entries = [entry(index, root: "../")]
        page.newer = link(to: index - 1)
        page.older = link(to: index + 1)
        return page
    }

    private func link(to index: Int) -> SiteLink? {
        guard feed.entries.indices.contains(index) else { return nil }
        return SiteLink(title: feed.entries[index].title?.plain ?? "Untitled", href: "\(index).html")
    }

    private func part(_ title: String, _ folder: String, _ entries: [Int]) -> SitePage {
        var page = page(.part, folder + Self.file(title), root: "../")
        page.title = title
        page.entries = entries.prefix(5).map { entry($0, root: "../") }
        page.furtherEntries = entries.dropFirst(5).map { entry($0, root: "../") }
        return page
    }

    private var archive: SitePage {
        var page = page(.archive, "archive/1.html", root: "../")
        page.title = "Up to March 2026"
        page.entries = feed.entries.indices.suffix(10).map { entry($0, root: "../") }
        page.feeds = [SiteLink(title: "Atom", href: "1.xml", type: "application/atom+xml")]
        return page
    }

    private var archives: SitePage {
        var page = page(.archives, "archive/index.html", root: "../")
        page.title = "Archive"
        page.archives = [SiteLink(title: "Up to March 2026", href: "1.html", count: 10)]
        return page
    }

    private func page(_ kind: SitePage.Kind, _ path: String, root: String) -> SitePage {
        var page = SitePage(kind: kind, path: path, root: root, feed: feed.header)
        page.categories = categories.map {
            SiteLink(title: $0.title, href: root + "categories/" + Self.file($0.title), count: $0.entries.count)
        }
        page.sources = sources.map { source in
            SiteSource(
                title: source.title, page: root + "sources/" + Self.file(source.title),
                home: "https://example.org/", feed: "https://example.org/feed.xml")
        }
        return page
    }

    /// Every fifth entry has two that repeat it.
    private func entry(_ index: Int, root: String) -> SiteEntry {
        let entry = feed.entries[index]
        var site = SiteEntry(entry, page: root + "entries/\(index).html")
        site.sourcePage = entry.source?.feed.title.map { root + "sources/" + Self.file($0.plain) }
        if index % 5 == 2 {
            site.repeats = feed.entries[index...].dropFirst().prefix(2).map { SiteEntry($0) }
        }
        return site
    }

    private var categories: [(title: String, entries: [Int])] {
        Self.groups(feed.entries.map { $0.categories.prefix(20).map { $0.label ?? $0.term } }).prefix(40).map { $0 }
    }

    private var sources: [(title: String, entries: [Int])] {
        Self.groups(feed.entries.map { $0.source?.feed.title.map { [$0.plain] } ?? [] })
    }

    private static func groups(_ names: [[String]]) -> [(title: String, entries: [Int])] {
        var groups: [String: [Int]] = [:]
        for (index, names) in names.enumerated() {
            for name in Set(names) where !name.isEmpty { groups[name, default: []].append(index) }
        }
        return groups.sorted { $0.key < $1.key }.map { (title: $0.key, entries: $0.value) }
    }

    private static func file(_ title: String) -> String {
        let name = title.unicodeScalars.prefix(40).map {
            $0.properties.isAlphabetic && $0.isASCII ? Character($0) : "-"
        }
        let digest = title.utf8.reduce(UInt32(5381)) { ($0 << 5) &+ $0 &+ UInt32($1) }
        return String(name).lowercased() + "-\(digest).html"
    }
}
