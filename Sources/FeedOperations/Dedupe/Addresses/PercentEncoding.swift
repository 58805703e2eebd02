/// Percent-encoding as RFC 3986, section 6.2.2, would have it.
enum PercentEncoding {
    /// Decodes what needs no encoding, encodes what does, and writes digits as capitals.
    ///
    /// - Returns: whether that changed anything.
    static func normalise(_ bytes: inout [UInt8]) -> Bool {
        guard bytes.contains(where: { needsLook[Int($0)] }) else { return false }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if let decoded = decodedByte(bytes, at: index) {
                if isUnreserved(decoded) { result.append(decoded) } else { appendEncoded(decoded, to: &result) }
                index += 3
            } else {
                if byte != 0x25, needsLook[Int(byte)] { appendEncoded(byte, to: &result) } else { result.append(byte) }
                index += 1
            }
        }
        let isChanged = result != bytes
        bytes = result
        return isChanged
    }

    /// Decodes all that is encoded.
    static func decoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
        let bytes = Array(bytes)
        guard bytes.contains(0x25) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let decoded = decodedByte(bytes, at: index)
            result.append(decoded ?? bytes[index])
            index += decoded == nil ? 1 : 3
        }
        return result
    }

    /// The percent sign, and what has to be encoded: spaces, control characters, all that is not ASCII, `"`, `<`, `>`.
    private static let needsLook: [Bool] = (0...255).map { byte in
        byte <= 0x20 || byte >= 0x7F || [0x22, 0x25, 0x3C, 0x3E].contains(byte)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func decodedByte(_ bytes: [UInt8], at index: Int) -> UInt8? {
        guard bytes[index] == 0x25, index + 2 < bytes.count, let high = digit(bytes[index + 1]),
            let low = digit(bytes[index + 2])
        else { return nil }
        return high << 4 | low
    }

    private static func appendEncoded(_ byte: UInt8, to result: inout [UInt8]) {
        result.append(0x25)
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x61...0x66: byte - 0x61 + 10
        case 0x41...0x46: byte - 0x41 + 10
        default: nil
        }
    }
}
