/// What an entry of a ledger is found by, taken out of what the ledger has about it: for forgetting it.
package struct LedgerContent {
    /// Its keys.
    package let keys: [UInt64]
    /// Its sampled shingles.
    package let samples: [UInt32]

    /// - Parameter bytes: what the entry was compared by. Nothing can be taken out of another version's.
    package init(_ bytes: [UInt8], options: FeedDeduplicator.Options) {
        guard let entry = EntryFingerprint(bytes: bytes) else {
            (keys, samples) = ([], [])
            return
        }
        keys = LedgerKeys(entry, minimumWords: options.minimumWords).all
        samples = entry.samples(options.near ?? NearOptions())
    }

    /// The key of all entries of an id, whatever feeds they are from.
    package static func key(ofID id: String) -> UInt64 { LedgerKeys.named(id) }

    /// The key of an entry in its feed, for which a decision was taken back.
    package static func ownKey(_ bytes: [UInt8]) -> UInt64? {
        EntryFingerprint(bytes: bytes).map { LedgerKeys($0, minimumWords: 1).own }
    }

    /// What the entry's feed is told by.
    package static func feed(_ bytes: [UInt8]) -> String? {
        EntryFingerprint(bytes: bytes)?.origin.identity
    }
}
