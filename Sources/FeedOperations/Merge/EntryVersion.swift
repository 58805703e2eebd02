package import Syndication
internal import SyndicationXML

/// What decides which of an entry's versions is kept, as far as the entry itself says.
///
/// It is an order over everything that an entry can say: so it does not matter in which order versions come, nor how they
/// were merged before.
package struct EntryVersion: Sendable, BitwiseCopyable {
    /// The last change, in seconds since 1970; the lowest number where there is none that can be read.
    package let seconds: Int64
    /// The nanoseconds that go with them.
    package let nanoseconds: Int32
    /// How much text the entry carries, in bytes.
    package let length: UInt32
    /// A digest of all that the entry says, but for its source.
    package let digest: Hash128

    /// - Parameters:
    ///   - entry: the version, with the language that it inherits.
    ///   - packed: the same as an `EntryPacker` packs it.
    init(_ entry: Entry, packed: UnsafeRawBufferPointer) {
        let change = entry.lastChange?.instant
        seconds = change?.seconds ?? .min
        nanoseconds = change?.nanoseconds ?? 0
        length = UInt32(clamping: entry.textLength)
        var digest = Hash128(salt: 0x656E_7472_79)
        unsafe digest.combine(packed)
        self.digest = digest
    }

    /// What decides for an entry, with the language that it inherits.
    package init(_ entry: Entry) {
        var packer = EntryPacker(capacity: 1 << 12)
        packer.pack(entry)
        let bytes = packer.output.takeBytes()
        self = unsafe bytes.span.bytes.withUnsafeBytes { unsafe EntryVersion(entry, packed: $0) }
    }

    /// Whether there is a date.
    package var isDated: Bool { seconds != .min }

    /// The last change; nil where there is none that can be read.
    package var change: Timestamp.Instant? {
        isDated ? Timestamp.Instant(seconds: seconds, nanoseconds: nanoseconds) : nil
    }

    /// Whether this version is kept and not the other; nil where they say the same.
    ///
    /// The later change, then the longer text, then a digest: a toss-up that always falls the same way.
    package func isPreferred(to other: EntryVersion) -> Bool? {
        if seconds != other.seconds { return seconds > other.seconds }
        if nanoseconds != other.nanoseconds { return nanoseconds > other.nanoseconds }
        if length != other.length { return length > other.length }
        if digest.high != other.digest.high { return digest.high < other.digest.high }
        return digest.low == other.digest.low ? nil : digest.low < other.digest.low
    }
}

extension Entry {
    /// How much text the entry carries, in bytes of UTF-8.
    var textLength: Int {
        content.reduce(summary?.value.utf8.count ?? 0) { $0 + $1.value.utf8.count }
    }
}
