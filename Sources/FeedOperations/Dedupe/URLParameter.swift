/// A parameter of an address's query.
struct URLParameter: Equatable {
    let text: Substring
    let name: Substring

    init(_ text: Substring) {
        self.text = text
        name = text.prefix { $0 != "=" }
    }

    private var value: Substring { text.dropFirst(name.count + 1) }

    /// Whether the parameter asks for a page made for AMP.
    var isAMP: Bool { name == "amp" && ["", "1", "true"].contains(value) }

    /// Whether the parameter says where a reader came from.
    func isTracking(feedHost: String?) -> Bool {
        if name == "ref", let feedHost {
            return CanonicalURL.host(of: "https://\(value)/") == CanonicalURL.host(of: "https://\(feedHost)/")
        }
        return TrackingParameters.contains(String(name))
    }
}

extension [URLParameter] {
    /// By name; parameters of one name keep their order, which may mean something.
    var sortedByName: [URLParameter] {
        enumerated().sorted { left, right in
            if left.element.name == right.element.name { return left.offset < right.offset }
            return left.element.name.utf8.lexicographicallyPrecedes(right.element.name.utf8)
        }
        .map(\.element)
    }
}

/// Percent-encoding as RFC 3986, section 6.2.2, would have it.
enum PercentEncoding {
    /// Decodes what needs no encoding, encodes what does, and writes digits as capitals.
    static func normalised(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x25, index + 2 < bytes.count, let high = digit(bytes[index + 1]),
                let low = digit(bytes[index + 2])
            {
                append(decoded: high << 4 | low, to: &result)
                index += 3
            } else {
                append(bytes[index], to: &result)
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func append(decoded byte: UInt8, to result: inout [UInt8]) {
        if isUnreserved(byte) { result.append(byte) } else { appendEncoded(byte, to: &result) }
    }

    private static func append(_ byte: UInt8, to result: inout [UInt8]) {
        let mustEncode = byte <= 0x20 || byte >= 0x7F || [0x22, 0x3C, 0x3E].contains(byte)
        if mustEncode { appendEncoded(byte, to: &result) } else { result.append(byte) }
    }

    private static func appendEncoded(_ byte: UInt8, to result: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
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
