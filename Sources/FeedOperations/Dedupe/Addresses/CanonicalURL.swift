/// A web address with everything taken out of its spelling that does not say what is there.
///
/// For comparing addresses; for following them the original is kept. See ``Rule`` for what is taken out.
public struct CanonicalURL: Sendable, Hashable {
    /// The address without its scheme: `//host/path?query`.
    public let key: String
    /// The rules that changed something, in the order in which they are listed.
    public let rules: [Rule]
    /// Whether it is the address of a whole site, which is never that of an article.
    public let isRoot: Bool

    /// Takes an address apart.
    ///
    /// - Parameters:
    ///   - url: an absolute address of the web; nil comes back for anything else.
    ///   - feedHost: the host of the feed that the address is from: a parameter `ref` with its name is tracking.
    ///   - rules: the user's own, applied before ours.
    public init?(_ url: String, feedHost: String? = nil, rules: AddressRules? = nil) {
        guard var parts = Self.unwrapped(url, rules: rules) else { return nil }
        parts.normaliseHost()
        parts.normalisePath()
        parts.normaliseQuery(feedHost: feedHost)
        key = parts.key
        self.rules = parts.rules.rules
        isRoot = parts.isRoot
    }

    /// Addresses are the same when their keys are.
    public static func == (left: CanonicalURL, right: CanonicalURL) -> Bool {
        left.key == right.key
    }

    /// Hashes the key.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
    }

    /// The host of what the address leads to.
    var host: String {
        String(key.dropFirst(2).prefix { $0 != "/" })
    }

    /// The host of an address, without what makes twins of it.
    static func host(of url: String) -> String? {
        guard var parts = URLParts(url) else { return nil }
        parts.normaliseHost()
        return String(decoding: parts.host, as: UTF8.self)
    }

    /// The address that one leads to, as far as it says so itself.
    ///
    /// A redirector that leads to a redirector occurs (a newsletter's link to a search engine's); more of them are made to
    /// take time.
    private static func unwrapped(_ url: String, rules: AddressRules?) -> URLParts? {
        guard var parts = URLParts(url) else { return nil }
        for _ in 0..<2 {
            if let rules, let cleaned = rules.cleaned(parts.text), let other = URLParts(cleaned.address) {
                parts.replace(with: other, because: .urlRules)
                if cleaned.isRedirected { continue }
            }
            if parts.unwrapAMPCache() { continue }
            guard let target = Redirectors.target(of: parts) else { return parts }
            parts.replace(with: target, because: .redirector)
        }
        if let rules, let cleaned = rules.cleaned(parts.text, follows: false), let other = URLParts(cleaned.address) {
            parts.replace(with: other, because: .urlRules)
        }
        return parts
    }
}
