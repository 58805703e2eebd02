/// What may stand where in XML.
package enum XMLSyntax {
    /// Whether a string can be an element's or attribute's local name (Namespaces in XML 1.0, NCName). Beyond ASCII
    /// every letter is let through.
    package static func isLocalName(_ name: String) -> Bool {
        guard let first = name.utf8.first else { return false }
        if (0x30...0x39).contains(first) || first == 0x2D || first == 0x2E { return false }
        return name.unicodeScalars.allSatisfy {
            $0.isASCII ? isPlainNameByte(UInt8(truncatingIfNeeded: $0.value)) : $0.properties.isAlphabetic
        }
    }

    static func isPlainNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }
}
