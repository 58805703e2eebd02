/// A hash of 128 bits, the same on every machine and in every run.
///
/// Wide enough that two different texts among 10^9 have one hash with a probability below 10^-20. It is no protection
/// against somebody who looks for such texts: to have an article dropped, copying it is easier.
package struct Hash128: Sendable, Hashable, BitwiseCopyable {
    package private(set) var high: UInt64
    package private(set) var low: UInt64

    /// Begins a hash; hashes with different salts have nothing to do with each other.
    package init(salt: UInt64) {
        high = salt &* 0x9E37_79B9_7F4A_7C15 ^ 0x2545_F491_4F6C_DD1D
        low = ~salt &* 0xC2B2_AE3D_27D4_EB4F ^ 0x1656_67B1_9E37_79F9
    }

    /// A hash that was made before.
    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Takes a number in.
    @inline(__always)
    mutating func combine(_ value: UInt64) {
        let product = (high ^ value).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        let other = (low &+ value).multipliedFullWidth(by: 0xC2B2_AE3D_27D4_EB4F)
        high = product.high ^ product.low &+ low
        low = other.high ^ other.low &+ 0x1656_67B1_9E37_79F9
    }

    /// Takes another hash in.
    mutating func combine(_ other: Hash128) {
        combine(other.high)
        combine(other.low)
    }

    /// Takes text in, byte by byte as UTF-8.
    mutating func combine(_ text: String) {
        for byte in text.utf8 { combine(UInt64(byte)) }
        combine(0x100)
    }

    /// Takes bytes in, eight at a time.
    package mutating func combine(_ bytes: UnsafeRawBufferPointer) {
        let whole = bytes.count & ~7
        for offset in stride(from: 0, to: whole, by: 8) {
            combine(UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        }
        var rest: UInt64 = 0
        for offset in whole..<bytes.count { rest = unsafe rest << 8 | UInt64(bytes[offset]) }
        combine(rest)
        combine(UInt64(bytes.count))
    }

    /// A hash of text as UTF-8, eight bytes at a time: not the same as that of ``combine(_:)-(String)``.
    package static func of(_ text: String, salt: UInt64) -> Hash128 {
        var hash = Hash128(salt: salt)
        var text = text
        text.withUTF8 { unsafe hash.combine(UnsafeRawBufferPointer($0)) }
        return hash
    }

    /// Half of it is enough to find it in a table; equality takes all.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(low)
    }

    /// Half of the hash, never 0.
    var short: UInt64 { max(high ^ low, 1) }

    /// The hash as 32 hexadecimal digits.
    var hexadecimal: String { Self.digits(high) + Self.digits(low) }

    /// A number as 16 hexadecimal digits.
    static func digits(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
