/// What status codes mean to somebody who wants a feed (RFC 9110, section 15, and RFC 6585).
enum StatusCode {
    /// What an answer with a code that is no success says, in a few words and with the code.
    static func message(_ code: Int) -> String {
        guard let words = words[code] else { return "answered with status \(code)" }
        return "\(words) (\(code))"
    }

    private static let words = [
        202: "accepted, but there is nothing yet", 204: "answered without a document",
        205: "answered without a document",
        206: "answered with a part that nobody asked for", 300: "answered with a choice",
        400: "takes the request for a bad one",
        401: "wants a name and password", 402: "wants to be paid", 403: "forbidden", 404: "not found",
        406: "has nothing that is read here",
        407: "the proxy wants a name and password", 408: "the server waited too long for the request",
        418: "does not serve feeds",
        421: "the wrong server", 425: "too early", 426: "wants another protocol", 429: "too many requests",
        431: "takes the request's header for too large", 451: "not available for legal reasons",
        500: "the server failed",
        501: "the server cannot do this", 502: "the server behind it failed", 503: "not available now",
        504: "the server behind it did not answer", 505: "the server speaks another version of HTTP",
        507: "the server has no room", 508: "the server runs in a circle", 511: "the network wants to be signed in to",
    ]
}

extension FetchError {
    /// An answer whose status is no success.
    public init(status: Int) {
        self.init(.status, StatusCode.message(status), status: status)
    }
}
