public import Syndication

/// What an entry is compared by, taken out of it once: hashes, a sample of its text, and the few facts that decisions name.
///
/// Making one is most of the work of looking for repeats, and can be done on any thread. Some 700 bytes, and four for each
/// word of a text of 80 words and more.
public struct EntryFingerprint: Sendable {
    /// The feed that the entry came from.
    var origin: EntryOrigin
    var facts: EntryFacts
    /// The hash of the id, without scheme and `www.` where it is an address; nil where there is no id to go by.
    var id: Hash128?
    /// The hash of the id without scheme and host; nil where it is no address.
    var alias: Hash128?
    /// Whether the id, or the page with readers' comments, is at another site than the permalink: then the permalink may
    /// be what the entry is about, and not the entry. A tag URI is at the site that it names.
    var linksElsewhere = false
    /// The words of the content, or else of the summary.
    let body: ExactText
    /// What is compared again when two entries meet.
    var traits: Traits
    /// The shingles of the body; none where it is too short for them, or nobody asked.
    var text: ShingledText

    /// A fingerprint that was made before.
    init(
        origin: EntryOrigin, facts: EntryFacts, id: Hash128?, alias: Hash128?, linksElsewhere: Bool, body: ExactText,
        traits: Traits, text: ShingledText
    ) {
        self.origin = origin
        self.facts = facts
        self.id = id
        self.alias = alias
        self.linksElsewhere = linksElsewhere
        self.body = body
        self.traits = traits
        self.traits.place = Self.place(in: facts.permalink)
        self.text = text
    }

    /// - Parameters:
    ///   - entry: the entry.
    ///   - feed: the feed it stands in; its own source counts for more.
    ///   - options: what will be asked: without ``FeedDeduplicator/Options/near`` no shingles are made.
    public init(_ entry: Entry, from feed: Feed, options: FeedDeduplicator.Options = FeedDeduplicator.Options()) {
        let origin = EntryOrigin(of: entry, in: feed)
        self.origin = origin
        let (title, words) = Self.words(of: entry, keepsHashes: options.near != nil)
        body = words.exact
        let least = options.near?.minimumWords ?? Int.max
        text = words.exact.wordCount >= least ? ShingledText(words) : .none
        facts = EntryFacts(entry)
        traits = Traits(entry)
        traits.place = Self.place(in: facts.permalink)
        traits.title = title.count == 0 ? 0 : title.hash.short
        traits.titleWords = words.titleHash
        traits.body = body.isEmpty ? 0 : body.hash.short
        if let key = Identity.key(of: entry, in: origin.identity) { id = Self.hash(key, salt: 3) }
        if let address = entry.id.flatMap({ Identity.address($0) }) {
            alias = address.path.utf8.count > 1 ? Self.hash(address.path, salt: 4) : nil
        }
        note(entry, options.addressRules)
    }

    private mutating func note(_ entry: Entry, _ rules: AddressRules?) {
        guard let url = canonicalURL(rules), !url.isRoot else { return }
        traits.link = Self.hash(url.key, salt: 5).short
        let host = url.host
        traits.site = Self.hash(host, salt: 8).short
        let otherHosts = [
            entry.id.flatMap { Identity.site(of: $0) }, entry.comments.flatMap { CanonicalURL.host(of: $0) },
        ]
        .compactMap(\.self)
        linksElsewhere = otherHosts.contains { $0 != host }
        traits.linksAbroad = origin.host.map { $0 != host } ?? false
    }

    /// The entry's id.
    public var entryID: String { facts.id }

    /// The permalink in the form that is compared; nil where there is none on the web.
    func canonicalURL(_ rules: AddressRules?) -> CanonicalURL? {
        facts.permalink.flatMap { CanonicalURL($0, feedHost: origin.host, rules: rules) }
    }

    /// Whether the permalink is on the site of the feed that the entry came from.
    var isAtHome: Bool {
        guard let host = origin.host else { return false }
        return canonicalURL(nil)?.host == host
    }

    /// The words of title and body: of the content, or else of the summary.
    static func words(of entry: Entry, keepsHashes: Bool) -> (title: WordHasher, words: TextWords) {
        var title = WordHasher()
        var words = TextWords(expectedBytes: keepsHashes ? max(entry.textLength, 1) : 0)
        if let text = entry.title {
            WordScanner.scan(text, into: &title)
            words.isTitle = true
            WordScanner.scan(text, into: &words)
            words.isTitle = false
        }
        for text in entry.content.lazy.compactMap(\.text) {
            WordScanner.scan(text, into: &words)
            if words.exact.wordCount > 0 { return (title, words) }
        }
        if let summary = entry.summary { WordScanner.scan(summary, into: &words) }
        return (title, words)
    }

    /// The fragment of an address, as a number; 0 where there is none, or it has a `=` and only says where readers came from.
    private static func place(in address: String?) -> UInt32 {
        guard let address, let mark = address.utf8.firstIndex(of: 0x23) else { return 0 }
        let fragment = address[address.utf8.index(after: mark)...]
        return fragment.isEmpty || fragment.utf8.contains(0x3D)
            ? 0 : UInt32(truncatingIfNeeded: hash(String(fragment), salt: 9).short | 1)
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
