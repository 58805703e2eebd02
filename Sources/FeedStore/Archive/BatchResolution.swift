internal import FeedOperations
internal import Syndication

/// Finds out what a batch of entries changes: what is new, what takes the place of what, and what is there already.
struct BatchResolution {
    /// An entry that stays as it is, but for where it is said to come from: where another one in the batch does.
    struct Change {
        let id: Int64
        let key: Int64
        let origin: Int
    }

    /// One entry among those of a key.
    private struct Slot {
        /// The entry in the archive, where it is there.
        var id: Int64?
        /// The place in the batch of the version that stays; nil for the one in the archive.
        var winner: Int?
        var digest: Int64
        /// The version that stays, read when it is first needed.
        var version: StoredVersion?
        var feed: Int64?
        /// The place in the batch whose origin it is to have.
        var origin: Int?
        var digests: Set<Int64>
    }

    private let tables: ArchiveTables
    private let pending: [ArchiveWriter.Pending]
    private let identity: (Int) -> String
    private let feedID: (Int) -> Int64
    private let hasTombstones: Bool
    private let hasExpired: Bool

    private(set) var counts = ArchiveCounts()
    /// Places in the batch, in its order.
    private(set) var insertions: [Int] = []
    private(set) var removals: [(id: Int64, key: Int64)] = []
    private(set) var changes: [Change] = []

    /// - Parameters:
    ///   - identity: the identity of a feed, by its place.
    ///   - id: its number in the archive.
    init(
        _ tables: ArchiveTables, _ pending: [ArchiveWriter.Pending], identity: @escaping (Int) -> String,
        id: @escaping (Int) -> Int64
    ) {
        self.tables = tables
        self.pending = pending
        self.identity = identity
        feedID = id
        hasTombstones = (try? tables.isEmpty("tombstone")) == false
        hasExpired = (try? tables.isEmpty("expired")) == false
    }

    mutating func run() throws {
        let order = pending.indices.sorted { (pending[$0].entry.key, $0) < (pending[$1].entry.key, $1) }
        let select = try tables.statement("SELECT entry, digest FROM identity WHERE key = ?")
        var start = 0
        while start < order.count {
            let key = pending[order[start]].entry.key
            var end = start + 1
            while end < order.count, pending[order[end]].entry.key == key { end += 1 }
            var slots: [Slot] = []
            select.bind(1, key)
            try select.forEach { row in
                slots.append(Slot(id: row.integer(0), digest: row.integer(1), digests: [row.integer(1)]))
            }
            for place in order[start..<end] { try take(place, &slots) }
            for slot in slots { try settle(slot, key) }
            start = end
        }
        insertions.sort()
    }

    private mutating func take(_ place: Int, _ slots: inout [Slot]) throws {
        let entry = pending[place].entry
        if slots.contains(where: { $0.digests.contains(entry.digest) }) {
            counts.unchanged += 1
            return
        }
        guard !slots.isEmpty else {
            slots.append(Slot(winner: place, digest: entry.digest, digests: [entry.digest]))
            return
        }
        let version = try self.version(place)
        let name = version.key
        for index in slots.indices {
            try load(&slots[index])
            guard slots[index].version?.key == name else { continue }
            return try meet(place, version, &slots[index])
        }
        slots.append(Slot(winner: place, digest: entry.digest, version: version, digests: [entry.digest]))
    }

    private mutating func meet(_ place: Int, _ version: StoredVersion, _ slot: inout Slot) throws {
        guard let known = slot.version else { return }
        let entry = pending[place].entry
        slot.digests.insert(entry.digest)
        switch version.isPreferred(to: known) {
        case false?: counts.unchanged += 1
        case nil:
            counts.unchanged += 1
            // The same entry: what is left to decide is where it says that it came from.
            let isPreferred =
                if known.inheritsLanguage != version.inheritsLanguage {
                    known.inheritsLanguage
                } else {
                    try header(place).isPreferredOrigin(to: header(of: slot))
                }
            guard isPreferred else { return }
            slot.origin = place
            slot.digest = entry.digest
            slot.version = version
        case true?:
            if slot.winner != nil { counts.unchanged += 1 }
            slot.winner = place
            slot.digest = entry.digest
            slot.origin = nil
            slot.version = version
        }
    }

