/// Media types (RFC 6838, section 4.2; parameters as in RFC 9110, section 8.3.1).
enum MediaTypeSyntax {
    /// Whether a text is a media type: type, slash, subtype, and parameters.
    static func isValid(_ text: String) -> Bool {
        var rest = Substring(text)
        guard takeToken(&rest), take("/", &rest), takeToken(&rest) else { return false }
        while !rest.isEmpty {
            skipSpace(&rest)
            guard take(";", &rest) else { return false }
            skipSpace(&rest)
            guard takeToken(&rest), take("=", &rest), takeValue(&rest) else { return false }
        }
        return true
    }

    /// The type without what is wrong about its parameters; nil where there is none.
    static func repaired(_ text: String) -> String? {
        if isValid(text) { return text }
        let plain = text.split(separator: ";", omittingEmptySubsequences: false).first.map { String($0).trimmedASCII }
        return plain.map(String.init).flatMap { isValid($0) ? $0 : nil }
    }

    private static func takeToken(_ rest: inout Substring) -> Bool {
        let end = rest.utf8.firstIndex { !isTokenByte($0) } ?? rest.endIndex
        defer { rest = rest[end...] }
        return end > rest.startIndex
    }

    private static func takeValue(_ rest: inout Substring) -> Bool {
        guard take("\"", &rest) else { return takeToken(&rest) }
        guard let end = rest.utf8.firstIndex(of: 0x22) else { return false }
        rest = rest[rest.utf8.index(after: end)...]
        return true
    }

    private static func take(_ mark: Character, _ rest: inout Substring) -> Bool {
        guard rest.first == mark else { return false }
        rest.removeFirst()
        return true
    }

    private static func skipSpace(_ rest: inout Substring) {
        rest = rest.drop { $0 == " " || $0 == "\t" }
    }

    /// RFC 9110, section 5.6.2.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F, 0x60, 0x7C,
            0x7E:
            true
        default: false
        }
    }
}

/// Media types of files that feeds enclose, by the ends of their names.
enum EnclosureType {
    /// What an enclosure is, told from its address; bytes that are nothing in particular where it does not tell.
    static func guess(_ address: String) -> String {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let end =
            path.suffix(8).split(separator: ".", omittingEmptySubsequences: false).last.map { $0.lowercased() } ?? ""
        return known[end] ?? "application/octet-stream"
    }

    private static let known = [
        "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "oga": "audio/ogg", "opus": "audio/ogg",
        "flac": "audio/flac", "wav": "audio/wav", "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm",
        "mov": "video/quicktime", "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif",
        "webp": "image/webp", "avif": "image/avif", "svg": "image/svg+xml", "pdf": "application/pdf",
        "epub": "application/epub+zip", "zip": "application/zip", "torrent": "application/x-bittorrent",
    ]
}
