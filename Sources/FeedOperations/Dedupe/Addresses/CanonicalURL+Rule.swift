extension CanonicalURL {
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
        /// A user's name and password, which say who asks and not for what.
        public static let credentials = Rule(rawValue: "credentials")
        /// Capitals in the host, or a dot at its end.
        public static let host = Rule(rawValue: "host")
        /// A host in other letters than ASCII's, for which its `xn--` form was taken (RFC 3492, RFC 5891).
        public static let idna = Rule(rawValue: "idna")
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
        /// A fragment; one that begins with `!` or `/` names a page and stays.
        public static let fragment = Rule(rawValue: "fragment")
        /// Parameters that say where a reader came from.
        public static let tracking = Rule(rawValue: "tracking")
        /// The order of parameters of different names.
        public static let parameterOrder = Rule(rawValue: "parameter-order")
        /// `/amp` at the path's end, or a parameter that asks for a page made for AMP.
        public static let amp = Rule(rawValue: "amp")
        /// An AMP cache's address of a page elsewhere.
        public static let ampCache = Rule(rawValue: "amp-cache")
        /// An address that only sends readers on to the one that it names.
        public static let redirector = Rule(rawValue: "redirector")
        /// What the user's own rules took out: see ``AddressRules``.
        public static let urlRules = Rule(rawValue: "url-rules")
    }

    /// Rules as a set of bits: addresses are taken apart too often for a set of names.
    struct RuleSet: OptionSet {
        let rawValue: UInt32

        init(rawValue: UInt32) {
            self.rawValue = rawValue
        }

        /// The rules in the order in which they are reported.
        private static let all: [Rule] = [
            .scheme, .credentials, .host, .idna, .port, .twinHost, .emptyPath, .dotSegments, .percentEncoding,
            .fragment, .tracking, .parameterOrder, .amp, .ampCache, .redirector, .urlRules,
        ]

        static let scheme = RuleSet(rawValue: 1 << 0)
        static let credentials = RuleSet(rawValue: 1 << 1)
        static let host = RuleSet(rawValue: 1 << 2)
        static let idna = RuleSet(rawValue: 1 << 3)
        static let port = RuleSet(rawValue: 1 << 4)
        static let twinHost = RuleSet(rawValue: 1 << 5)
        static let emptyPath = RuleSet(rawValue: 1 << 6)
        static let dotSegments = RuleSet(rawValue: 1 << 7)
        static let percentEncoding = RuleSet(rawValue: 1 << 8)
        static let fragment = RuleSet(rawValue: 1 << 9)
        static let tracking = RuleSet(rawValue: 1 << 10)
        static let parameterOrder = RuleSet(rawValue: 1 << 11)
        static let amp = RuleSet(rawValue: 1 << 12)
        static let ampCache = RuleSet(rawValue: 1 << 13)
        static let redirector = RuleSet(rawValue: 1 << 14)
        static let urlRules = RuleSet(rawValue: 1 << 15)

        /// The rules in the set.
        var rules: [Rule] {
            isEmpty ? [] : Self.all.indices.filter { rawValue & (1 << UInt32($0)) != 0 }.map { Self.all[$0] }
        }
    }
}
