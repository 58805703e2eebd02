/// An address of the web in its parts, as bytes of UTF-8, and what is done to them.
struct URLParts {
    /// Whether it began with `https:`, and not with `http:`.
    var isSecure: Bool
    var host: [UInt8]
    var path: [UInt8]
    var query: [UInt8]
    var fragment: [UInt8]?
    private(set) var rules: CanonicalURL.RuleSet = []

    /// - Returns: nil when it is no address of the web.
    init?(_ url: String) {
        self.init(Self.trimmed(url))
    }

    /// - Returns: nil when it is no address of the web.
    init?(_ url: [UInt8]) {
        guard let scheme = Self.scheme(of: url) else { return nil }
        isSecure = scheme.isSecure
        var end = url.count
        if let mark = url[scheme.length...].firstIndex(of: 0x23) {
            fragment = Array(url[(mark + 1)...])
            end = mark
        }
        if let mark = url[scheme.length..<end].firstIndex(of: 0x3F) {
            query = Array(url[(mark + 1)..<end])
            end = mark
        } else {
            query = []
        }
        let slash = url[scheme.length..<end].firstIndex(of: 0x2F) ?? end
        host = Array(url[scheme.length..<slash])
        path = Array(url[slash..<end])
        if let at = host.lastIndex(of: 0x40) {
            host.removeFirst(at + 1)
            rules.insert(.credentials)
        }
        if host.isEmpty || host[0] == 0x3A { return nil }
    }

    /// Which scheme an address begins with, and how many bytes it takes with its colon and slashes.
    private static func scheme(of url: [UInt8]) -> (isSecure: Bool, length: Int)? {
        guard url.count > 7, url[0] | 0x20 == 0x68, url[1] | 0x20 == 0x74, url[2] | 0x20 == 0x74, url[3] | 0x20 == 0x70
        else { return nil }
        let isSecure = url[4] | 0x20 == 0x73
        let colon = isSecure ? 5 : 4
        guard url[colon] == 0x3A, url[colon + 1] == 0x2F, colon + 2 < url.count, url[colon + 2] == 0x2F else {
            return nil
        }
        return (isSecure, colon + 3)
    }

    private static func trimmed(_ url: String) -> [UInt8] {
        let bytes = Array(url.utf8)
        guard let first = bytes.first, let last = bytes.last else { return [] }
        if first > 0x20, first < 0x80, last > 0x20, last < 0x80 { return bytes }
        var rest = url.unicodeScalars[...]
        while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
        return Array(String(rest).utf8)
    }

    /// What addresses are compared by.
    var key: String {
        String(decoding: text(from: "//"), as: UTF8.self)
    }

    /// The whole address, without credentials.
    var text: [UInt8] {
        text(from: isSecure ? "https://" : "http://")
    }

    private func text(from scheme: String) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(host.count + path.count + query.count + (fragment?.count ?? 0) + 10)
        text += scheme.utf8
        text += host
        text += path
        if !query.isEmpty {
            text.append(0x3F)
            text += query
        }
        if let fragment {
            text.append(0x23)
            text += fragment
        }
        return text
    }

    /// Whether it is the address of a whole site.
    var isRoot: Bool { path == [0x2F] && query.isEmpty && fragment == nil }

    mutating func fire(_ rule: CanonicalURL.RuleSet, if changed: Bool = true) {
        if changed { rules.insert(rule) }
    }

    /// Goes on with another address, which this one leads to.
    mutating func replace(with other: URLParts, because rule: CanonicalURL.RuleSet) {
        let fired = rules.union(rule)
        self = other
        rules.formUnion(fired)
    }
}
