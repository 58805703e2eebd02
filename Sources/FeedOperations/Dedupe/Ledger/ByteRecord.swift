/// Numbers and texts one behind another, as bytes that mean the same on every machine.
struct ByteRecordWriter {
    private(set) var bytes: [UInt8] = []

    mutating func put(byte: UInt8) { bytes.append(byte) }

    /// A number in as few bytes as it needs, seven bits in each.
    mutating func put(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func put(_ number: Int) { put(UInt64(bitPattern: Int64(number))) }

    mutating func put(fixed number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    mutating func put(fixed number: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    mutating func put(_ hash: Hash128) {
        put(fixed: hash.high)
        put(fixed: hash.low)
    }

    mutating func put(_ text: String) {
        put(text.utf8.count)
        bytes += text.utf8
    }

    /// Whether there is a value, and the value.
    mutating func put<Value>(_ value: Value?, _ put: (inout ByteRecordWriter, Value) -> Void) {
        self.put(byte: value == nil ? 0 : 1)
        if let value { put(&self, value) }
    }
}

/// Reads what ``ByteRecordWriter`` wrote. Whatever the bytes are, nothing worse comes of it than nil.
struct ByteRecordReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether all bytes were read.
    var isAtEnd: Bool { index == bytes.count }

    mutating func byte() -> UInt8? {
        guard index < bytes.count else { return nil }
        defer { index += 1 }
        return bytes[index]
    }

    mutating func number() -> UInt64? {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard let byte = byte() else { return nil }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        return nil
    }

    /// A number of things of `size` bytes, for which there is room.
    mutating func count(of size: Int) -> Int? {
        guard let number = number(), let count = Int(exactly: number), count <= (bytes.count - index) / max(size, 1)
        else { return nil }
        return count
    }

    mutating func int() -> Int? { number().map { Int(Int64(bitPattern: $0)) } }

    mutating func fixed64() -> UInt64? {
        guard bytes.count - index >= 8 else { return nil }
        defer { index += 8 }
        return (0..<8).reduce(0) { $0 | UInt64(bytes[index + $1]) << UInt64($1 * 8) }
    }

    mutating func fixed32(_ count: Int) -> [UInt32]? {
        guard count >= 0, count <= (bytes.count - index) / 4 else { return nil }
        defer { index += count * 4 }
        var result: [UInt32] = []
        result.reserveCapacity(count)
        let span = bytes.span
        for place in stride(from: index, to: index + count * 4, by: 4) {
            result.append(
                UInt32(span[place]) | UInt32(span[place + 1]) << 8 | UInt32(span[place + 2]) << 16
                    | UInt32(span[place + 3]) << 24)
        }
        return result
    }

    mutating func hash() -> Hash128? {
        guard let high = fixed64(), let low = fixed64() else { return nil }
        return Hash128(high: high, low: low)
    }

    mutating func text() -> String? {
        guard let count = count(of: 1) else { return nil }
        defer { index += count }
        return String(decoding: bytes[index..<(index + count)], as: UTF8.self)
    }

    /// A value that may be missing; nil is a mistake.
    mutating func optional<Value>(_ value: (inout ByteRecordReader) -> Value?) -> Value?? {
        switch byte() {
        case 0: return .some(nil)
        case 1: return value(&self).map { .some($0) }
        default: return nil
        }
    }
}
