import Syndication
import Testing

@testable import FeedOperations

@Suite("Fingerprints as bytes")
struct FingerprintBytesTests {
    private var entries: [Entry] {
        var dated = article(
            "https://a.example/?p=1", "Bridge 12 closes", link: "https://a.example/1", text: words("bridge", 200),
            published: -5, updated: 1_772_323_200, enclosure: "https://a.example/1.mp3")
        dated.updated = Timestamp(Timestamp.Instant(seconds: 7, nanoseconds: 999_999_999), utcOffset: -90)
        dated.links.append(Link(rel: "via", href: "https://b.example/1"))
        return [dated, article(nil), article("", text: words("short", 3)), article("1", "橋", text: "橋が閉まる。")]
    }

    @Test("What was written is read again, and means the same")
    func roundTrip() throws {
        for entry in entries {
            let fingerprint = EntryFingerprint(entry, from: Feed())
            let again = try #require(EntryFingerprint(bytes: fingerprint.bytes))
            #expect(again.bytes == fingerprint.bytes)
            #expect(again.version == fingerprint.version)
            #expect(again.text.keys == fingerprint.text.keys && again.text.count == fingerprint.text.count)
            #expect(again.facts.lastChange == fingerprint.facts.lastChange)
            #expect(again.traits.published == fingerprint.traits.published)
            let keys = LedgerKeys(fingerprint, minimumWords: 80)
            #expect(LedgerKeys(again, minimumWords: 80).all == keys.all)
        }
    }

    @Test("The version tells contents apart, and not ids")
    func versions() {
        let entry = article("1", "Bridge", text: words("bridge"))
        var other = entry
        other.title = "Bridge again"
        let version = EntryFingerprint(entry, from: Feed()).version
        #expect(EntryFingerprint(other, from: Feed()).version != version)
        var renamed = EntryFingerprint(entry, from: Feed())
        renamed.facts = renamed.facts.named("2")
        #expect(renamed.version == version)
    }

    @Test("Whatever the bytes are, nothing worse comes of them than nothing")
    func survives() {
        for entry in entries {
            let whole = EntryFingerprint(entry, from: Feed()).bytes
            for length in 0..<whole.count {
                #expect(EntryFingerprint(bytes: Array(whole.prefix(length)))?.bytes == nil)
                var broken = whole
                broken[length] ^= 0xFF
                _ = EntryFingerprint(bytes: broken)
            }
            #expect(EntryFingerprint(bytes: whole + [0])?.bytes == nil)
        }
        #expect(EntryFingerprint(bytes: [1] + [UInt8](repeating: 0xFF, count: 100))?.bytes == nil)
    }
}
