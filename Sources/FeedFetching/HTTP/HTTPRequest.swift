/// What is asked for: a `GET` (RFC 9110, section 9.3.1), or a `POST` where there is something to send.
public struct HTTPRequest: Sendable, Hashable {
    /// Where.
    public var address: WebAddress
    /// Header fields beside those that the client sends of itself.
    public var headers: HTTPHeaders

    /// What is sent.
    public struct Content: Sendable, Hashable {
        /// The bytes.
        public var bytes: [UInt8]
        /// Their media type.
        public var type: String

        /// Creates content.
        public init(bytes: [UInt8], type: String) {
            self.bytes = bytes
            self.type = type
        }
    }

    /// What is sent with the request, which is a `POST` then (RFC 9110, section 9.3.3).
    public var content: Content?

    /// What the user asked for, where this address was found by following what others say: a page, a feed, an archive.
    /// Names and passwords, those in the user's address and those of `~/.netrc`, are for its origin alone. nil where the
    /// address is the user's own.
    public var subscribed: WebAddress?

    /// Creates a request.
    public init(_ address: WebAddress, headers: HTTPHeaders = HTTPHeaders(), for subscribed: WebAddress? = nil) {
        self.address = address
        self.headers = headers
        self.subscribed = subscribed
    }
}
