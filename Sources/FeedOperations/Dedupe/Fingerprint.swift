internal import Syndication

/// What entries are compared by, taken out of an entry once.
struct Fingerprint {
    /// The hash of the id, without scheme and `www.` where it is an address; nil where there is no id to go by.
    var id: Hash128?
    /// The hash of the id without scheme and host; nil where it is no address.
    var alias: Hash128?
    /// The permalink; nil where there is none, or it is that of a whole site.
    var url: CanonicalURL?
    /// Whether the id, or the page with readers' comments, is at another site than the permalink: then the permalink may
    /// be what the entry is about, and not the entry.
    var linksElsewhere = false
    /// The words of the title.
    let title: ExactText
    /// The words of the content, or else of the summary.
    let body: ExactText
    /// What is compared again when two entries meet.
    var traits: Traits

    init(_ entry: Entry, source: Int32, feed: Feed, identity: String) {
        title = ExactText(titleOf: entry)
        body = ExactText(bodyOf: entry)
        let feedHost = (feed.links.permalink ?? feed.id).flatMap { CanonicalURL.host(of: $0) }
        let permalink = Identity.permalink(of: entry)
        if let found = permalink.flatMap({ CanonicalURL($0, feedHost: feedHost) }), !found.isRoot { url = found }
        traits = Traits(entry, source: source)
        traits.title = title.isEmpty ? 0 : title.hash.short
        traits.body = body.isEmpty ? 0 : body.hash.short
        if let key = Identity.key(of: entry, in: identity) { id = Self.hash(key, salt: 3) }
        if let address = entry.id.flatMap({ Identity.address($0) }) {
            alias = address.path.utf8.count > 1 ? Self.hash(address.path, salt: 4) : nil
        }
        if let url { traits.link = Self.hash(url.key, salt: 5).short }
        let host = url == nil ? nil : permalink.flatMap { CanonicalURL.host(of: $0) }
        let otherHosts = [entry.id, entry.comments].compactMap { $0.flatMap { CanonicalURL.host(of: $0) } }
        linksElsewhere = host.map { host in otherHosts.contains { $0 != host } } ?? false
    }

    static func hash(_ text: String, salt: UInt64) -> Hash128 {
        var hash = Hash128(salt: salt)
        hash.combine(text)
        return hash
    }

    /// What counts an entry as another one than the next under a shared link: its id, or what it says.
    var distinction: UInt64 {
        if let id { return id.short }
        var hash = Hash128(salt: 6)
        hash.combine(traits.title)
        hash.combine(traits.body)
        return hash.short
    }
}

/// What is remembered of an entry, to compare it with later ones: some 50 bytes. 0 stands for what it has not.
struct Traits: Sendable {
    /// The number of the feed that the entry came from.
    let source: Int32
    /// The number of the first entry of those it repeats; its own if it repeats none.
    var group: Int32 = 0
    var title: UInt64 = 0
    var link: UInt64 = 0
    var body: UInt64 = 0
    /// The enclosures' addresses.
    let enclosures: UInt64
    let published: Timestamp.Instant?

    init(_ entry: Entry, source: Int32) {
        self.source = source
        published = entry.published?.instant
        var hash = Hash128(salt: 7)
        var count = 0
        for link in entry.links where link.rel == "enclosure" {
            hash.combine(CanonicalURL(link.href)?.key ?? link.href)
            count += 1
        }
        enclosures = count == 0 ? 0 : hash.short
    }

    /// Whether both have a title, the same one.
    func sharesTitle(with other: Traits) -> Bool { title != 0 && title == other.title }
    /// Whether both have a link, the same one.
    func sharesLink(with other: Traits) -> Bool { link != 0 && link == other.link }
    /// Whether both have text, the same one.
    func sharesBody(with other: Traits) -> Bool { body != 0 && body == other.body }
    /// Whether both have enclosures, others.
    func hasOtherEnclosures(than other: Traits) -> Bool {
        enclosures != 0 && other.enclosures != 0 && enclosures != other.enclosures
    }
    /// Whether both appeared at one time.
    func sharesDate(with other: Traits) -> Bool { published != nil && published == other.published }

    /// Whether two entries of one id cannot be versions of one article: another title, and another link or, where links
    /// say nothing, another text.
    func contradicts(_ other: Traits) -> Bool {
        guard title != 0, other.title != 0, title != other.title, !sharesLink(with: other) else { return false }
        let hasOtherLink = link != 0 && other.link != 0
        return hasOtherLink || (body != 0 && other.body != 0 && body != other.body)
    }
}
