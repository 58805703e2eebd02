/// What the types and the addresses of feeds look like.
enum FeedAddress {
    /// Media types that only feeds have, registered or not.
    static let types: Set<String> = [
        "application/atom+xml", "application/rss+xml", "application/rdf+xml", "application/feed+json",
        "application/x.atom+xml", "application/x-atom+xml", "application/x-rss+xml", "application/x-netcdf",
        "application/atom", "application/rss", "application/rdf", "text/atom+xml", "text/rss+xml", "text/rdf+xml",
        "text/rss", "text/atom",
    ]

    /// Media types that feeds have among other documents.
    static let vagueTypes: Set<String> = ["application/xml", "text/xml", "application/json", "text/json"]

    /// The reference without the scheme `feed`, which pages put in front of an address: `feed://example.org/a`,
    /// `feed:https://example.org/a`.
    static func webReference(_ reference: String) -> String {
        let scheme = reference.prefix(5).lowercased()
        guard scheme == "feed:" else { return reference }
        let rest = reference.dropFirst(5)
        return rest.hasPrefix("//") ? "http:\(rest)" : String(rest)
    }

    /// Whether a title says that there is a feed behind it.
    static func isFeedTitle(_ title: String) -> Bool {
        words(title.lowercased()).contains { ["feed", "feeds", "rss", "atom"].contains($0) }
    }

    /// Whether a reference ends in what is usual for feeds.
    static func looksLikeFeed(_ reference: String) -> Bool {
        let plain = reference.lowercased().prefix { $0 != "#" }
        let address = plain.prefix { $0 != "?" }
        if plain.count > address.count, isFeedQuery(plain.dropFirst(address.count + 1)) { return true }
        let path = path(of: address)
        if path.contains("/feeds/posts/") { return true }
        guard let name = path.split(separator: "/").last else { return false }
        if names.contains(String(name)) { return true }
        guard let dot = name.lastIndex(of: ".") else { return false }
        switch name[name.index(after: dot)...] {
        case "rss", "atom", "rdf": return true
        case "xml", "json", "php": return words(name[..<dot]).contains { names.contains(String($0)) }
        default: return false
        }
    }

    /// What stands behind the host.
    private static func path(of address: Substring) -> Substring {
        guard let slashes = address.firstRange(of: "//") else { return address }
        let head = address[..<slashes.lowerBound]
        guard head.isEmpty || head.hasSuffix(":") else { return address }
        return address[slashes.upperBound...].drop { $0 != "/" }
    }

    private static let names: Set<String> = ["feed", "feeds", "rss", "rss2", "atom", "rdf", "index.xml", "rssfeed"]

    private static func isFeedQuery(_ query: Substring) -> Bool {
        query.split(separator: "&").contains { parameter in
            guard let equals = parameter.firstIndex(of: "=") else { return names.contains(String(parameter)) }
            return ["feed", "format", "type"].contains(parameter[..<equals])
                && ["rss", "rss2", "atom", "rdf", "feed"].contains(parameter[parameter.index(after: equals)...])
        }
    }

    private static func words(_ text: some StringProtocol) -> [some StringProtocol] {
        text.split { !$0.isLetter && !$0.isNumber }
    }
}
