package import Syndication

/// What makes two entries versions of one, as far as their identifiers say.
package enum EntryKey {
    /// An entry's key: its id, else its permalink, else all that it says.
    ///
    /// Ids are compared character by character (RFC 4287, section 4.2.6.1): one that differs in case or by a slash is
    /// another. An id that is no IRI, such as RSS's `<guid>17</guid>`, means something only within its feed, so it is
    /// kept apart from the same id in other feeds. Entries without an id and a permalink are the same only where
    /// everything in them is: what they have in common may be nothing at all.
    ///
    /// - Parameters:
    ///   - feed: the identity of the feed that the entry stands in; its own source counts for more.
    ///   - digest: a digest of all that the entry says.
    package static func of(_ entry: Entry, in feed: String, digest: @autoclosure () -> Hash128) -> String {
        if let id = entry.id, !id.isEmpty {
            return isAbsolute(id) ? id : "\(entry.source?.feed.atomID ?? feed) \(id)"
        }
        if let permalink = entry.permalink, isAbsolute(permalink) { return permalink }
        let digest = digest()
        return "\(entry.atomID) \(String(digest.high, radix: 16))-\(String(digest.low, radix: 16))"
    }

    /// The same, with a digest that is made where it is needed.
    package static func of(_ entry: Entry, in feed: String) -> String {
        of(entry, in: feed, digest: EntryVersion(entry).digest)
    }

    /// A key as a number, the same on every machine.
    package static func hash(of key: String) -> Hash128 { Hash128.of(key, salt: 0x6B_6579) }

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

extension Feed {
    /// Everything the feed says of itself, as bytes, for an order among feeds.
    var canonicalBytes: [UInt8] {
        (try? header.bytes(as: .json)) ?? []
    }
}
