internal import Syndication

/// What makes two entries versions of one, as far as their identifiers say.
enum EntryKey {
    /// An entry's key: its id, else its permalink, else all that it says.
    ///
    /// An id that is no IRI, such as RSS's `<guid>17</guid>`, means something only within its feed, so it is kept apart
    /// from the same id in other feeds. Entries without an id and a permalink are the same only where everything in
    /// them is: what they have in common may be nothing at all.
    ///
    /// - Parameter feed: the identity of the feed that the entry stands in; its own source counts for more.
    static func of(_ entry: Entry, in feed: String) -> String {
        if let id = entry.id, !id.isEmpty {
            return isAbsolute(id) ? id : "\(entry.source?.feed.atomID ?? feed) \(id)"
        }
        if let permalink = entry.permalink, isAbsolute(permalink) { return permalink }
        return entry.atomID + " " + String(decoding: entry.withoutSource.canonicalBytes, as: UTF8.self)
    }

    /// Whether a reference begins with a scheme (RFC 3986, section 3.1).
    static func isAbsolute(_ reference: String) -> Bool {
        guard let colon = reference.utf8.firstIndex(of: 0x3A), let first = reference.utf8.first,
            (0x61...0x7A).contains(first | 0x20)
        else { return false }
        return reference.utf8[..<colon].allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D
                || byte == 0x2E
        }
    }
}

extension Entry {
    /// The entry without its origin, which says nothing about which version it is.
    var withoutSource: Entry {
        var entry = self
        entry.source = nil
        return entry
    }

    /// Everything the entry says, as bytes: the same for equal entries, so that there is an order among all of them.
    var canonicalBytes: [UInt8] {
        var feed = Feed()
        feed.entries = [self]
        return (try? feed.bytes(as: .jsonLines)) ?? []
    }

    /// How much text the entry carries, in bytes of UTF-8.
    var textLength: Int {
        content.reduce(summary?.value.utf8.count ?? 0) { $0 + $1.value.utf8.count }
    }
}

extension Feed {
    /// Everything the feed says of itself, as bytes, for an order among feeds.
    var canonicalBytes: [UInt8] {
        (try? header.bytes(as: .json)) ?? []
    }
}
