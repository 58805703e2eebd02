/// What an entry is found by in a ledger, as numbers.
///
/// They mean the same in every run: a change to how they are made needs a new version of the ledger's tables.
struct LedgerKeys {
    /// The entry itself, by its feed, id and title.
    let titled: UInt64
    /// The entry itself, by its feed and id.
    let own: UInt64
    /// The entry by its feed and title; nil where it has none.
    let sourceTitle: UInt64?
    /// The entry by its id alone, as people name it.
    let named: UInt64
    /// What ``RepeatIndex`` finds entries by, but coarser: the id, its path, the link and the text.
    let shared: [UInt64]

    /// The feed that an entry came from.
    let source: UInt64

    init(_ entry: EntryFingerprint, minimumWords: Int) {
        source = Self.source(entry.origin.identity)
        var own = Hash128(salt: 21)
        own.combine(source)
        if let id = entry.id { own.combine(id) } else { own.combine(entry.facts.id) }
        self.own = own.short
        own.combine(entry.traits.title)
        titled = own.short
        sourceTitle = entry.traits.title == 0 ? nil : Self.key(29, entry.traits.title, source)
        named = Self.named(entry.facts.id)
        var shared: [UInt64] = []
        if let id = entry.id { shared.append(Self.key(22, id)) }
        if let alias = entry.alias, entry.traits.title != 0 { shared.append(Self.key(23, alias, entry.traits.title)) }
        if entry.traits.link != 0 { shared.append(Self.key(24, entry.traits.link)) }
        if entry.body.wordCount >= minimumWords { shared.append(Self.key(25, entry.body.hash)) }
        self.shared = shared
    }

    /// Everything that an entry is found by.
    var all: [UInt64] { [titled, own, named] + shared + [sourceTitle].compactMap { $0 } }

    /// A feed, with `http:` and `https:` the same.
    static func source(_ identity: String) -> UInt64 {
        var hash = Hash128(salt: 26)
        if let address = Identity.address(identity) {
            hash.combine(address.host)
            hash.combine(address.path)
        } else {
            hash.combine(identity)
        }
        return hash.short
    }

    /// An id as people name it.
    static func named(_ id: String) -> UInt64 {
        var hash = Hash128(salt: 27)
        hash.combine(id)
        return hash.short
    }

    private static func key(_ salt: UInt64, _ value: Hash128, _ more: UInt64 = 0) -> UInt64 {
        var hash = Hash128(salt: salt)
        hash.combine(value)
        hash.combine(more)
        return hash.short
    }

    private static func key(_ salt: UInt64, _ value: UInt64, _ more: UInt64 = 0) -> UInt64 {
        var hash = Hash128(salt: salt)
        hash.combine(value)
        hash.combine(more)
        return hash.short
    }
}

extension EntryFingerprint {
    /// The sampled shingles that texts are found by, each once; none where the text is too short.
    func samples(_ options: NearOptions) -> [UInt32] {
        guard NearIndex.isEligible(text, options) else { return [] }
        let largest = Shingle.largestSampled(text.wordCount, options)
        return text.shingles.filter { $0 != 0 && $0 <= largest }
    }
}
