internal import Syndication

/// What identifiers and links say about which article an entry is.
///
/// Step 1. Nothing here decides: a feed's identifiers may be wrong, which ``RepeatIndex`` guards against.
enum Identity {
    /// What an entry's id is compared by; nil where there is nothing to go by.
    ///
    /// An address is the same with `http:` and `https:`, with `www.` and without. The address of a whole site is none of
    /// an article. An id that is no IRI belongs to its feed.
    static func key(of entry: Entry, in feed: String) -> String? {
        guard let id = entry.id, !id.isEmpty else {
            return entry.permalink == nil ? EntryKey.of(entry, in: feed) : nil
        }
        guard let address = address(id) else { return EntryKey.of(entry, in: feed) }
        return address.path == "/" || address.path.isEmpty ? nil : "//" + address.host + address.path
    }

    /// The permalink: the one that the feed's proxy replaced, where it says so.
    static func permalink(of entry: Entry) -> String? {
        let original = entry.extensions.first("origLink", namespace: "http://rssnamespace.org/feedburner/ext/1.0")
        return original?.text ?? entry.permalink
    }

    /// The host that an id names: an address's, or that of the authority of a tag URI (RFC 4151, section 2.1), which may be
    /// a mail address.
    static func site(of id: String) -> String? {
        guard id.utf8.count < 1024, id.prefix(4).lowercased() == "tag:" else { return CanonicalURL.host(of: id) }
        let authority = id.dropFirst(4).prefix { $0 != "," && $0 != ":" }
        guard authority.contains(".") else { return nil }
        let name = authority.drop { $0 != "@" }.dropFirst()
        return CanonicalURL.host(of: "https://" + (name.isEmpty ? authority : name) + "/")
    }

    /// An id that is an address, as its host without `www.` and its path with query and fragment; nil if it is none.
    static func address(_ id: String) -> (host: String, path: String)? {
        guard let host = CanonicalURL.host(of: id) else { return nil }
        let rest = id.drop { $0 != "/" }.dropFirst(2)
        let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        return (host, String(rest[end...]))
    }
}
