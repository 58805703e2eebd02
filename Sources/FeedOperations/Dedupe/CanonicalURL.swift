/// A web address with everything taken out of its spelling that does not say what is there.
///
/// For comparing addresses; for following them the original is kept. See ``Rule`` for what is taken out.
public struct CanonicalURL: Sendable, Hashable {
    /// What was changed in an address. More rules may come.
    public struct Rule: RawRepresentable, Sendable, Hashable {
        /// The rule's name, as reports have it.
        public let rawValue: String

        /// Creates a rule from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// `http:` was taken for `https:`.
        public static let scheme = Rule(rawValue: "scheme")
        /// Capitals in the host, or a dot at its end.
        public static let host = Rule(rawValue: "host")
        /// The scheme's own port.
        public static let port = Rule(rawValue: "port")
        /// `www.`, `m.`, `amp.` or `mobile.` before the host.
        public static let twinHost = Rule(rawValue: "twin-host")
        /// No path at all, for `/`.
        public static let emptyPath = Rule(rawValue: "empty-path")
        /// `.` and `..` in the path.
        public static let dotSegments = Rule(rawValue: "dot-segments")
        /// Percent-encoding that is not needed, is missing, or is in small letters (RFC 3986, section 6.2.2).
        public static let percentEncoding = Rule(rawValue: "percent-encoding")
        /// A fragment; one that begins with `!` names a page and stays.
        public static let fragment = Rule(rawValue: "fragment")
        /// Parameters that say where a reader came from.
        public static let tracking = Rule(rawValue: "tracking")
        /// The order of parameters of different names.
        public static let parameterOrder = Rule(rawValue: "parameter-order")
        /// `/amp` at the path's end, or `amp=1`.
        public static let amp = Rule(rawValue: "amp")
        /// An AMP cache's address of a page elsewhere.
        public static let ampCache = Rule(rawValue: "amp-cache")
    }

    /// The address without its scheme: `//host/path?query`.
    public let key: String
    /// The rules that changed something, in the order in which they are listed above.
    public let rules: [Rule]
    /// Whether it is the address of a whole site, which is never that of an article.
    public let isRoot: Bool

    /// Takes an address apart.
    ///
    /// - Parameters:
    ///   - url: an absolute address of the web; nil comes back for anything else.
    ///   - feedHost: the host of the feed that the address is from: a parameter `ref` with its name is tracking.
    public init?(_ url: String, feedHost: String? = nil) {
        guard var parts = URLParts(url) else { return nil }
        parts.unwrapAMPCache()
        parts.normaliseHost()
        parts.normalisePath()
        parts.normaliseQuery(feedHost: feedHost)
        key = parts.key
        rules = URLParts.ruleOrder.filter(parts.rules.contains)
        isRoot = parts.path == "/" && parts.query.isEmpty && parts.fragment == nil
    }

    /// Addresses are the same when their keys are.
    public static func == (left: CanonicalURL, right: CanonicalURL) -> Bool {
        left.key == right.key
    }

    /// Hashes the key.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
    }

    /// The host of an address, without what makes twins of it.
    static func host(of url: String) -> String? {
        guard var parts = URLParts(url) else { return nil }
        parts.normaliseHost()
        return parts.host
    }
}
