/// What a ledger has about an entry.
package struct LedgerRecord: Sendable {
    /// The ledger's number for it; 0 for one that has none yet.
    package var number: Int64
    /// The feed that it came from, as a number.
    package var source: UInt64
    /// The id that readers of the feed know it by.
    package var id: String
    /// The number of the entry for which it was dropped; nil when it was kept.
    package var keeper: Int64?
    /// Whether somebody took a decision back: then it stays whatever it is like.
    package var isPinned: Bool
    /// When it was first seen, in seconds since 1970.
    package var firstSeen: Int64
    /// When it was last seen, give or take a part of the time that it is remembered for.
    package var lastSeen: Int64
    /// The number of the run that let it through; 0 when none did.
    package var run: Int64
    /// Tells the version of its contents from others.
    package var version: UInt64

    /// Creates a record.
    package init(
        number: Int64, source: UInt64, id: String, keeper: Int64?, isPinned: Bool, firstSeen: Int64, lastSeen: Int64,
        run: Int64, version: UInt64
    ) {
        self.number = number
        self.source = source
        self.id = id
        self.keeper = keeper
        self.isPinned = isPinned
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.run = run
        self.version = version
    }
}

/// A decision as a ledger has it.
package struct LedgerDecision: Sendable {
    /// The number of the entry that it is about.
    package var entry: Int64
    /// Whether it is about older versions of an entry that itself was kept.
    package var isAboutVersions: Bool
    /// The decision.
    package var decision: Decision

    /// Creates a record of a decision.
    package init(entry: Int64, isAboutVersions: Bool, decision: Decision) {
        self.entry = entry
        self.isAboutVersions = isAboutVersions
        self.decision = decision
    }
}

/// That an entry came with another id than before.
package struct LedgerRenaming: Sendable {
    /// The number of the entry.
    package var entry: Int64
    /// The id that readers of the feed know it by.
    package var oldID: String
    /// The id that it has now.
    package var newID: String

    /// Creates a record of a change of ids.
    package init(entry: Int64, oldID: String, newID: String) {
        self.entry = entry
        self.oldID = oldID
        self.newID = newID
    }
}

/// A key of an entry: what it is found by.
package struct LedgerKey: Sendable, Hashable, Comparable {
    /// The key.
    package var key: UInt64
    /// The number of the entry.
    package var entry: Int64

    /// Creates a key of an entry.
    package init(key: UInt64, entry: Int64) {
        self.key = key
        self.entry = entry
    }

    /// Keys in the order in which a ledger has them.
    package static func < (left: LedgerKey, right: LedgerKey) -> Bool {
        (left.key, left.entry) < (right.key, right.entry)
    }
}