    private mutating func settle(_ slot: Slot, _ key: Int64) throws {
        guard let winner = slot.winner else {
            guard let origin = slot.origin, let id = slot.id else { return }
            changes.append(Change(id: id, key: key, origin: origin))
            return
        }
        if try isDeleted(winner, slot) {
            counts.deleted += 1
            if let id = slot.id { removals.append((id, key)) }
            return
        }
        if let id = slot.id {
            removals.append((id, key))
            counts.changed += 1
        } else if try isExpired(pending[winner].entry) {
            counts.expired += 1
            return
        } else {
            counts.added += 1
        }
        // Equal in what they say, it does not matter which one is written; the origin is the one that was chosen.
        insertions.append(slot.origin ?? winner)
    }

    // MARK: - What is known

    private func version(_ place: Int) throws -> StoredVersion {
        let item = pending[place].entry
        var entry = try tables.entry(item)
        let language = item.inheritsLanguage ? entry.language : nil
        if item.inheritsLanguage { entry.language = nil }
        entry.source = item.source
        return StoredVersion(entry, language: language, in: identity(pending[place].origin))
    }

    private func load(_ slot: inout Slot) throws {
        guard slot.version == nil else { return }
        if let winner = slot.winner {
            slot.version = try version(winner)
        } else if let id = slot.id {
            let stored = try StoredEntry(id, tables)
            slot.version = stored.version
            slot.feed = stored.feed
        }
    }

    private func header(_ place: Int) throws -> Feed {
        if let source = pending[place].entry.source { return source.feed }
        return try tables.header(feedID(pending[place].origin))?.feed ?? Feed()
    }

    private func header(of slot: Slot) throws -> Feed {
        if let origin = slot.origin ?? slot.winner { return try header(origin) }
        return try slot.feed.flatMap { try tables.header($0)?.feed } ?? Feed()
    }

    private func isDeleted(_ place: Int, _ slot: Slot) throws -> Bool {
        guard hasTombstones, try tables.hasTombstone(key: pending[place].entry.key) else { return false }
        let version = try version(place)
        let tombstone = try tables.tombstone(key: pending[place].entry.key, ref: version.key)
        return tombstone?.deletes(version.entry) ?? false
    }

    private func isExpired(_ entry: ArchivedEntry) throws -> Bool {
        guard hasExpired else { return false }
        let select = try tables.statement("SELECT updated FROM expired WHERE key = ?")
        select.bind(1, entry.key)
        var isExpired = false
        try select.forEach { row in
            isExpired = (entry.updated ?? .min) <= (row.hasValue(0) ? row.integer(0) : .min)
        }
        return isExpired
    }
}

/// An entry of the archive, as merging sees it.
struct StoredEntry {
    let version: StoredVersion
    let feed: Int64

    /// What entries are versions of one by.
    var identity: String { version.key }

    init(_ id: Int64, _ tables: ArchiveTables) throws {
        let select = try tables.statement("SELECT feed, inherits FROM entry WHERE id = ?")
        select.bind(1, id)
        var row: (feed: Int64, inherits: Bool)?
        try select.forEach { row = ($0.integer(0), $0.integer(1) != 0) }
        guard let row else { throw StoreError(.damaged, "the file is damaged: entry \(id) is missing") }
        var entry = try tables.entry(id)
        let language = row.inherits ? entry.language : nil
        if row.inherits { entry.language = nil }
        version = StoredVersion(entry, language: language, in: try tables.identity(ofFeed: row.feed))
        feed = row.feed
    }
}

extension ArchiveTables {
    func isEmpty(_ table: String) throws -> Bool {
        var isEmpty = true
        try statement("SELECT 1 FROM \(table) LIMIT 1").forEach { _ in isEmpty = false }
        return isEmpty
    }

    func hasTombstone(key: Int64) throws -> Bool {
        let select = try statement("SELECT 1 FROM tombstone WHERE key = ? LIMIT 1")
        select.bind(1, key)
        var found = false
        try select.forEach { _ in found = true }
        return found
    }
}
