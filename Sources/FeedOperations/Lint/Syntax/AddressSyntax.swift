import Syndication

/// What an address in a feed may look like, so that every program takes it: a URI (RFC 3986) with a scheme, in ASCII.
enum AddressSyntax {
    /// Bytes that stand for themselves or separate parts (RFC 3986, section 2); brackets only enclose a host.
    static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x21, 0x23, 0x24, 0x26...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: true
        default: false
        }
    }

    /// Whether a text is a URI with a scheme, by the rules of that scheme where it is one of those that feeds have.
    static func isURI(_ text: String) -> Bool {
        guard let scheme = scheme(of: text) else { return false }
        var text = text
        return text.withUTF8 { bytes in
            let bytes = unsafe Span(_unsafeElements: bytes)
            return isURI(bytes, schemeLength: scheme)
        }
    }

    private static func isURI(_ bytes: Span<UInt8>, schemeLength: Int) -> Bool {
        guard bytes.count > schemeLength + 1 else { return false }
        var index = schemeLength + 1
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x25 {
                guard index + 2 < bytes.count, isHex(bytes[index + 1]), isHex(bytes[index + 2]) else { return false }
                index += 2
            } else if !isPlain(byte) {
                return false
            }
            index += 1
        }
        switch schemeLength {
        case 3 where matches(bytes, "tag"): return isTag(bytes)
        case 3 where matches(bytes, "urn"): return isName(bytes)
        case 4 where matches(bytes, "http"), 5 where matches(bytes, "https"), 3 where matches(bytes, "ftp"):
            return hasHost(bytes, schemeLength)
        default: return true
        }
    }

    /// How many bytes the scheme has; nil without one.
    static func scheme(of text: String) -> Int? {
        var length = 0
        for byte in text.utf8 {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A: break
            case 0x30...0x39, 0x2B, 0x2D, 0x2E: if length == 0 { return nil }
            case 0x3A: return length > 0 ? length : nil
            default: return nil
            }
            length += 1
        }
        return nil
    }

    /// Whether it is an address of the web.
    static func isWeb(_ text: String) -> Bool {
        let start = text.utf8.prefix(8).map { $0 | 0x20 }
        return
            (start.starts(with: "http://".utf8.map { $0 | 0x20 })
            || start.starts(with: "https://".utf8.map { $0 | 0x20 }))
            && isURI(text)
    }

    private static func matches(_ bytes: Span<UInt8>, _ scheme: StaticString) -> Bool {
        for index in 0..<scheme.utf8CodeUnitCount {
            guard unsafe bytes[index] | 0x20 == scheme.utf8Start[index] else { return false }
        }
        return true
    }

    /// Two slashes and something behind them that is no slash.
    private static func hasHost(_ bytes: Span<UInt8>, _ scheme: Int) -> Bool {
        guard bytes.count > scheme + 3, bytes[scheme + 1] == 0x2F, bytes[scheme + 2] == 0x2F else { return false }
        switch bytes[scheme + 3] {
        case 0x2F, 0x3F, 0x23: return false
        default: return true
        }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }

    // MARK: - Names

    /// RFC 8141, section 2; only what RFC 2141 had too, which is what programs know: no `/`, `?` and `#`.
    private static func isName(_ bytes: Span<UInt8>) -> Bool {
        var colon = 4
        while colon < bytes.count, bytes[colon] != 0x3A {
            guard isAlphanumeric(bytes[colon]) || (bytes[colon] == 0x2D && colon > 4) else { return false }
            colon += 1
        }
        guard (6...36).contains(colon), colon + 1 < bytes.count else { return false }
        for index in colon + 1..<bytes.count {
            switch bytes[index] {
            case 0x23, 0x26, 0x2F, 0x3F, 0x7E: return false
            default: break
            }
        }
        return !isUUIDName(bytes, colon) || isUUID(bytes, from: colon + 1)
    }

    private static func isUUIDName(_ bytes: Span<UInt8>, _ colon: Int) -> Bool {
        colon == 8 && bytes[4] | 0x20 == 0x75 && bytes[5] | 0x20 == 0x75 && bytes[6] | 0x20 == 0x69
            && bytes[7] | 0x20 == 0x64
    }

    /// RFC 9562, section 4.
    private static func isUUID(_ bytes: Span<UInt8>, from start: Int) -> Bool {
        guard bytes.count == start + 36 else { return false }
        for index in 0..<36 {
            let byte = bytes[start + index]
            let isDash = index == 8 || index == 13 || index == 18 || index == 23
            guard isDash ? byte == 0x2D : isHex(byte) else { return false }
        }
        return true
    }

    /// RFC 4151, section 2.1: `tag:authority,date:specific`.
    private static func isTag(_ bytes: Span<UInt8>) -> Bool {
        var index = 4
        var ats = 0
        while index < bytes.count, bytes[index] != 0x2C {
            let byte = bytes[index]
            if byte == 0x40 {
                ats += 1
                guard ats == 1, index > 4 else { return false }
            } else {
                let isLetter = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
                guard isLetter || byte == 0x2D || byte == 0x2E || (byte == 0x5F && hasAt(bytes, behind: index)) else {
                    return false
                }
            }
            index += 1
        }
        guard index > 4, index < bytes.count, bytes[index - 1] != 0x40 else { return false }
        return isTagDate(bytes, from: index + 1)
    }

    private static func hasAt(_ bytes: Span<UInt8>, behind start: Int) -> Bool {
        var index = start
        while index < bytes.count, bytes[index] != 0x2C {
            if bytes[index] == 0x40 { return true }
            index += 1
        }
        return false
    }

    private static func isTagDate(_ bytes: Span<UInt8>, from start: Int) -> Bool {
        var index = start
        for (dash, digits) in [(false, 4), (true, 2), (true, 2)] {
            if dash {
                guard index < bytes.count, bytes[index] == 0x2D else { break }
                index += 1
            }
            for _ in 0..<digits {
                guard index < bytes.count, (0x30...0x39).contains(bytes[index]) else { return false }
                index += 1
            }
        }
        guard index < bytes.count, bytes[index] == 0x3A else { return false }
        var marks = 0
        for place in index + 1..<bytes.count where bytes[place] == 0x23 { marks += 1 }
        return marks <= 1
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
}
