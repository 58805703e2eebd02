import FeedOperations
import Syndication
import Testing

/// Feeds that say what cannot be so, or say it twice. docs/merging.md has the rules.
@Suite struct LyingInputTests {
    /// Everything in another order that is the same in each run.
    private static func shuffled<Element>(_ elements: [Element], step: Int) -> [Element] {
        elements.indices.map { elements[($0 * step + 1) % elements.count] }
    }

    private static func filled(_ name: String, _ entries: [Entry]) -> Feed {
        var result = feed(name)
        result.entries = entries
        return result
    }

    // MARK: - One id, several entries

    @Test("an id that a feed gives twice is one entry, the one that changed last, wherever it stands")
    func duplicateIDs() throws {
        let old = entry("x", "Old", updated: 10)
        let new = entry("x", "New", updated: 20)
        #expect(try merged(feed("a", old, new)).entries == [new])
        #expect(try merged(feed("a", new, old)).entries == [new])
        #expect(try merged(feed("a", new, entry("y", "Y", updated: 15), old)).entries.map(\.title) == ["New", "Y"])
    }

    @Test("of two entries with one id and date that differ, always the same one stays")
    func duplicateIDsOfOneDate() throws {
        let first = entry("x", "One", updated: 10)
        let second = entry("x", "Two", updated: 10)
        let kept = try merged(feed("a", first, second)).entries
        #expect(kept.count == 1)
        #expect(try merged(feed("a", second, first)).entries == kept)
        #expect(try merged(feed("a", first, second, first, second)).entries == kept)
    }

    @Test("a feed that gives every entry the same id has one entry")
    func oneIDForAll() throws {
        let entries = (0..<2_000).map { entry("x", "Same id", updated: Int64($0)) }
        for step in [1, 7, 999] {
            let result = try merged(Self.filled("a", Self.shuffled(entries, step: step)))
            #expect(result.entries.map { $0.updated?.instant?.seconds } == [1_999])
        }
    }

    // MARK: - Ids that are nearly the same

    @Test(
        "ids that differ in case, by a slash, by a scheme or in escaping are different entries (RFC 4287, section 4.2.6.1)"
    )
    func similarIDs() throws {
        let ids = [
            "https://a.example/post", "https://A.example/post", "https://a.example/Post", "https://a.example/post/",
            "http://a.example/post", "https://a.example/p%6Fst", "https://a.example:443/post",
            "https://a.example/post#",
            "HTTPS://a.example/post", "https://a.example/post?", "https://a.example/caf\u{E9}",
            "https://a.example/cafe\u{301}",
        ]
        let feeds = ids.map { id in
            var entry = entry("x", "Post", updated: 10)
            entry.id = id
            return Self.filled("a", [entry])
        }
        var merge = FeedMerge()
        for feed in feeds + feeds.reversed() { try merge.add(feed) }
        let found = try merge.merged().entries.compactMap(\.id)
        #expect(found.count == ids.count)
        // As bytes, since strings with é as one character and as two are equal.
        #expect(Set(found.map { Array($0.utf8) }) == Set(ids.map { Array($0.utf8) }))
    }

    // MARK: - Dates that cannot be

    @Test("an entry from the future stands first, and until takes it away without bringing an older version back")
    func future() throws {
        let far = entry("x", "From the year 9999", updated: 253_402_300_799)
        let input = Self.filled("a", [entry("y", "Now", updated: 100), far, entry("x", "Before", updated: 50)])
        let all = try merged(input)
        #expect(all.entries.map(\.title) == ["From the year 9999", "Now"])
        var options = FeedMerge.Options()
        options.until = Timestamp.Instant(seconds: 101)
        #expect(try merged(input, options: options).entries.map(\.title) == ["Now"])
    }

    @Test("the first and the last moment there is are in their order", arguments: [Int64.min + 1, -62_167_219_200, -1])
    func extremes(_ early: Int64) throws {
        let result = try merged(
            feed("a", entry("x", "Early", updated: early), entry("z", "None", updated: nil)),
            feed("b", entry("y", "Late", updated: .max)))
        #expect(result.entries.map(\.title) == ["Late", "Early", "None"])
    }

    @Test("ten thousand entries of one date stay, by title and then by id, however they come")
    func oneDate() throws {
        let entries = (0..<10_000).map { number in
            entry("\(number + 10_000)", .text("Title \(number % 10)"), updated: 1_000)
        }
        let expected = entries.sorted {
            ($0.title?.value ?? "", $0.id ?? "") < ($1.title?.value ?? "", $1.id ?? "")
        }.map(\.id)
        for step in [1, 3, 9_999] {
            let input = Self.filled("a", Self.shuffled(entries, step: step))
            #expect(try merged(input).entries.map(\.id) == expected)
            let first = try merged(input, options: FeedMerge.Options(limit: 25)).entries.map(\.id)
            #expect(first == Array(expected.prefix(25)))
        }
    }

