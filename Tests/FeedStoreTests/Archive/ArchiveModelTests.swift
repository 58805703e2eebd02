import FeedOperations
import GRDB
import Testing

@testable import FeedStore
@testable import Syndication

@Suite("An archive against a dictionary")
struct ArchiveModelTests {
    @Test("Whatever is put, deleted, expired and compacted, the archive has what a dictionary has", arguments: 0..<6)
    func steps(seed: Int) throws {
        var generator = ModelGenerator(seed: seed)
        var model = ArchiveModel()
        let fixture = try ArchiveFixture()
        try fixture.put(Feed.sample("anchor"), Feed.sample("buoy"))
        for step in 0..<30 {
            let now = Int64(100 * step)
            switch generator.number(below: 10) {
            case 0..<6:
                // As it is read: a date has its spelling then, too.
                let feed = try Feed(bytes: generator.feed(at: now).bytes(as: .json), format: .json)
                try fixture.put(feed, now: now)
                model.put(feed, now: now)
            case 6: try delete(generator.id(), now, fixture, &model)
            case 7..<9: try expire(&generator, now, fixture, &model)
            default: try compact(fixture)
            }
            try compare(fixture, model, "seed \(seed), step \(step)")
        }
        for id in ModelGenerator.ids { try delete(id, 10_000, fixture, &model) }
        try compare(fixture, model, "seed \(seed), at the end")
        #expect(try wordsLeft(fixture) == 0)
    }

    private func compare(_ fixture: ArchiveFixture, _ model: ArchiveModel, _ place: Comment) throws {
        let found = try fixture.get()
        #expect(Set(found.entries.map(ArchiveModel.line)) == Set(model.lines), place)
        #expect(found.entries.count == model.entries.count, place)
        #expect(found.deletedEntries.count == model.tombstones.count, place)
        for tombstone in found.deletedEntries { #expect(model.tombstones[tombstone.ref] == tombstone.when, place) }
        for word in model.words.suffix(6) {
            let isThere = model.entries.values.contains { $0.version.entry.content.first?.value == word }
            #expect(try fixture.found(word).count == (isThere ? 1 : 0), place)
        }
        #expect(try fixture.faults() == [], place)
    }

    private func delete(_ id: String, _ now: Int64, _ fixture: ArchiveFixture, _ model: inout ArchiveModel) throws {
        var query = ArchiveQuery()
        query.ids = [id]
        let archive = try EntryArchive(path: fixture.path)
        defer { archive.close() }
        let count = try archive.delete(query, now: now, isTried: false) { _ in }
        #expect(count == model.delete(id, now: now))
    }

    private func expire(
        _ generator: inout ModelGenerator, _ now: Int64, _ fixture: ArchiveFixture, _ model: inout ArchiveModel
    ) throws {
        var expiry = ArchiveExpiry()
        if generator.number(below: 2) == 0 {
            expiry.before = now - Int64(generator.number(below: 1_000))
        } else {
            expiry.keptPerFeed = generator.number(below: 6)
        }
        expiry.leavesTombstones = generator.number(below: 3) == 0
        let archive = try EntryArchive(path: fixture.path)
        defer { archive.close() }
        let count = try archive.expire(expiry, now: now, isTried: false, nil)
        #expect(count == model.expire(expiry, now: now))
    }

    private func compact(_ fixture: ArchiveFixture) throws {
        let archive = try EntryArchive(path: fixture.path)
        defer { archive.close() }
        try archive.compact()
    }

    /// The words that the index has.
    private func wordsLeft(_ fixture: ArchiveFixture) throws -> Int {
        let queue = try DatabaseQueue(path: fixture.path)
        defer { try? queue.close() }
        return try queue.writeWithoutTransaction { database in
            try database.execute(sql: "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab (main, words, row)")
            return try Int.fetchOne(database, sql: "SELECT count(*) FROM vocabulary") ?? -1
        }
    }
}

/// What an archive should do, as simply as it can be said.
struct ArchiveModel {
    struct Item {
        var version: StoredVersion
        var added: Int64
        /// The number of its row.
        var row: Int
    }

    private(set) var entries: [String: Item] = [:]
    private(set) var tombstones: [String: Timestamp] = [:]
    private(set) var words: [String] = []
    private var expired: [String: Int64] = [:]
    private var row = 0

    var lines: [String] { entries.values.map { "\($0.version.origin) \(Self.text($0.version.entry))" } }

