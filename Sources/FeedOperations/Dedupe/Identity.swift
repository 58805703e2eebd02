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

    /// An id that is an address, as its host without `www.` and its path with query and fragment; nil if it is none.
    static func address(_ id: String) -> (host: String, path: String)? {
        guard let host = CanonicalURL.host(of: id) else { return nil }
        let rest = id.drop { $0 != "/" }.dropFirst(2)
        let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        return (host, String(rest[end...]))
    }
}
