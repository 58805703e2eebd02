/// An answer, at the end of its redirects. Its body may still be on its way.
public struct HTTPResponse: Sendable {
    /// A redirect that was followed.
    public struct Redirect: Sendable, Hashable {
        /// The status code that it came with.
        public var status: Int
        /// Where it led.
        public var target: WebAddress

        /// Whether the target is to be asked instead from now on: 301 and 308 (RFC 9110, sections 15.4.2 and 15.4.9).
        public var isPermanent: Bool { status == 301 || status == 308 }
    }

    /// The status code (RFC 9110, section 15).
    public let status: Int
    /// The version of HTTP that was spoken: `1.1`, `2`.
    public let version: String
    /// The header fields.
    public let headers: HTTPHeaders
    /// Where the answer came from.
    public let address: WebAddress
    /// The redirects that led there, in order.
    public let redirects: [Redirect]
    /// The body.
    public let body: HTTPBody

    /// Where the thing is for good: the target of the last of the redirects that are permanent up to there.
    public var permanentAddress: WebAddress? {
        redirects.prefix { $0.isPermanent }.last?.target
    }
}
