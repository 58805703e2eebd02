import FeedOperations
import FeedPages
import Syndication
import Testing

@Suite struct PageThemeTests {
    @Test func theDefaultThemeHolds() throws {
        _ = try PageTheme(files: PageTheme.defaultFiles)
    }

    @Test func aPageOfAnEntryIsMadeWithinAFractionOfAMillisecond() throws {
        var feed = Feed(title: "A feed")
        var entry = Entry(id: "a", title: "An entry")
        entry.published = Timestamp(seconds: 1_770_000_000)
        entry.content = [
            Content(
                .html(
                    String(
                        repeating:
                            "<p>Some words of a <b>paragraph</b>, with <a href=\"https://example.org/\">a link</a> in it.</p>\n",
                        count: 50)))
        ]
        feed.entries = [entry, entry, entry]
        let site = TrialSite(feed: feed)
        let clock = ContinuousClock()
        let page = site.entryPage(1)
        var n = 0
        let time = try clock.measure { for _ in 0..<1000 { n += try site.theme.html(of: page).count } }
        print("TIME", time / 1000, n / 1000)
        let front = site.front
        print("FRONT", try clock.measure { for _ in 0..<100 { n += try site.theme.html(of: front).count } } / 100)
    }
}
