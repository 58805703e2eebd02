/// What is asked for: always a `GET` (RFC 9110, section 9.3.1).
public struct HTTPRequest: Sendable, Hashable {
    /// Where.
    public var address: WebAddress
    /// Header fields beside those that the client sends of itself.
    public var headers: HTTPHeaders

    /// Creates a request.
    public init(_ address: WebAddress, headers: HTTPHeaders = HTTPHeaders()) {
        self.address = address
        self.headers = headers
    }
}
