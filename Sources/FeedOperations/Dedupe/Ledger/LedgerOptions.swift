/// How long a ledger remembers, and what it takes for a change of a feed's ids.
package struct LedgerOptions: Sendable {
    /// Seconds since an entry was last seen after which it is forgotten; nil never forgets.
    package var window: Int64? = 14 * 86_400
    /// How many of a feed's entries must come with other ids for that to be one event: 5. Fewer are new entries under old
    /// titles.
    package var migratedEntries = 5
    /// The share of a feed's new ids that must be those of known entries: 0.5.
    package var migratedShare = 0.5
    /// How many of a feed's latest entries say what its boilerplate is: 20.
    package var background = 20
    /// How many remembered entries are looked at that have an id, a link or a text: 64, the first ones.
    package var entriesPerKey = 64

    /// Creates options with the defaults above.
    package init(window: Int64? = 14 * 86_400) {
        self.window = window
    }

    /// How often it is noted that an entry is still there: 14 times in the window, since noting it costs a write.
    var touchesAfter: Int64 { (window ?? 14 * 86_400) / 14 }

    /// The moment such that entries which were not seen since are forgotten; nil where none are.
    package func forgetsBefore(_ now: Int64) -> Int64? {
        window.map { now &- $0 &- touchesAfter }
    }
}
