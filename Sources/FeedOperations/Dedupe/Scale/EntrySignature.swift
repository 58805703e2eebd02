public import Syndication

/// What texts that are alike can be found by among more entries than one machine has room for: a record of its own for each
/// entry, made from that entry alone.
public struct EntrySignature: Sendable {
    /// What the keys were made by. Keys of different versions have nothing to do with each other.
    public static let version = "feed-dedupe-1/w3c5/m16s4/b25x5"

    /// The entry's id.
    public let id: String
    /// How many different shingles its text has, boilerplate not counted.
    public let count: Int
    /// Keys that texts which are alike have in common: those of MinHash's bands, of which one is enough, with the highest
    /// bit set; and sampled shingles, of which three are, with the highest bit clear. None for a text that is too
    /// short to be compared.
    public let keys: [UInt64]

    /// - Parameters:
    ///   - entry: the entry.
    ///   - feed: the feed it stands in; its own source counts for more.
    ///   - options: how long texts must be, and which part of the shingles is sampled.
    ///   - boilerplate: what is not counted.
    public init(
        _ entry: Entry, from feed: Feed, options: NearOptions = NearOptions(),
        boilerplate: SourceBoilerplate = SourceBoilerplate()
    ) {
        id = entry.id ?? entry.atomID
        let words = EntryFingerprint.words(of: entry, keepsHashes: true).words
        guard words.exact.wordCount >= max(options.minimumWords, 1) else {
            (count, keys) = (0, [])
            return
        }
        let common = boilerplate.table(of: (entry.source?.feed ?? feed).atomID)
        let largest = Shingle.largestSampled(words.exact.wordCount, options)
        var sketch = MinHash()
        var sampled: [UInt64] = []
        var seen = KeyTable(capacity: words.hashes.count)
        var distinct = 0
        Shingle.forEach(in: words.hashes, characters: words.characters) { hash in
            let key = Shingle.key(hash)
            guard seen.insert(key), common.map({ $0.find(key) == 0 }) ?? true else { return }
            distinct += 1
            sketch.insert(hash)
            if key <= largest { sampled.append(hash) }
        }
        count = distinct
        keys = distinct == 0 ? [] : sketch.bandKeys + sampled
    }

    /// The record as a line of JSON, without a line end:
    /// `{"id":"…","n":485,"k":["8f…",…],"sig":"feed-dedupe-1/…"}`.
    public var jsonLine: String {
        let keys = keys.map { "\"" + Hash128.digits($0) + "\"" }.joined(separator: ",")
        return "{\"id\":\(JSONText.quoted(id)),\"n\":\(count),\"k\":[\(keys)],\"sig\":\(JSONText.quoted(Self.version))}"
    }
}
