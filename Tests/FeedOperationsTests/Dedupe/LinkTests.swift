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

    /// An entry of feed `source`, which has its site there.
    private func remark(_ id: String, _ title: Text, _ link: String, _ text: Text?, in source: String) -> Entry {
        var entry = article(id, title, link: link, text: text, in: source)
        entry.source?.feed.links = [Link(href: "https://\(source).example/")]
        return entry
    }

    @Test("Two link blogs that name a page of a third site have each their say")
    func linkBlogs() {
        let page = "https://news.example/bridge"
        let one = remark("1134", "On the bridge", page, words("x", 30), in: "a")
        #expect(rules(one, remark("77", "A fine report", page, words("y", 30), in: "b")) == [])
        #expect(rules(one, remark("77", "A fine report", page, words("x", 30), in: "b")) == [.link])
        #expect(rules(one, remark("77", "A fine report", page, nil, in: "b")) == [.link])
    }

    @Test("A tag URI says on which site an entry is")
    func tagURI() {
        let page = article("https://a.example/one", "One", link: "https://a.example/one")
        let remark = article("tag:b.example,2026:on-one", "What I think of it", link: "https://a.example/one", in: "b")
        #expect(rules(page, remark) == [])
        let own = article("tag:a.example,2026:one", "Eins", link: "https://a.example/one", in: "b")
        #expect(rules(page, own) == [.link])
    }

    @Test("Different texts at different places of one page are two")
    func placesOfAPage() {
        func post(_ number: Int, _ mark: String, in source: String = "a") -> Entry {
            article(
                "tag:\(number)", "Re: Help", link: "https://a.example/topic" + mark, text: words("\(number)", 9),
                in: source)
        }
        #expect(rules(post(1, "#p1"), post(2, "#p2")) == [])
        #expect(rules(post(1, "#p1"), post(2, "#p2", in: "b")) == [])
        #expect(rules(post(1, "#p1"), post(1, "#p2", in: "b")) == [.id])
        #expect(rules(post(1, "#p1"), post(2, "")) == [.link])
        #expect(rules(post(1, "#src=RSS"), post(2, "#src=mail")) == [.link])
        // What an application in the page shows.
        #expect(rules(post(1, "#/post/1"), post(2, "#/post/2")) == [])
    }
}
