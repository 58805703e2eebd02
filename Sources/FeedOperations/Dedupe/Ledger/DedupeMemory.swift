/// What a ledger says about entries before anything is decided anew.
///
/// Places are those among the entries that are only remembered, which come first, and the new ones behind them.
struct DedupeMemory: Sendable {
    /// How many entries are remembered, and not in the input.
    var count = 0
    /// What was decided about entries, remembered ones and such that came again.
    var standings: [Int: Standing] = [:]
    /// Entries that say what is boilerplate of their sources, and nothing else.
    var background: [EntryFingerprint] = []

    /// What was decided about an entry.
    enum Standing: Sendable {
        /// It stays.
        case kept(Kept)
        /// It goes, as was decided once, in favour of the entry at a place; nil where that is not known any more.
        case dropped(Decision, keeper: Int?)
    }

    /// An entry that stays.
    struct Kept: Sendable {
        /// The ledger's number for it: two places with one number are versions of one entry.
        let entry: Int64
        /// Whether somebody took a decision back: then it stays whatever it is like.
        let isPinned: Bool
        /// When it was first seen, in seconds since 1970; nil where this run is the first.
        let seen: Int64?
    }

    /// What is known of an entry that stays; nil for any other.
    func kept(at place: Int) -> Kept? {
        if case .kept(let kept)? = standings[place] { kept } else { nil }
    }

    /// The places of entries that stay.
    var keptPlaces: Set<Int32> {
        Set(standings.keys.lazy.filter { kept(at: $0) != nil }.map { Int32(clamping: $0) })
    }

    /// Whether two places have versions of one entry.
    func areVersions(_ place: Int, _ other: Int) -> Bool {
        guard let first = kept(at: place), let second = kept(at: other) else { return false }
        return first.entry == second.entry
    }
}