    /// An entry as it comes out.
    static func line(_ entry: Entry) -> String { "\(entry.source?.feed.id ?? "") \(text(entry))" }

    private static func text(_ entry: Entry) -> String {
        "\(entry.id ?? "") \(entry.lastChange?.rfc3339 ?? "undated") \(entry.content.first?.value ?? "")"
    }

    mutating func put(_ feed: Feed, now: Int64) {
        words += feed.entries.compactMap { $0.content.first?.value }
        var best: [String: (version: StoredVersion, place: Int)] = [:]
        for (place, entry) in feed.entries.enumerated() {
            let version = StoredVersion(entry, language: nil, in: feed.id ?? "")
            if let known = best[version.key], version.isPreferred(to: known.version) != true { continue }
            best[version.key] = (version, place)
        }
        for (key, found) in best.sorted(by: { $0.value.place < $1.value.place }) {
            if let known = entries[key], found.version.isPreferred(to: known.version) != true { continue }
            if let when = tombstones[key], Tombstone(ref: key, when: when).deletes(found.version.entry) {
                entries[key] = nil
                continue
            }
            let change = found.version.entry.lastChange?.instant?.seconds ?? .min
            if entries[key] == nil, let before = expired[key], change <= before { continue }
            row += 1
            entries[key] = Item(version: found.version, added: now, row: row)
        }
        for tombstone in feed.deletedEntries {
            bury(tombstone.ref, tombstone.when)
            if let known = entries[tombstone.ref], let when = tombstones[tombstone.ref],
                Tombstone(ref: tombstone.ref, when: when).deletes(known.version.entry)
            {
                entries[tombstone.ref] = nil
            }
        }
    }

    mutating func delete(_ id: String, now: Int64) -> Int {
        let keys = entries.keys.filter { $0 == id || $0.hasSuffix(" \(id)") }
        for key in keys { remove(key, now: now) }
        return keys.count
    }

    mutating func expire(_ expiry: ArchiveExpiry, now: Int64) -> Int {
        var keys: Set<String> = []
        if let before = expiry.before {
            for (key, item) in entries where (Self.change(item) ?? item.added) < before { keys.insert(key) }
        }
        if let kept = expiry.keptPerFeed {
            for (_, items) in Dictionary(grouping: entries, by: \.value.version.origin) {
                let sorted = items.sorted {
                    (Self.change($0.value) ?? .min, $0.value.row) > (Self.change($1.value) ?? .min, $1.value.row)
                }
                keys.formUnion(sorted.dropFirst(kept).map(\.key))
            }
        }
        for key in keys {
            expired[key] = entries[key].flatMap(Self.change) ?? .min
            if expiry.leavesTombstones { remove(key, now: now) } else { entries[key] = nil }
        }
        return keys.count
    }

    private mutating func remove(_ key: String, now: Int64) {
        let change = entries[key].flatMap(Self.change) ?? .min
        bury(key, Timestamp(seconds: max(change, now)))
        entries[key] = nil
    }

    private mutating func bury(_ key: String, _ when: Timestamp) {
        if let known = tombstones[key], !Timestamp.precedes(known, when) { return }
        tombstones[key] = when
    }

    private static func change(_ item: Item) -> Int64? { item.version.entry.lastChange?.instant?.seconds }
}

/// Makes feeds from a seed: few ids and few dates, and no two entries with the same text.
private struct ModelGenerator {
    static let ids = (0..<8).map { "tag:example.org,2026:\($0)" } + (0..<4).map { "\($0)" }

    private var state: UInt64
    private var made = 0

    init(seed: Int) {
        state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1_234_567
    }

    /// A number from 0 below `limit` (SplitMix64).
    mutating func number(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int(truncatingIfNeeded: (mixed ^ (mixed >> 31)) % UInt64(limit))
    }

    mutating func id() -> String { Self.ids[number(below: Self.ids.count)] }

    mutating func feed(at now: Int64) -> Feed {
        var feed = Feed.sample(["anchor", "buoy"][number(below: 2)])
        feed.entries = (0..<(1 + number(below: 6))).map { _ in
            made += 1
            let time = number(below: 6) == 0 ? nil : max(0, now + Int64(100 * (number(below: 9) - 6)))
            return .sample(id(), at: time, "word\(made)")
        }
        if number(below: 4) == 0 {
            let when = Timestamp(seconds: max(0, now - Int64(100 * number(below: 5))))
            feed.deletedEntries = [Tombstone(ref: "tag:example.org,2026:\(number(below: 8))", when: when)]
        }
        return feed
    }
}
