internal import Syndication

/// Everything that was seen, found again by id, alias, link and text.
///
/// Steps 1 and 2. Some 700 bytes an entry, whatever its size; the time for an entry does not depend on how many came
/// before.
struct RepeatIndex: Sendable {
    /// An entry that was found again.
    struct Match {
        /// The number of the first entry of those that it repeats.
        let group: Int32
        let rule: Decision.Rule
    }

    /// What an entry is found by.
    enum Kind: UInt64, CaseIterable {
        case id = 10
        case alias, link, linkAndTitle, text, textAndTitle, shortText
    }

    /// Texts below this number of words are too short to be known by their words alone.
    let minimumWords: Int
    private var places: [Hash128: Int32] = [:]
    private var traits: [Traits] = []
    private var guards = UseCounts()

    init(minimumWords: Int) {
        self.minimumWords = minimumWords
    }

    // MARK: - Guards

    /// Notes what a feed uses an entry's id, link and text for. Noting an entry twice changes nothing.
    mutating func note(_ entry: EntryFingerprint) {
        let title = max(entry.traits.title, 1)
        if let id = entry.id { guards.note(use(.id, id.short, entry.traits.source), for: title) }
        if entry.traits.link != 0 {
            guards.note(use(.link, entry.traits.link, entry.traits.source), for: entry.distinction)
        }
        if entry.body.wordCount >= minimumWords {
            guards.note(use(.text, entry.traits.body, entry.traits.source), for: title)
        }
    }

    private func use(_ kind: Kind, _ value: UInt64, _ source: Int32) -> Hash128 {
        hash(kind, value, UInt64(truncatingIfNeeded: source))
    }

    /// How many entries the feeds of both have under their shared link, the larger number.
    private func linkUses(_ entry: Traits, _ other: Traits) -> Int {
        max(
            guards.count(of: use(.link, entry.link, entry.source)),
            guards.count(of: use(.link, entry.link, other.source)))
    }

    // MARK: - Finding

    /// The earlier entry that this one repeats, by the first rule that says so.
    func match(_ entry: EntryFingerprint) -> Match? {
        matchID(entry) ?? matchAlias(entry) ?? matchLink(entry) ?? matchText(entry)
    }

    private func find(_ kind: Kind, _ entry: EntryFingerprint) -> Traits? {
        key(kind, entry).flatMap { places[$0] }.map { traits[Int($0)] }
    }

    private func matchID(_ entry: EntryFingerprint) -> Match? {
        guard let id = entry.id, let other = find(.id, entry) else { return nil }
        let isReused = [entry.traits.source, other.source].contains { guards.count(of: use(.id, id.short, $0)) > 2 }
        if isReused && !entry.traits.sharesTitle(with: other) { return nil }
        return entry.traits.contradicts(other) ? nil : Match(group: other.group, rule: .id)
    }

    /// The same path at another host, with the same title, is the same article only where the text is too, or within one
    /// feed the date.
    private func matchAlias(_ entry: EntryFingerprint) -> Match? {
        guard let other = find(.alias, entry), entry.traits.sharesTitle(with: other),
            entry.traits.sharesDate(with: other) || entry.traits.sharesBody(with: other),
            entry.traits.source == other.source || !entry.traits.hasOtherBody(than: other),
            !entry.traits.hasOtherEnclosures(than: other)
        else { return nil }
        return Match(group: other.group, rule: .alias)
    }

    private func matchLink(_ entry: EntryFingerprint) -> Match? {
        let traits = entry.traits
        if let other = find(.linkAndTitle, entry), linkUses(traits, other) <= 2,
            !traits.hasOtherEnclosures(than: other),
            !(traits.hasOtherPlace(than: other) && traits.hasOtherBody(than: other))
        {
            return Match(group: other.group, rule: .link)
        }
        guard let other = find(.link, entry), other.source != traits.source, linkUses(traits, other) == 1,
            !traits.hasOtherEnclosures(than: other), !traits.speaksForItself(beside: other)
        else { return nil }
        return Match(group: other.group, rule: .link)
    }

    private func matchText(_ entry: EntryFingerprint) -> Match? {
        if let other = find(.shortText, entry),
            linkUses(entry.traits, other) <= 2 || entry.traits.sharesDate(with: other),
            !entry.traits.hasOtherEnclosures(than: other)
        {
            return Match(group: other.group, rule: .shortText)
        }
        if let other = find(.textAndTitle, entry), !entry.traits.hasOtherEnclosures(than: other) {
            return Match(group: other.group, rule: .text)
        }
        guard let other = find(.text, entry), hasOneText(entry.traits, other), !isMonotonous(entry) else { return nil }
        return Match(group: other.group, rule: .text)
    }

    /// Whether a text is a few words over and over, such as what links are named by in a list of them. Only known where
    /// shingles were made.
    private func isMonotonous(_ entry: EntryFingerprint) -> Bool {
        entry.text.length > 0 && entry.text.count * 4 < entry.text.length
    }

    /// Whether a text under different titles is one article all the same: it is from another feed, which does not put
    /// it under all its entries, the titles differ in more than numbers, and it does not go with recordings.
    private func hasOneText(_ entry: Traits, _ other: Traits) -> Bool {
        if entry.title == 0 || other.title == 0 { return !entry.hasOtherEnclosures(than: other) }
        if entry.numbersTitle(of: other) { return false }
        let isRepeated = [entry.source, other.source].contains { guards.count(of: use(.text, entry.body, $0)) > 1 }
        return entry.source != other.source && !isRepeated && entry.enclosures == 0 && other.enclosures == 0
    }

    // MARK: - Keeping

    /// Keeps an entry, so that later ones find it. What is known already still leads to the entry it led to.
    mutating func insert(_ entry: EntryFingerprint, group: Int32) {
        let place = Int32(clamping: traits.count)
        var isFindable = false
        for kind in Kind.allCases {
            guard let key = key(kind, entry), places[key] == nil else { continue }
            places[key] = place
            isFindable = true
        }
        guard isFindable else { return }
        var kept = entry.traits
        kept.group = group
        traits.append(kept)
    }

    private func key(_ kind: Kind, _ entry: EntryFingerprint) -> Hash128? {
        let (title, link, body) = (entry.traits.title, entry.traits.link, entry.body.hash)
        let isLong = entry.body.wordCount >= minimumWords
        switch kind {
        case .id: return entry.id.map { hash(kind, $0.high, $0.low) }
        case .alias: return title == 0 ? nil : entry.alias.map { hash(kind, $0.high, $0.low, title) }
        case .link: return link == 0 || entry.linksElsewhere ? nil : hash(kind, link)
        case .linkAndTitle: return link == 0 || title == 0 ? nil : hash(kind, link, title)
        case .text: return isLong ? hash(kind, body.high, body.low) : nil
        case .textAndTitle: return isLong && title != 0 ? hash(kind, body.high, body.low, title) : nil
        case .shortText:
            return isLong || entry.body.isEmpty || link == 0 ? nil : hash(kind, body.high, body.low, title, link)
        }
    }

    private func hash(_ kind: Kind, _ values: UInt64...) -> Hash128 {
        var hash = Hash128(salt: kind.rawValue)
        for value in values { hash.combine(value) }
        return hash
    }
}
