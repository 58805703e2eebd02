/// What the grammar of RFC 4287, appendix B, lets stand in values. What does not fit is left out of a document rather than
/// making all of it invalid.
enum AtomSyntax {
    /// A language tag: `[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*`.
    static func isLanguage(_ tag: String) -> Bool {
        let parts = tag.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard let first = parts.first, first.allSatisfy({ isLetter($0) }) else { return false }
        return parts.allSatisfy { part in
            (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
        }
    }

    /// A media type: something, a slash, something.
    static func isMediaType(_ type: String) -> Bool {
        let parts = type.utf8.split(separator: 0x2F, maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
    }

    /// An address: something, an at sign, something.
    static func isAddress(_ address: String) -> Bool {
        guard let at = address.utf8.firstIndex(of: 0x40) else { return false }
        return at > address.utf8.startIndex && address.utf8.index(after: at) < address.utf8.endIndex
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20)
    }
}
