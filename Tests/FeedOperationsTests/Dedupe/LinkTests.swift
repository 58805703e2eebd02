import FeedOperations
import Syndication
import Testing

@Suite struct LinkTests {
    @Test func theSamePageInTwoFeedsIsTheSameArticle() {
        let one = article("tag:1", "One", link: "https://a.example/one/")
        let two = article("tag:2", "Uno", link: "http://www.a.example/one/?utm_source=b#comments", in: "b")
        let decisions = deduplicated([one, two]).decisions
        #expect(decisions.map(\.rule) == [.link])
        #expect(
            decisions.first?.evidence.prefix(2).map(\.value) == [
                "//a.example/one/", "scheme twin-host fragment tracking",
            ])
    }

    @Test func aPageThatOneFeedNamesTwiceNeedsTheTitleToo() {
        #expect(
            rules(
                article("tag:1", "One", link: "https://a.example/x"),
                article("tag:2", "One", link: "https://a.example/x")) == [.link])
        #expect(
            rules(
                article("tag:1", "One", link: "https://a.example/x"),
                article("tag:2", "Two", link: "https://a.example/x")) == [])
    }

    @Test func aLinkThatMoreThanTwoEntriesShareIsNoIdentity() {
        let feed = (0..<10).map { article("tag:\($0)", .text("Title \($0)"), link: "https://a.example/news") }
        let other = article("tag:x", "Elsewhere", link: "https://a.example/news", in: "b")
        #expect(deduplicated(feed + [other]).decisions.isEmpty)
        #expect(deduplicated([other] + feed).decisions.isEmpty)
        let titled = (0..<3).map {
            article("tag:\($0)", "Menu", link: "https://a.example/menu", text: words("\($0)", 9))
        }
        #expect(deduplicated(titled).decisions.isEmpty)
    }

    @Test func theLinkOfAWholeSiteIsNoIdentity() {
        #expect(
            rules(
                article("tag:1", "One", link: "https://a.example/"),
                article("tag:2", "Two", link: "https://a.example", in: "b")) == [])
    }

    @Test func anEntryAboutAnotherSitesPageIsNotThatPage() {
        let page = article("https://a.example/one", "One", link: "https://a.example/one")
        let remark = article("https://b.example/on-one", "What I think of it", link: "https://a.example/one", in: "b")
        #expect(rules(page, remark) == [])
        #expect(rules(remark, page) == [])
        var discussion = article("tag:2", "Discussed", link: "https://a.example/one", in: "b")
        discussion.comments = "https://b.example/item/1"
        #expect(rules(page, discussion) == [])
    }

    @Test func episodesOfOnePageAreToldApartByTheirRecordings() {
        let one = article("tag:1", "Bonus", link: "https://a.example/show", enclosure: "https://a.example/1.mp3")
        let two = article("tag:2", "Bonus", link: "https://a.example/show", enclosure: "https://a.example/2.mp3")
        #expect(rules(one, two) == [])
    }

    @Test func theAddressBehindAFeedsProxyCounts() {
        var proxied = article("tag:2", "One", link: "https://proxy.example/~r/a/1", in: "b")
        let namespace = "http://rssnamespace.org/feedburner/ext/1.0"
        proxied.extensions = Extensions([
            XMLFragment(namespace: namespace, name: "origLink", text: "https://a.example/one")
        ])
        #expect(rules(article("tag:1", "Uno", link: "https://a.example/one"), proxied) == [.link])
    }
}
