/// What may stand where in XML.
package enum XMLSyntax {
    /// Whether a string can be an element's or attribute's local name (Namespaces in XML 1.0, NCName).
    package static func isLocalName(_ name: String) -> Bool {
        if isPlainName(name.utf8Span.span) { return true }
        guard let first = name.unicodeScalars.first, isNameStart(first.value) else { return false }
        return name.unicodeScalars.allSatisfy { isNameCharacter($0.value) }
    }

    /// XML 1.0, section 2.3, NameStartChar without the colon.
    private static func isNameStart(_ value: UInt32) -> Bool {
        switch value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
            0x10000...0xEFFFF:
            true
        default: false
        }
    }

    private static func isNameCharacter(_ value: UInt32) -> Bool {
        switch value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: isNameStart(value)
        }
    }

    /// Whether a name is one of ASCII letters, digits and the marks between them, as nearly all are.
    private static func isPlainName(_ bytes: Span<UInt8>) -> Bool {
        guard !bytes.isEmpty, isPlainNameByte(bytes[0]), bytes[0] == 0x5F || bytes[0] >= 0x41 else { return false }
        for index in bytes.indices where !isPlainNameByte(bytes[index]) { return false }
        return true
    }

    static func isPlainNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }
}
