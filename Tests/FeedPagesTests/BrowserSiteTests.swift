import FeedOperations
import FeedPages
import Syndication
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes the sites that `make test-browser` looks at, where it says in which folder.
@Suite struct BrowserSiteTests {
    private static let folder = unsafe getenv("FEED_BROWSER_SITES").map { unsafe String(cString: $0) }

    @Test(.enabled(if: folder != nil)) func writesSitesForTheBrowser() throws {
        let samples = try TrialFeeds.samples()
        try write(TrialSite(feed: samples, shown: 12), to: "samples")
        try write(TrialSite(feed: HostileFeed.feed), to: "hostile")
        try write(TrialSite(feed: Feed()), to: "empty")
        var arabic = samples
        arabic.title = "أخبار الميناء"
        arabic.subtitle = "كل ما يحدث على الرصيف، من مصادر كثيرة"
        arabic.language = "ar"
        try write(TrialSite(feed: arabic, shown: 12), to: "arabic")
    }

    private func write(_ site: TrialSite, to name: String) throws {
        let root = try #require(Self.folder) + "/" + name + "/"
        for page in site.pages { try write(try site.theme.html(of: page), to: root + page.path) }
        for asset in site.theme.assets { try write(asset.bytes, to: root + asset.path) }
        for (path, format) in [("atom.xml", FeedFormat.atom), ("rss.xml", .rss), ("feed.json", .jsonFeed)] {
            let bytes = String(decoding: try site.feed.bytes(as: format), as: UTF8.self)
            let styled = bytes.split(separator: "?>", maxSplits: 1).joined(
                separator: "?>\n<?xml-stylesheet type=\"text/css\" href=\"feed.css\"?>")
            try write(Array(styled.utf8), to: root + path)
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        for index in path.indices where path[index] == "/" && index != path.startIndex {
            _ = unsafe mkdir(String(path[..<index]), 0o755)
        }
        let stream = unsafe try #require(unsafe fopen(path, "wb"))
        unsafe fwrite(bytes, 1, bytes.count, stream)
        unsafe fclose(stream)
    }
}
