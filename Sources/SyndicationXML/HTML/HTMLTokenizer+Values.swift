extension HTMLTokenizer {
    /// A piece of the source with its character references resolved, without characters that XML cannot hold.
    func decoded(_ range: Range<Int>, in place: HTMLCharacterReference.Place) -> String {
        let slice = bytes[range]
        guard slice.contains(where: { $0 == 0x26 || $0 < 0x20 || $0 == 0xEF }) else {
            return String(decoding: slice, as: UTF8.self)
        }
        var result = ""
        var index = range.lowerBound
        var plain = index
        while index < range.upperBound {
            guard bytes[index] == 0x26,
                let reference = HTMLCharacterReference.read(
                    bytes.span, at: index, end: range.upperBound, in: isXML ? .xml : place)
            else {
                index += 1
                continue
            }
            result += text(plain..<index)
            result.unicodeScalars.append(reference.scalar)
            index += reference.length
            plain = index
        }
        result += text(plain..<range.upperBound)
        let isPlain = !result.utf8.contains { $0 < 0x20 || $0 == 0xEF }
        return isPlain ? result : Self.withoutForbidden(result)
    }

    /// XML 1.0, section 2.2. Line ends become line feeds.
    private static func withoutForbidden(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0D: scalars.append("\n")
            case 0x0A: if last != "\r" { scalars.append(scalar) }
            case 0x09, 0x20...0xFFFD, 0x10000...: scalars.append(scalar)
            default: break
            }
            last = scalar
        }
        return String(scalars)
    }
}
