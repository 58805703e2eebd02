/// An address of the web in its parts, and what is done to them.
struct URLParts {
    /// The order in which rules are reported.
    static let ruleOrder: [CanonicalURL.Rule] = [
        .scheme, .host, .port, .twinHost, .emptyPath, .dotSegments, .percentEncoding, .fragment, .tracking,
        .parameterOrder, .amp, .ampCache,
    ]

    private(set) var scheme: String
    private(set) var host: String
    private(set) var path: String
    private(set) var query: String
    private(set) var fragment: String?
    private(set) var rules: Set<CanonicalURL.Rule> = []

    /// - Returns: nil when it is no address of the web.
    init?(_ url: String) {
        var rest = url[...]
        while let first = rest.unicodeScalars.first, first.properties.isWhitespace { rest.unicodeScalars.removeFirst() }
        while let last = rest.unicodeScalars.last, last.properties.isWhitespace { rest.unicodeScalars.removeLast() }
        guard let colon = rest.utf8.firstIndex(of: 0x3A) else { return nil }
        scheme = rest[..<colon].lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        rest = rest[rest.utf8.index(after: colon)...]
        guard rest.hasPrefix("//") else { return nil }
        rest = rest.dropFirst(2)
        fragment = Self.cut(&rest, at: 0x23).map { String($0) }
        query = Self.cut(&rest, at: 0x3F).map { String($0) } ?? ""
        let slash = rest.utf8.firstIndex(of: 0x2F) ?? rest.endIndex
        host = String(rest[..<slash])
        path = String(rest[slash...])
        if host.isEmpty { return nil }
    }

    private static func cut(_ rest: inout Substring, at mark: UInt8) -> Substring? {
        guard let index = rest.utf8.firstIndex(of: mark) else { return nil }
        defer { rest = rest[..<index] }
        return rest[rest.utf8.index(after: index)...]
    }

    /// What addresses are compared by.
    var key: String {
        "//" + host + path + (query.isEmpty ? "" : "?" + query) + (fragment.map { "#" + $0 } ?? "")
    }

    private mutating func fire(_ rule: CanonicalURL.Rule, if changed: Bool) {
        if changed { rules.insert(rule) }
    }

    // MARK: - Host

    mutating func normaliseHost() {
        fire(.scheme, if: scheme == "http")
        let lower = host.lowercased()
        fire(.host, if: lower != host)
        host = lower
        for port in [scheme == "http" ? ":80" : ":443", ":"] where host.hasSuffix(port) {
            host.removeLast(port.count)
            fire(.port, if: true)
        }
        if host.hasSuffix("."), host.utf8.count > 1 {
            host.removeLast()
            fire(.host, if: true)
        }
        // Two in a row occur, as in `www.m.example.org`; a host made of thousands is made to take time.
        for _ in 0..<2 {
            guard let bare = Self.withoutTwin(host) else { return }
            host = bare
            fire(.twinHost, if: true)
        }
    }

    private static func withoutTwin(_ host: String) -> String? {
        for twin in ["www.", "m.", "amp.", "mobile."] where host.hasPrefix(twin) {
            let rest = host.dropFirst(twin.count)
            if rest.contains("."), !rest.hasPrefix(".") { return String(rest) }
        }
        return nil
    }

    /// `https://example-org.cdn.ampproject.org/c/s/example.org/page` and `https://www.google.com/amp/s/example.org/page`.
    mutating func unwrapAMPCache() {
        let lower = host.lowercased()
        var segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        guard let first = segments.popFirst() else { return }
        let isCache = lower.hasSuffix(".cdn.ampproject.org") && ["c", "v"].contains(first)
        let isGoogle = (lower == "www.google.com" || lower == "google.com") && first == "amp"
        guard isCache || isGoogle else { return }
        let isSecure = segments.first == "s"
        if isSecure { segments.removeFirst() }
        guard let page = segments.popFirst(), page.contains(".") else { return }
        scheme = isSecure ? "https" : "http"
        host = String(page)
        path = segments.isEmpty ? "" : "/" + segments.joined(separator: "/")
        fire(.ampCache, if: true)
    }

    // MARK: - Path

    mutating func normalisePath() {
        if let mark = fragment, !mark.hasPrefix("!") {
            fragment = nil
            fire(.fragment, if: true)
        }
        let encoded = PercentEncoding.normalised(path)
        fire(.percentEncoding, if: encoded != path)
        path = encoded
        fire(.emptyPath, if: path.isEmpty)
        if path.isEmpty { path = "/" }
        let plain = Self.withoutDotSegments(path)
        fire(.dotSegments, if: plain != path)
        path = plain
        for ending in ["/amp", "/amp/"] where path.hasSuffix(ending) && path.utf8.count > ending.utf8.count {
            path = String(path.dropLast(ending.count) + ending.dropFirst(4))
            fire(.amp, if: true)
            break
        }
    }

    /// RFC 3986, section 5.2.4, for a path that begins with a slash.
    private static func withoutDotSegments(_ path: String) -> String {
        guard path.contains("/.") else { return path }
        var kept: [Substring] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".": if isLast { kept.append("") }
            case "..":
                _ = kept.popLast()
                if isLast { kept.append("") }
            default: kept.append(segment)
            }
        }
        return "/" + kept.joined(separator: "/")
    }

    // MARK: - Query

    mutating func normaliseQuery(feedHost: String?) {
        guard !query.isEmpty else { return }
        let encoded = PercentEncoding.normalised(query)
        fire(.percentEncoding, if: encoded != query)
        var parameters = encoded.split(separator: "&").map { URLParameter($0) }
        let all = parameters.count
        parameters.removeAll { $0.isTracking(feedHost: feedHost) }
        fire(.tracking, if: parameters.count < all)
        let withAMP = parameters.count
        parameters.removeAll { $0.isAMP }
        fire(.amp, if: parameters.count < withAMP)
        let sorted = parameters.sortedByName
        fire(.parameterOrder, if: sorted != parameters)
        query = sorted.map { String($0.text) }.joined(separator: "&")
    }
}
