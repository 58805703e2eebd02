/// Why something on the web could not be had.
public struct FetchError: Error, Sendable, Hashable {
    /// The kinds of error. More may come: switch with a default.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The kind's name for programs.
        public let rawValue: String

        /// Creates a kind from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Not an address that is fetched: no `http` or `https`, or no URL at all.
        public static let badAddress = Code(rawValue: "bad-address")
        /// The address lies in a network that must not be reached.
        public static let refused = Code(rawValue: "refused")
        /// The host's name leads nowhere.
        public static let unresolved = Code(rawValue: "unresolved")
        /// The host does not answer, or stopped answering.
        public static let unreachable = Code(rawValue: "unreachable")
        /// The server's certificate or the encryption is not in order.
        public static let insecure = Code(rawValue: "insecure")
        /// It took longer than it may, or came too slowly.
        public static let timedOut = Code(rawValue: "timed-out")
        /// The answer is larger than it may be, as sent or unpacked.
        public static let tooLarge = Code(rawValue: "too-large")
        /// The answer ended before it was whole.
        public static let truncated = Code(rawValue: "truncated")
        /// The answer cannot be unpacked, or is no HTTP.
        public static let malformed = Code(rawValue: "malformed")
        /// Redirects lead on and on, or in a circle, or nowhere.
        public static let redirects = Code(rawValue: "redirects")
        /// The server answered with a status that is no success.
        public static let status = Code(rawValue: "status")
        /// The server answered with something that is no feed.
        public static let notAFeed = Code(rawValue: "not-a-feed")
        /// The host asked to be left alone for a while.
        public static let waiting = Code(rawValue: "waiting")
        /// Nobody waits for it any more.
        public static let cancelled = Code(rawValue: "cancelled")
    }

    /// The kind of error.
    public var code: Code
    /// What is wrong, for people: one line, without the address.
    public var message: String
    /// The status code of the answer, where there was one that matters.
    public var status: Int?
    /// When to try again, as the server says it: seconds since 1970.
    public var retryAt: Int64?

    /// Characters of a message at most: it may quote a server, which may send a header of any size.
    private static let longestMessage = 300

    /// Creates an error. A message of several lines is made one, and one that is too long is cut.
    public init(_ code: Code, _ message: String, status: Int? = nil, retryAt: Int64? = nil) {
        self.code = code
        self.message = message.oneLine(longest: Self.longestMessage)
        self.status = status
        self.retryAt = retryAt
    }
}

extension FetchError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}

extension FetchError {
    /// Whether the same request may have another answer soon: without an answer, or with a status that says so.
    var isTemporary: Bool {
        switch code {
        case .unresolved, .unreachable, .timedOut, .truncated, .waiting: true
        case .status: (status ?? 0) >= 500 || status == 429 || status == 408
        default: false
        }
    }
}
