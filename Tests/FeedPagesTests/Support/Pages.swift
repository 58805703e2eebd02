import FeedOperations
import FeedPages
import Syndication

@testable import SyndicationXML

/// The text of a page.
func html(_ page: SitePage, _ theme: PageTheme = PageTheme()) throws -> String {
    String(decoding: try theme.html(of: page), as: UTF8.self)
}

/// The page of an entry alone.
func html(of entry: Entry, language: String? = "en", _ change: (inout SitePage) -> Void = { _ in }) throws -> String {
    var feed = Feed(title: "The feed")
    feed.language = language
    feed.rights = "The feed's rights"
    var page = SitePage(kind: .entry, path: "entries/one.html", root: "../", feed: feed)
    page.entries = [SiteEntry(entry, page: "one.html")]
    change(&page)
    return try html(page)
}

/// The first tag that opens what is not closed, or closes what is not open; nil when every tag has its counterpart.
func firstUnbalancedTag(in html: String) -> String? {
    var open: [String] = []
    var tokenizer = HTMLTokenizer(html, isXML: false)
    while let token = tokenizer.next() {
        if token == .start, !tokenizer.isSelfClosing, !HTMLElements.void.contains(tokenizer.name),
            !["meta", "link"].contains(tokenizer.name)
        {
            open.append(tokenizer.name)
        }
        if token == .end, open.popLast() != tokenizer.name { return "</\(tokenizer.name)>" }
    }
    return open.last
}

/// Every attribute of the page whose name says that it runs something.
func handlers(in html: String) -> [String] {
    var found: [String] = []
    var tokenizer = HTMLTokenizer(html, isXML: false)
    while let token = tokenizer.next() {
        guard token == .start else { continue }
        found += tokenizer.attributes.map { tokenizer.lowercased($0.name) }.filter {
            $0.hasPrefix("on") || $0 == "style"
        }
    }
    return found
}
