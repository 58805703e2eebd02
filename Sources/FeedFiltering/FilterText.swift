internal import Syndication

/// A text that others are compared with, prepared once.
struct FilterText: Sendable {
    let text: String
    /// In capitals.
    private let folded: [UInt8]
    /// For each length of a beginning of ``folded`` the longest end of it that is a beginning too, so that a search never
    /// goes back (Knuth, Morris and Pratt).
    private let borders: [Int32]

    init(_ text: String) {
        self.text = text
        var folded: [UInt8] = []
        Self.forEachFolded(text) { byte in
            folded.append(byte)
            return true
        }
        self.folded = folded
        borders = Self.borders(of: folded)
    }

    private static func borders(of bytes: [UInt8]) -> [Int32] {
        var borders = [Int32](repeating: 0, count: bytes.count + 1)
        var length = 0
        for index in bytes.indices.dropFirst() {
            while length > 0, bytes[index] != bytes[length] { length = Int(borders[length]) }
            if bytes[index] == bytes[length] { length += 1 }
            borders[index + 1] = Int32(truncatingIfNeeded: length)
        }
        return borders
    }

    /// Whether this stands within `other`, without regard to letter case.
    func isWithin(_ other: String) -> Bool {
        guard !folded.isEmpty else { return true }
        var length = 0
        Self.forEachFolded(other) { byte in
            while length > 0, byte != folded[length] { length = Int(borders[length]) }
            if byte == folded[length] { length += 1 }
            return length < folded.count
        }
        return length == folded.count
    }

    /// Whether the other is the same.
    func isSame(_ other: String, as sameness: FilterField.Sameness) -> Bool {
        switch sameness {
        // Most differ, which is seen at once; equivalent characters are not the same.
        case .exact: text == other && text.utf8.elementsEqual(other.utf8)
        case .text: text == other
        case .caseless: begins(other, allowing: nil)
        case .language: begins(other, allowing: 0x2D)
        case .mediaType: begins(other, allowing: 0x3B)
        }
    }

    /// Whether `other` is this, without regard to letter case, or goes on with a certain byte.
    private func begins(_ other: String, allowing next: UInt8?) -> Bool {
        var length = 0
        var isSame = true
        Self.forEachFolded(other) { byte in
            if length == folded.count {
                isSame = byte == next
                return false
            }
            isSame = byte == folded[length]
            length += 1
            return isSame
        }
        return isSame && length == folded.count
    }

    /// Hands out the bytes of a text in capitals, until it is told not to go on. Capitals, since the sigma at the end of a
    /// word and the one within have the same, and ß and SS.
    private static func forEachFolded(_ text: String, _ take: (UInt8) -> Bool) {
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                guard take((0x61...0x7A).contains(byte) ? byte & 0xDF : byte) else { return }
            } else if hasCase(scalar) {
                for byte in scalar.properties.uppercaseMapping.utf8 {
                    guard take(byte) else { return }
                }
            } else {
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    guard take(byte) else { return }
                }
            }
        }
    }

    /// Whether a letter may have another case; not in the large blocks of Chinese, Japanese and Korean.
    private static func hasCase(_ scalar: Unicode.Scalar) -> Bool {
        !(0x2E80...0xA63F).contains(scalar.value) && !(0xAC00...0xFAFF).contains(scalar.value)
    }
}
