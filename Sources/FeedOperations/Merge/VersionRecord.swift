/// One version of an entry in a merge: what it is known by, and what decides whether it is kept.
struct VersionRecord: Sendable, BitwiseCopyable {
    /// A hash of the entry's ``EntryKey``.
    let key: Hash128
    let version: EntryVersion
    /// The number of the version among all, in the order in which they came.
    let ordinal: UInt32
    /// The number of the feed that it stood in.
    let input: UInt32
    /// The number of the source that it came with; -1 for none.
    let source: Int32
    /// Whether the entry has its language from its feed.
    let inheritsLanguage: Bool
}

/// Which of two versions is kept, with all that is known when every feed was read.
struct VersionPreference {
    /// How much each feed is preferred, 0 being most: as the origin of entries, and for what the input is called.
    let inputRanks: [Int]
    let nameRanks: [Int]
    /// A digest of what each feed says of itself.
    let inputDigests: [Hash128]
    /// The same of sources that entries came with.
    let sourceRanks: [Int]
    let sourceDigests: [Hash128]
    let conflict: FeedMerge.Conflict

    /// Whether the first is kept and not the second.
    func prefers(_ left: VersionRecord, to right: VersionRecord) -> Bool {
        let (leftRank, rightRank) = (rank(left), rank(right))
        if leftRank != rightRank { return leftRank < rightRank }
        if conflict == .first { return (left.input, left.ordinal) < (right.input, right.ordinal) }
        if let isPreferred = left.version.isPreferred(to: right.version) { return isPreferred }
        // The same entry: what is left to decide is where it says that it came from.
        if left.inheritsLanguage != right.inheritsLanguage { return right.inheritsLanguage }
        let (leftSource, rightSource) = (digest(left), digest(right))
        if leftSource.high != rightSource.high { return leftSource.high < rightSource.high }
        if leftSource.low != rightSource.low { return leftSource.low < rightSource.low }
        return left.ordinal < right.ordinal
    }

    private func rank(_ record: VersionRecord) -> Int {
        let origin = record.source < 0 ? inputRanks[Int(record.input)] : sourceRanks[Int(record.source)]
        return min(origin, nameRanks[Int(record.input)])
    }

    private func digest(_ record: VersionRecord) -> Hash128 {
        record.source < 0 ? inputDigests[Int(record.input)] : sourceDigests[Int(record.source)]
    }
}
