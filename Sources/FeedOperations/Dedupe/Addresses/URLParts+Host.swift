extension URLParts {
    /// The one form of the host: in small letters and ASCII, without what makes twins of it.
    mutating func normaliseHost() {
        fire(.scheme, if: !isSecure)
        makeHostASCII()
        var hasCapitals = false
        for index in host.indices where (0x41...0x5A).contains(host[index]) {
            host[index] |= 0x20
            hasCapitals = true
        }
        fire(.host, if: hasCapitals)
        for port in isSecure ? Self.securePorts : Self.plainPorts where host.hasSuffix(port) {
            host.removeLast(port.count)
            fire(.port)
        }
        if host.last == 0x2E, host.count > 1 {
            host.removeLast()
            fire(.host)
        }
        // Two in a row occur, as in `www.m.example.org`; a host made of thousands is made to take time.
        for _ in 0..<2 {
            guard let length = Self.twinLength(host) else { return }
            host.removeFirst(length)
            fire(.twinHost)
        }
    }

    private static let securePorts = [Array(":443".utf8), [0x3A]]
    private static let plainPorts = [Array(":80".utf8), [0x3A]]
    private static let twins = ["www.", "m.", "amp.", "mobile."].map { Array($0.utf8) }

    /// How much of a host makes a twin of it; what stays has to be the name of a host still.
    private static func twinLength(_ host: [UInt8]) -> Int? {
        for twin in twins where host.count > twin.count && host.starts(with: twin) {
            let rest = host[twin.count...]
            if rest.first != 0x2E, rest.contains(0x2E) { return twin.count }
        }
        return nil
    }

    /// Other letters than ASCII's, whether or not they are percent-encoded (RFC 3986, section 3.2.2).
    private mutating func makeHostASCII() {
        let isEncoded = host.contains(0x25)
        let plain = isEncoded ? PercentEncoding.decoded(host) : host
        guard isEncoded || plain.contains(where: { $0 >= 0x80 }) else { return }
        // What would no longer be a host, once decoded, is left as it is.
        guard !plain.contains(where: { $0 <= 0x20 || "/?#@%".utf8.contains($0) }) else { return }
        fire(.percentEncoding, if: isEncoded)
        host = plain
        guard plain.contains(where: { $0 >= 0x80 }) else { return }
        host = HostName.ascii(plain)
        fire(.idna)
    }

    /// `https://example-org.cdn.ampproject.org/c/s/example.org/page` and `https://www.google.com/amp/s/example.org/page`.
    ///
    /// - Returns: whether it was one.
    mutating func unwrapAMPCache() -> Bool {
        guard Self.cachePaths.contains(where: { path.starts(with: $0) }) else { return false }
        let lower = String(decoding: host, as: UTF8.self).lowercased()
        let isCache = lower.hasSuffix(".cdn.ampproject.org") && path[2] == 0x2F
        let isGoogle = (lower == "www.google.com" || lower == "google.com") && path[2] != 0x2F
        guard isCache || isGoogle else { return false }
        var rest = path.dropFirst(isGoogle ? 5 : 3)
        let leadsToSecure = rest.starts(with: [0x73, 0x2F])
        if leadsToSecure { rest = rest.dropFirst(2) }
        let page = rest.prefix { $0 != 0x2F }
        guard page.contains(0x2E) else { return false }
        isSecure = leadsToSecure
        path = Array(rest.dropFirst(page.count))
        host = Array(page)
        fire(.ampCache)
        return true
    }

    private static let cachePaths = ["/c/", "/v/", "/amp/"].map { Array($0.utf8) }
}

extension [UInt8] {
    /// Whether the bytes end with others.
    func hasSuffix(_ ending: [UInt8]) -> Bool {
        count >= ending.count && self[(count - ending.count)...].elementsEqual(ending)
    }
}
