import Syndication
import SyndicationXML
import Testing

@Suite struct EntryPackingTests {
    @Test(arguments: SampleFeeds.names) func everythingComesOutOfThePackThatWentIn(name: String) throws {
        for entry in try SampleFeeds.feed(name).entries { try check(entry) }
    }

    @Test func anEntryWithAllThereIsSurvives() throws {
        let entry = try #require(FullFeed.feed.entries.first)
        // A new field of the model that is not packed shows here.
        let empty = Mirror(reflecting: Entry()).children.map { "\($0.value)" }
        let full = Mirror(reflecting: entry).children.map { "\($0.value)" }
        #expect(zip(empty, full).allSatisfy { $0 != $1 })
        try check(entry)
    }

    @Test func spellingsSurviveThatDoNotCountForEquality() throws {
        var entry = Entry(id: "")
        entry.updated = Timestamp(unreadable: "last Tuesday")
        entry.published = .some(Timestamp(Timestamp.Instant(seconds: .min, nanoseconds: 999_999_999), utcOffset: -1439))
        entry.published?.original = "long ago"
        entry.content = [Content(source: "https://a.example/v", type: "video/mp4"), Content(source: "x:y")]
        entry.extensions = Extensions([
            XMLFragment(
                namespace: "n", name: "a", prefix: "p", attributes: [.init(name: "b", prefix: "q", value: "\u{0}é")],
                nodes: [.text("x"), .element(XMLFragment(name: "c", text: "")), .text("y")])
        ])
        let again = try #require(unpacked(packed(entry)))
        #expect(again == entry)
        #expect(again.id == "")
        #expect(again.published?.original == "long ago")
        #expect(again.extensions.fragments[0].prefix == "p")
        #expect(again.extensions.fragments[0].attributes[0].prefix == "q")
    }

    @Test func bytesThatAreSomethingElseGiveNothing() throws {
        let bytes = packed(try #require(FullFeed.feed.entries.first))
        for end in 0..<bytes.count { #expect(unpacked(Array(bytes[..<end])) == nil) }
        var state: UInt32 = 7
        for place in bytes.indices {
            var changed = bytes
            state = state &* 1_664_525 &+ 1_013_904_223
            changed[place] = UInt8(truncatingIfNeeded: state >> 24)
            _ = unpacked(changed)
        }
        #expect(unpacked(Array(repeating: 0xFF, count: 1000)) == nil)
        #expect(unpacked(bytes + [0]) == nil)
    }

    private func check(_ entry: Entry) throws {
        var plain = entry
        plain.source = nil
        #expect(try #require(unpacked(packed(entry))) == plain)
    }

    private func packed(_ entry: Entry) -> [UInt8] {
        var packer = EntryPacker()
        packer.pack(entry)
        return packer.output.takeBytes()
    }

    private func unpacked(_ bytes: [UInt8]) -> Entry? {
        unsafe bytes.withUnsafeBufferPointer { unsafe EntryUnpacker.entry(in: $0) }
    }
}
