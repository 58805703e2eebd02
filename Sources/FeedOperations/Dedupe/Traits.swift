internal import Syndication

/// What is remembered of an entry, to compare it with later ones. 0 stands for what it has not.
struct Traits: Sendable {
    /// The number of the feed that the entry came from.
    var source: Int32 = 0
    /// The number of the first entry of those it repeats; its own if it repeats none.
    var group: Int32 = 0
    var title: UInt64 = 0
    /// The title's words without its numbers.
    var titleWords: UInt64 = 0
    var link: UInt64 = 0
    /// The permalink's host.
    var site: UInt64 = 0
    var body: UInt64 = 0
    /// The enclosures' addresses.
    let enclosures: UInt64
    let published: Timestamp.Instant?
    /// The place within its page that the permalink names.
    var place: UInt32 = 0
    /// Whether the permalink is on another site than the feed.
    var linksAbroad = false

    init(
        title: UInt64, titleWords: UInt64, link: UInt64, site: UInt64, body: UInt64, enclosures: UInt64,
        published: Timestamp.Instant?
    ) {
        self.title = title
        self.titleWords = titleWords
        self.link = link
        self.site = site
        self.body = body
        self.enclosures = enclosures
        self.published = published
    }

    init(_ entry: Entry) {
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
    /// Whether both have titles that differ in nothing but numbers.
    func numbersTitle(of other: Traits) -> Bool {
        title != other.title && titleWords != 0 && titleWords == other.titleWords
    }
    /// Whether both have a link, the same one.
    func sharesLink(with other: Traits) -> Bool { link != 0 && link == other.link }
    /// Whether both have text, the same one.
    func sharesBody(with other: Traits) -> Bool { body != 0 && body == other.body }
    /// Whether both have text, another one.
    func hasOtherBody(than other: Traits) -> Bool { body != 0 && other.body != 0 && body != other.body }
    /// Whether an enclosure would be lost if this entry went for the other one.
    func hasMoreEnclosures(than other: Traits) -> Bool { enclosures != 0 && other.enclosures == 0 }
    /// Whether both have enclosures, others.
    func hasOtherEnclosures(than other: Traits) -> Bool {
        enclosures != 0 && other.enclosures != 0 && enclosures != other.enclosures
    }
    /// Whether both appeared at one time.
    func sharesDate(with other: Traits) -> Bool { published != nil && published == other.published }
    /// Whether both are of one site, or of one feed that names no sites.
    func sharesOrigin(with other: Traits) -> Bool { site == other.site && (site != 0 || source == other.source) }

    /// Whether two entries with one link say each something of its own: at different places of the page, or about a page
    /// that is neither feed's.
    func speaksForItself(beside other: Traits) -> Bool {
        hasOtherBody(than: other) && (hasOtherPlace(than: other) || linksAbroad && other.linksAbroad)
    }

    /// Whether both links name places within their pages, others.
    func hasOtherPlace(than other: Traits) -> Bool { place != 0 && other.place != 0 && place != other.place }

    /// Whether two entries of one id cannot be versions of one article: another title, and another link or, where links
    /// say nothing, another text.
    func contradicts(_ other: Traits) -> Bool {
        guard title != 0, other.title != 0, title != other.title, !sharesLink(with: other) else { return false }
        let hasOtherLink = link != 0 && other.link != 0
        return hasOtherLink || hasOtherBody(than: other)
    }
}