    // MARK: - Clocks that are wrong

    @Test("moments count, not what clocks of different zones show")
    func zones() throws {
        var early = entry("x", "Early", updated: nil)
        early.updated = Timestamp(rfc3339: "2026-03-01T23:00:00+09:00")
        var late = entry("x", "Late", updated: nil)
        late.updated = Timestamp(rfc3339: "2026-03-01T15:00:00Z")
        #expect(try merged(feed("a", early), feed("b", late)).entries.map(\.title) == ["Late"])
        #expect(try merged(feed("b", late), feed("a", early)).entries.map(\.title) == ["Late"])
    }

    @Test("a feed whose clock is fast wins, unless another is preferred")
    func skew() throws {
        let right = feed("right", entry("x", "Right", updated: 1_000))
        let fast = feed("fast", entry("x", "Fast", updated: 1_000 + 3_600))
        #expect(try merged(right, fast).entries.map(\.title) == ["Fast"])
        var options = FeedMerge.Options()
        options.preferredSources = ["Feed right"]
        #expect(try merged(fast, right, options: options).entries.map(\.title) == ["Right"])
        #expect(try merged(right, fast, options: options).entries.map(\.title) == ["Right"])
    }

    @Test("a date that nobody can read is none")
    func unreadable() throws {
        var lost = entry("x", "Unreadable", updated: nil)
        lost.updated = Timestamp(unreadable: "the day after the fair")
        let dated = entry("x", "Dated", updated: 1)
        #expect(try merged(feed("a", lost), feed("b", dated)).entries.map(\.title) == ["Dated"])
        lost.published = Timestamp(seconds: 2)
        #expect(try merged(feed("a", lost), feed("b", dated)).entries.map(\.title) == ["Unreadable"])
    }

    // MARK: - Feeds without entries

    @Test("an empty feed adds nothing, and takes nothing away")
    func empty() throws {
        let full = feed("a", entry("x", "X", updated: 1))
        #expect(try merged(full, feed("b")).entries.map(\.title) == ["X"])
        #expect(try merged(feed("b"), full).entries.map { $0.source?.feed.title } == ["Feed a"])
        #expect(try merged(full, feed("a")) == full, "an empty copy of the same feed")
        #expect(try merged(feed("a"), full) == full)
        #expect(try merged(feed("a"), feed("b")).entries.isEmpty)
        #expect(try merged(feed("a")) == feed("a"))
        #expect(try merged().entries.isEmpty)
        #expect(try merged(Feed(), Feed()).entries.isEmpty)
    }

    // MARK: - A feed that is its own source

    /// A feed whose entries name it as what they came from.
    private static let selfish: Feed = {
        var entries = [entry("x", "X", updated: 2), entry("y", "Y", updated: 1)]
        for index in entries.indices { entries[index].source = Source(feed("a")) }
        return filled("a", entries)
    }()

    @Test("a feed that is its own source stays as it is, however often it is merged with itself")
    func ownSource() throws {
        let once = try merged(Self.selfish)
        #expect(once == Self.selfish)
        #expect(try merged(once, once) == once)
        #expect(try merged(Self.selfish, once, Self.selfish) == once)
    }

    @Test("merged with others, it is named as the source once")
    func ownSourceAmongOthers() throws {
        let other = feed("b", entry("z", "Z", updated: 3))
        let result = try merged(Self.selfish, other)
        #expect(result.entries.map { $0.source?.feed.title } == ["Feed b", "Feed a", "Feed a"])
        #expect(result.entries.allSatisfy { $0.source?.feed.entries.isEmpty ?? false })
        let plain = feed("a", entry("x", "X", updated: 2), entry("y", "Y", updated: 1))
        #expect(try merged(plain, other).entries == result.entries, "as if it did not say so")
        #expect(try merged(Self.selfish, plain, other).entries == result.entries)
    }

    @Test("a planet that subscribes to itself does not grow")
    func planetOfItself() throws {
        let options = FeedMerge.Options(id: "https://planet.example/")
        let blogs = [feed("a", entry("x", "X", updated: 2)), feed("b", entry("y", "Y", updated: 1))]
        var planet = try merged(blogs[0], blogs[1], options: options)
        let first = planet
        for _ in 0..<3 {
            planet = try merged(blogs[0], blogs[1], planet, options: options)
            #expect(planet.entries == first.entries)
        }
    }
}
