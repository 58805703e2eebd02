/// A hash of bytes, 64 bits, the same on every machine and for ever: files hold it.
enum FixedHash {
    static func hash(_ bytes: [UInt8], _ length: Int? = nil, seed: UInt64 = 0) -> UInt64 {
        let count = length ?? bytes.count
        var hash = seed ^ 0x9E37_79B9_7F4A_7C15 ^ UInt64(count) &* 0xC2B2_AE3D_27D4_EB4F
        unsafe bytes.withUnsafeBytes { bytes in
            var index = 0
            while index + 8 <= count {
                let word = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                hash = mixed(hash ^ word, 0xD6E8_FEB8_6659_FD93)
                index += 8
            }
            var rest: UInt64 = 0
            while index < count {
                rest = rest << 8 | UInt64(unsafe bytes[index])
                index += 1
            }
            hash = mixed(hash ^ rest, 0xA076_1D64_78BD_642F)
        }
        return mixed(hash ^ 0x8EBC_6AF0_9C88_C6E3, 0x5899_65CC_7537_4CC3)
    }

    /// Both halves of a product: every bit of the result depends on all bits of both.
    private static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }

    /// The key that entries of one identity have: 24 bits of who gives the identifier, such as a server's name, and 40 of
    /// all of it. So the keys of a feed are neighbours, and a night's news are on few pages.
    static func key(_ identity: String) -> Int64 {
        let bytes = Array(identity.utf8)
        let authority = hash(bytes, authorityLength(bytes), seed: 1)
        return Int64(bitPattern: authority & ~0xFF_FFFF_FFFF | hash(bytes) & 0xFF_FFFF_FFFF)
    }

    /// How many bytes of an identifier name who gives it: `https://example.org`, `tag:example.org`, `urn:uuid`.
    private static func authorityLength(_ bytes: [UInt8]) -> Int {
        guard let colon = bytes.prefix(64).firstIndex(of: 0x3A) else { return 0 }
        var index = colon + 1
        let hasHost = bytes.dropFirst(index).starts(with: [0x2F, 0x2F])
        if hasHost { index += 2 }
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x2F || byte == 0x20 || byte == 0x3F || byte == 0x23 { break }
            if !hasHost, byte == 0x2C || byte == 0x3A { break }
            index += 1
        }
        return index
    }
}
