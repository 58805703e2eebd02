/// Identifiers made from what they identify: the same content has the same one, wherever and whenever it is made.
///
/// UUIDs of version 5 (RFC 9562, section 5.5): SHA-1 of a namespace and a name. The hash is no protection here and need
/// not be one.
package enum NameBasedUUID {
    /// The namespace of identifiers made by this library: the UUID of version 5 for `urn:swift-syndication` in RFC 9562's
    /// URL namespace, fixed here.
    private static let namespace: [UInt8] = [
        0x0B, 0x6E, 0x5A, 0x52, 0x1D, 0x3C, 0x5F, 0x0E, 0x9A, 0x41, 0x77, 0x2C, 0x90, 0xD6, 0x13, 0xE8,
    ]

    /// The URN of the UUID for a name's parts, which are kept apart from each other.
    package static func urn(_ parts: String...) -> String {
        urn(parts.map { Array($0.utf8) })
    }

    /// The same where all parts but the first are bytes.
    package static func urn(_ first: String, _ parts: [[UInt8]]) -> String {
        urn([Array(first.utf8)] + parts)
    }

    private static func urn(_ parts: [[UInt8]]) -> String {
        var bytes = namespace
        for part in parts {
            bytes += part
            bytes.append(0)
        }
        var digest = SHA1.digest(bytes)
        digest[6] = digest[6] & 0x0F | 0x50
        digest[8] = digest[8] & 0x3F | 0x80
        return "urn:uuid:" + text(digest)
    }

    private static func text(_ bytes: [UInt8]) -> String {
        var text = ""
        for (index, byte) in bytes.prefix(16).enumerated() {
            if [4, 6, 8, 10].contains(index) { text += "-" }
            text += String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
        return text
    }
}

/// SHA-1 (FIPS 180-4), as version 5 of UUIDs asks for it.
enum SHA1 {
    static func digest(_ message: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        var padded = message + [0x80]
        while padded.count % 64 != 56 { padded.append(0) }
        let bits = UInt64(message.count) * 8
        for shift in stride(from: 56, through: 0, by: -8) { padded.append(UInt8(truncatingIfNeeded: bits >> shift)) }
        for block in stride(from: 0, to: padded.count, by: 64) { mix(padded.span, at: block, into: &state) }
        return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
    }

    private static func mix(
        _ bytes: Span<UInt8>, at start: Int, into state: inout [UInt32]
    ) {
        var schedule = InlineArray<80, UInt32>(repeating: 0)
        for index in 0..<16 {
            let place = start + 4 * index
            schedule[index] =
                UInt32(bytes[place]) << 24 | UInt32(bytes[place + 1]) << 16 | UInt32(bytes[place + 2]) << 8
                | UInt32(bytes[place + 3])
        }
        for index in 16..<80 {
            let word = schedule[index - 3] ^ schedule[index - 8] ^ schedule[index - 14] ^ schedule[index - 16]
            schedule[index] = rotate(word, 1)
        }
        var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
        func step(_ index: Int, _ choice: UInt32, _ constant: UInt32) {
            let next = rotate(a, 5) &+ choice &+ e &+ constant &+ schedule[index]
            (e, d, c, b, a) = (d, c, rotate(b, 30), a, next)
        }
        // Four loops, since choosing the function in each step took as long as the step.
        for index in 0..<20 { step(index, (b & c) | (~b & d), 0x5A82_7999) }
        for index in 20..<40 { step(index, b ^ c ^ d, 0x6ED9_EBA1) }
        for index in 40..<60 { step(index, (b & c) | (b & d) | (c & d), 0x8F1B_BCDC) }
        for index in 60..<80 { step(index, b ^ c ^ d, 0xCA62_C1D6) }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
    }

    private static func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 {
        word &<< bits | word &>> (32 &- bits)
    }
}
