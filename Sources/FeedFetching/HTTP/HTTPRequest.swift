/// What is asked for: always a `GET` (RFC 9110, section 9.3.1).
public struct HTTPRequest: Sendable, Hashable {
    /// Where.
    public var address: WebAddress
    /// Header fields beside those that the client sends of itself.
    public var headers: HTTPHeaders

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
