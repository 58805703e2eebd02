/// Which references may stay in markup from elsewhere.
package enum SafeReference {
    /// What becomes of a reference.
    enum Use {
        /// A person follows it.
        case link
        /// It is fetched when the markup is shown.
        case resource
        /// It is fetched and shown as a picture.
        case image
    }

    private static let linkSchemes: Set<String> = [
        "http", "https", "mailto", "tel", "sms", "ftp", "ftps", "sftp", "feed", "news", "nntp", "snews", "xmpp",
        "magnet",
        "irc", "ircs", "irc6", "gemini", "gopher", "sip", "sips", "geo", "urn", "tag", "doi", "webcal", "git", "ssh",
        "svn", "telnet", "rtsp", "mms", "callto", "skype", "facetime", "aim", "matrix", "bitcoin", "cid", "mid", "hdl",
        "wais", "rsync", "imap", "acct", "podcast", "itms", "itpc", "ed2k",
    ]
    private static let resourceSchemes: Set<String> = ["http", "https", "ftp", "ftps", "cid"]

    /// Pictures that cannot hold scripts, so no SVG.
    private static let imageTypes: Set<String> = [
        "image/png", "image/gif", "image/jpeg", "image/jpg", "image/webp", "image/avif", "image/bmp",
    ]

    /// Whether a reference may stay: one without a scheme, or with one that is known to be harmless.
    static func allows(_ reference: String, for use: Use) -> Bool {
        // As nearly all begin; nothing in front of the scheme, so nothing is hidden.
        if reference.utf8.starts(with: "https://".utf8) || reference.utf8.starts(with: "http://".utf8) { return true }
        let text = bare(reference)
        guard let scheme = scheme(of: text) else { return true }
        switch use {
        case .link: return linkSchemes.contains(scheme)
        case .resource: return resourceSchemes.contains(scheme)
        case .image: return resourceSchemes.contains(scheme) || (scheme == "data" && isImage(text.dropFirst(5)))
        }
    }

    /// Whether a person may follow a reference.
    package static func allowsLink(_ reference: String) -> Bool { allows(reference, for: .link) }

    /// Whether a reference may be shown as a picture.
    package static func allowsImage(_ reference: String) -> Bool { allows(reference, for: .image) }

    private static let running: Set<String> = [
        "javascript", "vbscript", "livescript", "jscript", "mocha", "data", "view-source", "jar", "blob", "filesystem",
    ]

    /// Whether a reference is itself a program or a document, however its scheme is hidden. Pictures are neither.
    package static func runs(_ reference: String) -> Bool {
        let text = bare(reference)
        guard let scheme = scheme(of: text), running.contains(scheme) else { return false }
        return !(scheme == "data" && isImage(text.dropFirst(5)))
    }

    /// The scheme, in lower case; nil for a relative reference.
    private static func scheme(of text: String) -> String? {
        guard let colon = text.utf8.firstIndex(of: 0x3A), let first = text.utf8.first, HTMLBytes.isLetter(first),
            text.utf8[..<colon].allSatisfy({
                HTMLBytes.isLetter($0) || HTMLBytes.isDigit($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
            })
        else { return nil }
        return text[..<colon].lowercased()
    }

    /// The beginning of a reference without anything that hides its scheme: what nobody sees is left out, and wide letters
    /// are read as ASCII.
    private static func bare(_ reference: String) -> String {
        var bare = String.UnicodeScalarView()
        var length = 0
        for scalar in reference.unicodeScalars {
            if length == 128 { break }
            switch scalar.value {
            case ...0x20, 0x7F...0xA0, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F,
                0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0,
                0xFFF0...0xFFFB, 0xE0000...0xE0FFF:
                continue
            case 0xFF01...0xFF5E: bare.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x2024: bare.append(".")
            case 0xFE13, 0xFE55: bare.append(":")
            default: bare.append(scalar)
            }
            length += 1
        }
        return String(bare)
    }

    private static func isImage(_ data: Substring) -> Bool {
        imageTypes.contains(data.prefix { $0 != ";" && $0 != "," }.lowercased())
    }

    /// The host of an `http` or `https` reference, in lower case; nil where it has another scheme, or where browsers and
    /// this could read it differently.
    static func host(of reference: String) -> String? {
        guard let scheme = scheme(of: reference), scheme == "http" || scheme == "https" else {
            return reference.hasPrefix("//") ? host(of: "https:" + reference) : nil
        }
        let rest = reference.utf8.dropFirst(scheme.utf8.count + 1)
        guard rest.starts(with: "//".utf8), !reference.utf8.contains(0x5C) else { return nil }
        let authority = rest.dropFirst(2).prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
        let host = authority.prefix { $0 != 0x3A }
        let isPlain = host.allSatisfy {
            HTMLBytes.isLetter($0) || HTMLBytes.isDigit($0) || $0 == 0x2D || $0 == 0x2E
        }
        guard isPlain, authority.dropFirst(host.count).dropFirst().allSatisfy(HTMLBytes.isDigit) else { return nil }
        return String(Substring(host)).lowercased()
    }
}
