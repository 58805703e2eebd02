/// URLs in messages.
package enum ShownURL {
    /// A URL as people may see it: without a user's name and password (RFC 3986, section 3.2.1). What is none is itself.
    package static func text(_ url: String) -> String {
        guard let slashes = url.firstRange(of: "://") else { return url }
        let rest = url[slashes.upperBound...]
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard let end = authority.lastIndex(of: "@") else { return url }
        return String(url[..<slashes.upperBound] + rest[rest.index(after: end)...])
    }
}
