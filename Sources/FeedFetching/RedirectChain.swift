/// The way of a request from redirect to redirect (RFC 9110, section 15.4).
struct RedirectChain {
    /// Where the next step goes.
    private(set) var address: WebAddress
    /// The header fields of the next step.
    private(set) var headers: HTTPHeaders
    /// What the next step sends; nil for a `GET`.
    private(set) var content: HTTPRequest.Content?
    /// The user's name and password, as long as the way stays at the origin that they are for.
    private(set) var credentials: WebAddress.Credentials?
    /// The redirects so far.
    private(set) var redirects: [HTTPResponse.Redirect] = []
    private let origin: String
    private var visited: Set<String>

    init(_ request: HTTPRequest) {
        address = request.address
        headers = request.headers
        content = request.content
        let own = request.subscribed ?? request.address
        origin = own.origin
        credentials = request.address.origin == origin ? request.address.credentials ?? own.credentials : nil
        visited = [request.address.text]
    }

    /// Whether the next step goes to where the user's names and passwords are for.
    var isAtOrigin: Bool { address.origin == origin }

    /// Where an answer leads; nil when it is the last one.
    ///
    /// 300 is followed where it names a choice; 304 is an answer; 305 and 306 are not used any more.
    func target(of head: ResponseHead) -> String? {
        switch head.status {
        case 300: head.headers["Location"].flatMap { $0.isEmpty ? nil : $0 }
        case 301, 302, 303, 307, 308: head.headers["Location"] ?? ""
        default: nil
        }
    }

    /// Goes on to where an answer leads.
    ///
    /// - Throws: ``FetchError`` when that is nowhere, where it was before, or one time too often.
    mutating func follow(_ status: Int, to location: String, limit: Int) throws(FetchError) {
        guard !location.isEmpty else { throw FetchError(.redirects, "redirected, but not said where", status: status) }
        guard let target = address.resolving(location) else {
            throw FetchError(.redirects, "redirected to what is no address on the web: \(location)", status: status)
        }
        guard redirects.count < limit else {
            throw FetchError(.redirects, "redirected more than \(limit) times", status: status)
        }
        // A site that asks for a cookie leads to the same address once, and goes on when it comes back.
        let isLoop = !visited.insert(target.text).inserted
        if isLoop, redirects.contains(where: { $0.target == target }) || redirects.count > visited.count {
            throw FetchError(.redirects, "redirected in a circle, to \(target)", status: status)
        }
        redirects.append(HTTPResponse.Redirect(status: status, target: target))
        if target.origin == address.origin {
            credentials = target.credentials ?? credentials
        } else {
            // What was said to one host is not said to another, and no host chooses what is said to the next.
            credentials = nil
            headers["Authorization"] = nil
            headers["Cookie"] = nil
        }
        // What was sent is sent again only where the answer says so (RFC 9110, sections 15.4.8 and 15.4.9).
        if status != 307, status != 308 { content = nil }
        address = target
    }
}
