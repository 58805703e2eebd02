/// Addresses that only send readers on, and say themselves where to.
///
/// What only the redirector's server knows stays as it is: nothing is fetched here.
enum Redirectors {
    /// A redirector: where it is found, and which parameters name the address that it leads to.
    private struct Redirector {
        /// The host without `www.`; also all that end with it, where it begins with a dot.
        let host: String
        /// How the path has to begin.
        let path: String
        let parameters: [String]
    }

    private static let redirectors = [
        // Search engines and their alerts, which come as feeds.
        Redirector(host: "google.com", path: "/url", parameters: ["url", "q"]),
        Redirector(host: "news.google.com", path: "/news/url", parameters: ["url"]),
        Redirector(host: "bing.com", path: "/news/apiclick.aspx", parameters: ["url"]),
        Redirector(host: "duckduckgo.com", path: "/l/", parameters: ["uddg"]),
        // Networks, which count what their readers leave for.
        Redirector(host: ".facebook.com", path: "/l.php", parameters: ["u"]),
        Redirector(host: "l.instagram.com", path: "/", parameters: ["u"]),
        Redirector(host: "l.threads.net", path: "/", parameters: ["u"]),
        Redirector(host: "out.reddit.com", path: "/", parameters: ["url"]),
        Redirector(host: "t.umblr.com", path: "/redirect", parameters: ["z"]),
        Redirector(host: "youtube.com", path: "/redirect", parameters: ["q"]),
        Redirector(host: "linkedin.com", path: "/redir/redirect", parameters: ["url"]),
        Redirector(host: "linkedin.com", path: "/safety/go", parameters: ["url"]),
        Redirector(host: "vk.com", path: "/away.php", parameters: ["to"]),
        Redirector(host: "away.vk.com", path: "/away.php", parameters: ["to"]),
        Redirector(host: "link.zhihu.com", path: "/", parameters: ["target"]),
        Redirector(host: "steamcommunity.com", path: "/linkfilter", parameters: ["url", "u"]),
        Redirector(host: "exit.sc", path: "/", parameters: ["url"]),
        Redirector(host: "slack-redir.net", path: "/link", parameters: ["url"]),
        Redirector(host: "medium.com", path: "/r/", parameters: ["url"]),
        // Proxies of feeds.
        Redirector(host: "feedproxy.google.com", path: "/", parameters: ["url", "link"]),
        Redirector(host: "feeds.feedburner.com", path: "/", parameters: ["url", "link"]),
        Redirector(host: "feedproxy.feedly.com", path: "/", parameters: ["url"]),
        // Mail that is checked, and links that are paid for.
        Redirector(host: ".safelinks.protection.outlook.com", path: "/", parameters: ["url"]),
        Redirector(host: "go.redirectingat.com", path: "/", parameters: ["url"]),
        Redirector(host: "go.skimresources.com", path: "/", parameters: ["url"]),
        Redirector(host: "redirect.viglink.com", path: "/", parameters: ["u"]),
    ]

    /// Redirectors whose whole query is the address that they lead to.
    private static let wholeQueries: Set<String> = ["href.li", "anon.to"]

    /// Redirectors whose path ends with the address that they lead to: `/~r/name/~3/id/https://example.org/page`.
    private static let wholePaths: Set<String> = ["feedproxy.google.com", "feeds.feedburner.com"]

    private static let byHost: [String: [Redirector]] = Dictionary(grouping: redirectors, by: \.host)

    /// Where an address leads to; nil when it leads nowhere else, or does not say so.
    static func target(of address: URLParts) -> URLParts? {
        // Nearly no address has another one in it, and only those are looked up.
        guard namesAddress(address.query) || namesAddress(address.path) else { return nil }
        let host = bareHost(address)
        if wholeQueries.contains(host) {
            return URLParts(address.query) ?? URLParts(PercentEncoding.decoded(address.query))
        }
        return parameterTarget(of: address, host: host)
            ?? (wholePaths.contains(host) ? pathTarget(of: address) : nil)
    }

    private static func parameterTarget(of address: URLParts, host: String) -> URLParts? {
        let parameters = address.query.split(separator: 0x26).map { URLParameter($0) }
        for redirector in candidates(host) where address.path.starts(with: redirector.path.utf8) {
            for name in redirector.parameters {
                guard let found = parameters.first(where: { $0.name.elementsEqual(name.utf8) }) else { continue }
                if let target = URLParts(PercentEncoding.decoded(found.value)) { return target }
            }
        }
        return nil
    }

    private static func candidates(_ host: String) -> [Redirector] {
        if let known = byHost[host] { return known }
        // `www.google.co.uk` and the others of its kind lead on as `www.google.com` does.
        if host.hasPrefix("google."), host.utf8.count <= 13 { return byHost["google.com"] ?? [] }
        return redirectors.filter { $0.host.hasPrefix(".") && ".\(host)".hasSuffix($0.host) }
    }

    /// What stands in the path from the first segment on that begins with `http:` or `https:`, with the query behind it.
    private static func pathTarget(of address: URLParts) -> URLParts? {
        let decoded = PercentEncoding.decoded(address.path.prefix(AddressRules.maximumLength))
        let http = Array("/http".utf8)
        for mark in decoded.indices where decoded[mark] == 0x2F && decoded[mark...].starts(with: http) {
            guard var target = URLParts(Array(decoded[(mark + 1)...])) else { continue }
            if !address.query.isEmpty { target.query = address.query }
            return target
        }
        return nil
    }

    /// Whether `http` stands in it, in small letters or capitals.
    private static func namesAddress(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 10 else { return false }
        for start in 0..<(bytes.count - 8) where bytes[start] | 0x20 == 0x68 {
            if bytes[start + 1] | 0x20 == 0x74, bytes[start + 2] | 0x20 == 0x74, bytes[start + 3] | 0x20 == 0x70 {
                return true
            }
        }
        return false
    }

    /// The host in small letters, without port and `www.`.
    private static func bareHost(_ address: URLParts) -> String {
        let host = String(decoding: address.host.prefix { $0 != 0x3A }, as: UTF8.self).lowercased()
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }
}
