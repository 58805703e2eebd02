internal import CCurl

/// The address of something on the web: an absolute URL of the schemes `http` and `https`.
///
/// It is taken apart by the same parser that connects, so that both understand the same of it.
public struct WebAddress: Sendable, Hashable {
    /// The URL as it is asked for, with its credentials and without a fragment. Not for people: see ``description``.
    public let text: String
    /// `http` or `https`.
    public let scheme: String
    /// The host in lower case; brackets stand around an IPv6 address.
    public let host: String
    /// The port, also where the URL names none.
    public let port: Int
    /// The name of the user and the password that the URL carries, decoded.
    let credentials: Credentials?

    /// A user's name and password.
    struct Credentials: Sendable, Hashable {
        var user: String
        var password: String?
    }

    /// Reads an absolute URL.
    ///
    /// - Returns: nil when it is none, or of another scheme than `http` and `https`.
    public init?(_ text: String) {
        if let plain = Self.plain(text) {
            self = plain
        } else {
            self.init(text, base: nil)
        }
    }

    /// The address that a reference leads to from here (RFC 3986, section 5). Credentials are not inherited.
    ///
    /// - Returns: nil when it leads to no address of the web.
    public func resolving(_ reference: String) -> WebAddress? {
        WebAddress(reference, base: withoutCredentials.text)
    }

    /// The address without the user's name and password.
    public var withoutCredentials: WebAddress {
        guard credentials != nil else { return self }
        return WebAddress(text, base: nil, keepingCredentials: false) ?? self
    }

    /// Scheme, host and port: what credentials and cookies belong to (RFC 6454).
    public var origin: String { "\(scheme)://\(host):\(port)" }

    /// Host and port: what is asked by one at a time.
    public var server: String { "\(host):\(port)" }
}

extension WebAddress {
    /// The text says everything.
    public static func == (left: WebAddress, right: WebAddress) -> Bool { left.text == right.text }

    /// The text says everything.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(text)
    }
}

extension WebAddress {
    /// The host as it is looked up: in ASCII, where digits and dots of other scripts are ordinary ones (RFC 5895).
    var lookedUpHost: String {
        guard host.utf8.contains(where: { $0 >= 0x80 }), let url = unsafe curl_url() else { return host }
        defer { unsafe curl_url_cleanup(url) }
        guard unsafe curl_url_set(url, CURLUPART_URL, withoutCredentials.text, 0) == CURLUE_OK else { return host }
        return ThreadLocale.withUTF8 { unsafe Self.part(CURLUPART_HOST, of: url, syndication_curl_punycode()) } ?? host
    }
}

extension WebAddress: CustomStringConvertible {
    /// The URL as people may see it: without the user's name and password.
    public var description: String { withoutCredentials.text }
}

extension WebAddress {
    private init?(_ reference: String, base: String?, keepingCredentials: Bool = true) {
        // A line break in a URL would be one in a request.
        guard !reference.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }), let url = unsafe curl_url() else {
            return nil
        }
        defer { unsafe curl_url_cleanup(url) }
        let flags = UInt32(CURLU_URLENCODE)
        if let base, unsafe curl_url_set(url, CURLUPART_URL, base, flags) != CURLUE_OK { return nil }
        guard unsafe curl_url_set(url, CURLUPART_URL, reference, flags) == CURLUE_OK else { return nil }
        _ = unsafe curl_url_set(url, CURLUPART_FRAGMENT, nil, 0)
        let part = { (part: CURLUPart) in unsafe Self.part(part, of: url) }
        let decoded = { (part: CURLUPart) in unsafe Self.part(part, of: url, UInt32(CURLU_URLDECODE)) }
        credentials =
            keepingCredentials
            ? decoded(CURLUPART_USER).map { Credentials(user: $0, password: decoded(CURLUPART_PASSWORD)) } : nil
        if !keepingCredentials {
            _ = unsafe curl_url_set(url, CURLUPART_USER, nil, 0)
            _ = unsafe curl_url_set(url, CURLUPART_PASSWORD, nil, 0)
        }
        guard let scheme = part(CURLUPART_SCHEME)?.lowercased(), scheme == "http" || scheme == "https",
            let host = part(CURLUPART_HOST)?.lowercased(), !host.isEmpty,
            let port = unsafe Self.part(CURLUPART_PORT, of: url, UInt32(CURLU_DEFAULT_PORT)).flatMap(Int.init)
        else { return nil }
        self.scheme = scheme
        self.host = host
        self.port = port
        // The host's case means nothing, and a subscription is known by its address.
        _ = unsafe curl_url_set(url, CURLUPART_HOST, host, 0)
        guard let text = part(CURLUPART_URL) else { return nil }
        self.text = text
    }

    private static func part(_ part: CURLUPart, of url: OpaquePointer, _ flags: UInt32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard unsafe curl_url_get(url, part, &text, flags) == CURLUE_OK, let text = unsafe text else { return nil }
        defer { unsafe curl_free(text) }
        return unsafe String(cString: text)
    }
}
