internal import SyndicationXML

/// Finds the feeds of a page.
///
/// A page names them by `<link rel="alternate" type="…">` or `<link rel="feed">` (HTML standard, section 4.6.7.1), and so
/// may the header fields of the answer (RFC 8288). Where it names none, it may link one like any other page.
public enum FeedDiscovery {
    /// How many bytes of a page are looked at; what names a feed stands at the beginning.
    static let pageBytes = 1 << 20

    /// How many feeds are told at most.
    private static let maximumFeeds = 100
    /// How long a reference may be.
    private static let maximumReference = 2048

    /// The feeds that a page names, in its order: those of comments last, those that header fields name behind those that
    /// the page names. Where none is named, those that the page links whose address looks like a feed's.
    ///
    /// - Parameters:
    ///   - page: the page's first bytes, or all of them.
    ///   - headers: what it came with.
    ///   - address: where it came from.
    public static func feeds(in page: [UInt8], headers: HTTPHeaders, address: WebAddress) -> [DiscoveredFeed] {
        let charset = headers["Content-Type"].flatMap { MediaType($0).charset }
        let decoded = HTMLPageDecoder.decode(Array(page.prefix(pageBytes)), charset: charset)
        let tree = HTMLPageParser.parse(decoded.bytes)
        let base = base(of: tree, at: address)
        let named = named(by: tree, base) + named(by: headers, address)
        let feeds = named.isEmpty ? linked(by: tree, base, address) : named
        return distinct(feeds.filter { !isOfComments($0) } + feeds.filter(isOfComments))
    }

    /// Where feeds usually are: next to the page first, then at the root of its site, likelier ones first.
    public static func wellKnown(for address: WebAddress) -> [WebAddress] {
        let path = address.withoutCredentials.text.prefix { $0 != "?" }
        let folder = path.last == "/" ? "./" : ""
        let besides = ["feed/", "feed.xml", "index.xml"].map { folder + $0 }
        let atRoot = ["/feed/", "/feed.xml", "/atom.xml", "/rss.xml", "/index.xml", "/feed.json", "/rss"]
        var seen: Set<WebAddress> = [address]
        return (besides + atRoot).compactMap { address.resolving($0) }.filter { seen.insert($0).inserted }
    }

    private static func distinct(_ feeds: [DiscoveredFeed]) -> [DiscoveredFeed] {
        var seen: Set<String> = []
        return Array(feeds.filter { seen.insert($0.address.text).inserted }.prefix(maximumFeeds))
    }

    // MARK: - What is named

    /// The first `base` with an address that is one counts (HTML standard, section 4.2.3).
    private static func base(of tree: HTMLPageTree, at address: WebAddress) -> WebAddress {
        let element = tree.nodes.indices.first { tree.tag($0) == .base && tree.bytes(of: .href, at: $0) != nil }
        return element.flatMap { self.address(at: $0, in: tree, address) } ?? address
    }

    private static func named(by tree: HTMLPageTree, _ base: WebAddress) -> [DiscoveredFeed] {
        var feeds: [DiscoveredFeed] = []
        for node in tree.nodes.indices where feeds.count < 2 * maximumFeeds {
            guard let tag = tree.tag(node), tag == .link || tag == .a else { continue }
            let relations = tree.value(of: .rel, at: node)?.lowercased().split(whereSeparator: \.isWhitespace) ?? []
            // A link to a feed for people may have a type, but is not named.
            guard tag == .link || !relations.isEmpty else { continue }
            let type = tree.value(of: .type, at: node).map { MediaType($0).name }
            let title = tree.value(of: .title, at: node).map(HTMLText.collapsed)
            guard isNamed(relations, type, tree.value(of: .href, at: node) ?? "", title: title),
                let address = address(at: node, in: tree, base)
            else { continue }
            feeds.append(DiscoveredFeed(address: address, type: type, title: title))
        }
        return feeds
    }

    private static func named(by headers: HTTPHeaders, _ base: WebAddress) -> [DiscoveredFeed] {
        var feeds: [DiscoveredFeed] = []
        for link in LinkHeader.read(headers.list("Link") ?? "") where feeds.count < maximumFeeds {
            let type = link.type.map { MediaType($0).name }
            guard isNamed(link.relations.map { $0[...] }, type, link.target, title: link.title),
                let address = resolve(link.target, base)
            else { continue }
            feeds.append(DiscoveredFeed(address: address, type: type, title: link.title))
        }
        return feeds
    }

    /// Whether relations, a type and an address make a feed of the page's.
    private static func isNamed(
        _ relations: [Substring], _ type: String?, _ reference: String, title: String?
    ) -> Bool {
        if relations.contains("stylesheet") { return false }
        if relations.contains("feed") { return type != "text/html" }
        guard relations.contains("alternate") else { return false }
        if let type, FeedAddress.types.contains(type) { return true }
        // These types say nothing: pages name translations, data and players by them as well.
        guard type.map(FeedAddress.vagueTypes.contains) ?? true, !reference.contains("/wp-json/") else { return false }
        return FeedAddress.looksLikeFeed(reference) || (type != nil && FeedAddress.isFeedTitle(title ?? ""))
    }

    // MARK: - What is linked

    /// Those of the page's own server first.
    private static func linked(
        by tree: HTMLPageTree, _ base: WebAddress, _ page: WebAddress
    ) -> [DiscoveredFeed] {
        var own: [DiscoveredFeed] = []
        var others: [DiscoveredFeed] = []
        for node in tree.nodes.indices where tree.tag(node) == .a && own.count + others.count < maximumFeeds {
            guard let reference = reference(at: node, in: tree), FeedAddress.looksLikeFeed(reference),
                let address = resolve(reference, base)
            else { continue }
            let title = tree.value(of: .title, at: node).map(HTMLText.collapsed) ?? tree.plainText(of: node, limit: 200)
            let feed = DiscoveredFeed(address: address, title: title.isEmpty ? nil : title)
            if address.host == page.host { own.append(feed) } else { others.append(feed) }
        }
        return own + others
    }

    // MARK: - References

    private static func address(at node: HTMLPageTree.ID, in tree: HTMLPageTree, _ base: WebAddress) -> WebAddress? {
        reference(at: node, in: tree).flatMap { resolve($0, base) }
    }

    /// Whoever puts a megabyte there means no address.
    private static func reference(at node: HTMLPageTree.ID, in tree: HTMLPageTree) -> String? {
        guard let bytes = tree.bytes(of: .href, at: node), bytes.count <= maximumReference else { return nil }
        let reference = String(decoding: bytes, as: UTF8.self).trimmingSpace
        return reference.isEmpty ? nil : reference
    }

    private static func resolve(_ reference: String, _ base: WebAddress) -> WebAddress? {
        guard reference.utf8.count <= maximumReference else { return nil }
        let plain = String(String.UnicodeScalarView(reference.unicodeScalars.filter { $0.value > 0x1F }))
        return base.resolving(FeedAddress.webReference(plain))
    }

    /// Blogs name a feed of all comments beside that of their articles.
    private static func isOfComments(_ feed: DiscoveredFeed) -> Bool {
        if feed.address.text.lowercased().contains("comment") { return true }
        let title = feed.title?.lowercased() ?? ""
        return commentWords.contains { title.contains($0) }
    }

    private static let commentWords = [
        "comment", "kommentar", "comentario", "comentário", "commenti", "reacties", "komentar", "yorum", "коммент",
        "комент", "コメント", "评论", "댓글",
    ]
}
