/// Addresses of mail as programs that read feeds take them: dots, letters, digits and a few signs, and a domain.
///
/// That is less than RFC 5322, section 3.4.1 allows, which quoted names and comments are part of.
package enum MailAddress {
    /// Whether a text is such an address.
    package static func isValid(_ text: String) -> Bool {
        guard let at = text.utf8.firstIndex(of: 0x40), at > text.utf8.startIndex else { return false }
        guard text.utf8[..<at].allSatisfy({ isAlphanumeric($0) || isSign($0) }) else { return false }
        let labels = text.utf8[text.utf8.index(after: at)...].split(separator: 0x2E, omittingEmptySubsequences: false)
        return labels.count > 1
            && labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { isAlphanumeric($0) || $0 == 0x2D } }
            && labels.last?.first != 0x2D
    }

    /// Whether an address and a name can be said as RSS does: `address (name)`.
    package static func isSayable(_ address: String, name: String) -> Bool {
        isValid(address) && !name.utf8.contains { $0 == 0x28 || $0 == 0x29 || $0 == 0x5C }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x27, 0x2B, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }
}
