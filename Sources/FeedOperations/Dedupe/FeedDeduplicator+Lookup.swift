public import Syndication

extension FeedDeduplicator {
    /// What is known of an entry that was added.
    public struct EntrySummary: Sendable {
        /// Its place in the order in which entries were added, from 0.
        public let place: Int
        /// The id.
        public let id: String
        /// The title without markup.
        public let title: String?
        /// The permalink.
        public let permalink: String?
        /// What the feed is called that it came from, where the entry itself says so.
        public let source: String?
        /// How many words its text has.
        public let words: Int
        /// When it appeared.
        public let appeared: Timestamp.Instant?
    }

    /// What is known of an entry, by its place.
    public func summary(of place: Int) -> EntrySummary {
        let entry = fingerprints[place]
        return EntrySummary(
            place: place, id: entry.facts.id, title: entry.facts.title, permalink: entry.facts.permalink,
            source: entry.origin.title, words: entry.body.wordCount, appeared: entry.facts.appearance)
    }

    /// The places of the entries with an id; where there is none, of those with a permalink that leads to the same page.
    public func places(of id: String) -> [Int] {
        let same = fingerprints.indices.filter { fingerprints[$0].facts.id == id }
        guard same.isEmpty, let url = CanonicalURL(id, rules: options.addressRules) else { return same }
        let link = EntryFingerprint.hash(url.key, salt: 5).short
        return fingerprints.indices.filter { fingerprints[$0].traits.link == link }
    }
}
