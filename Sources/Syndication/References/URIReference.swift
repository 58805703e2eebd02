/// A URI reference in its five parts, and how it is resolved.
///
/// By RFC 3986: the parts of appendix B, the resolution of section 5.2, which is strict. Nothing is decoded or checked
/// beyond that, so that what a feed says comes out as it says it.
struct URIReference {
    var scheme: Substring?
    var authority: Substring?
    var path: Substring
    var query: Substring?
    var fragment: Substring?

    init(_ text: Substring) {
        var rest = text
        scheme = Self.takeScheme(&rest)
        fragment = Self.cut(&rest, from: 0x23)
        query = Self.cut(&rest, from: 0x3F)
        if rest.utf8.starts(with: "//".utf8) {
            let behind = rest.utf8.dropFirst(2)
            let end = behind.firstIndex(of: 0x2F) ?? behind.endIndex
            authority = Substring(behind[..<end])
            rest = rest[end...]
        }
        path = rest
    }

    private static func takeScheme(_ rest: inout Substring) -> Substring? {
        guard let colon = rest.utf8.firstIndex(of: 0x3A), let first = rest.utf8.first, isLetter(first) else {
            return nil
        }
        let name = rest[..<colon]
        guard
            name.utf8.allSatisfy({
                isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
            })
        else { return nil }
        rest = rest[rest.utf8.index(after: colon)...]
        return name
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20)
    }

    /// Delimiters are bytes: as characters they would melt together with a combining mark behind them.
    private static func cut(_ rest: inout Substring, from mark: UInt8) -> Substring? {
        guard let index = rest.utf8.firstIndex(of: mark) else { return nil }
        defer { rest = rest[..<index] }
        return rest[rest.utf8.index(after: index)...]
    }

    /// RFC 3986, section 5.3.
    var text: String {
        var text = ""
        if let scheme { text += "\(scheme):" }
        if let authority { text += "//\(authority)" }
        text += path
        if let query { text += "?\(query)" }
        if let fragment { text += "#\(fragment)" }
        return text
    }

    /// RFC 3986, section 5.2.2.
    func resolved(against base: URIReference) -> URIReference {
        var result = self
        guard scheme == nil else { return result }
        result.scheme = base.scheme
        guard authority == nil else {
            result.path = Self.withoutDotSegments(path)
            return result
        }
        result.authority = base.authority
        if path.isEmpty {
            result.path = base.path
            if query == nil { result.query = base.query }
        } else if path.utf8.first == 0x2F {
            result.path = Self.withoutDotSegments(path)
        } else {
            result.path = Self.withoutDotSegments(merged(with: base)[...])
        }
        return result
    }

    /// RFC 3986, section 5.2.3.
    private func merged(with base: URIReference) -> String {
        if base.authority != nil, base.path.isEmpty { return "/\(path)" }
        guard let slash = base.path.utf8.lastIndex(of: 0x2F) else { return String(path) }
        return String(base.path[..<base.path.utf8.index(after: slash)]) + path
    }

    /// RFC 3986, section 5.2.4.
    private static func withoutDotSegments(_ path: Substring) -> Substring {
        guard path.utf8.contains(0x2E) else { return path }
        var segments: [Substring] = []
        let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map { Substring($0) }
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            switch part {
            case ".":
                if isLast { segments.append("") }
            case "..":
                if segments.count > 1 || (segments.count == 1 && !segments[0].isEmpty) { segments.removeLast() }
                if isLast { segments.append("") }
            default:
                segments.append(part)
            }
        }
        let joined = segments.joined(separator: "/")
        return Substring(path.utf8.first == 0x2F && joined.utf8.first != 0x2F ? "/" + joined : joined)
    }
}

/// The absolute URI that references are resolved against.
package struct BaseURI: Sendable {
    /// The base; nil where none is known, and references stay as they are.
    package private(set) var uri: String?

    package init(_ uri: String? = nil) {
        self.uri = uri.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The base within an element that says `xml:base` (XML Base, section 3).
    package func within(_ base: String) -> BaseURI {
        var base = base.trimmed
        // Nothing can be relative to what has no hierarchy, such as `javascript:`.
        if let colon = base.utf8.firstIndex(of: 0x3A), Self.isAbsolute(base) {
            let rest = base[base.index(after: colon)...]
            guard rest.hasPrefix("/") else { return self }
            let authority = rest.drop { $0 == "/" }
            // One slash too many before the host is met now and then.
            if rest.hasPrefix("///"), !base.lowercased().hasPrefix("file:") {
                base = base[...colon] + "//" + authority
            }
        }
        return BaseURI(resolve(base))
    }

    /// The absolute form of a reference.
    package func resolve(_ reference: String) -> String {
        guard let uri, !Self.isAbsolute(reference) else { return reference }
        let base = URIReference(uri[...])
        guard base.scheme != nil else { return reference }
        return URIReference(reference[...]).resolved(against: base).text
    }

    /// Whether a text can be an absolute IRI: a scheme, and nothing that no IRI holds (RFC 3987, section 2.2).
    package static func isIRI(_ text: String) -> Bool {
        guard isAbsolute(text) else { return false }
        for byte in text.utf8 {
            switch byte {
            case ...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0x7F: return false
            default: break
            }
        }
        return true
    }

    /// Whether a reference begins with a scheme, told without taking it apart.
    static func isAbsolute(_ reference: String) -> Bool {
        var isFirst = true
        for byte in reference.utf8 {
            switch byte {
            case 0x61...0x7A, 0x41...0x5A: break
            case 0x30...0x39, 0x2B, 0x2D, 0x2E: if isFirst { return false }
            case 0x3A: return !isFirst
            default: return false
            }
            isFirst = false
        }
        return false
    }
}
