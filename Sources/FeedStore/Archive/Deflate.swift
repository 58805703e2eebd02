internal import CDeflate

/// Makes zlib streams (RFC 1950), where they are smaller than what they hold.
@safe
final class Compressor {
    private let compressor: OpaquePointer?
    private var room: [UInt8] = []

    /// - Parameter level: from 1, quick, to 12, small.
    init(level: Int32 = 1) {
        unsafe compressor = unsafe libdeflate_alloc_compressor(level)
    }

    deinit {
        if let compressor = unsafe compressor { unsafe libdeflate_free_compressor(compressor) }
    }

    /// The bytes as a zlib stream, or as they are where that is no larger.
    func compress(_ bytes: [UInt8]) -> [UInt8] {
        guard let compressor = unsafe compressor, bytes.count > 64 else { return bytes }
        if room.count < bytes.count { room = Array(repeating: 0, count: max(bytes.count, 4096)) }
        let count = unsafe bytes.withUnsafeBytes { bytes in
            unsafe room.withUnsafeMutableBytes { room in
                unsafe libdeflate_zlib_compress(
                    compressor, bytes.baseAddress, bytes.count, room.baseAddress, bytes.count)
            }
        }
        defer { if room.count > 1 << 20 { room = [] } }
        return count == 0 ? bytes : Array(room[..<count])
    }
}

/// Reads zlib streams.
@safe
final class Decompressor {
    private let decompressor: OpaquePointer?

    init() {
        unsafe decompressor = unsafe libdeflate_alloc_decompressor()
    }

    deinit {
        if let decompressor = unsafe decompressor { unsafe libdeflate_free_decompressor(decompressor) }
    }

    /// What a zlib stream holds, or the bytes as they are where they are none.
    ///
    /// - Parameter size: how many bytes it holds.
    /// - Returns: nil for a stream that is broken, or holds another number of bytes.
    func bytes(of stream: [UInt8], size: Int) -> [UInt8]? {
        guard stream.first == 0x78 else { return stream.count == size ? stream : nil }
        // A row that lies about its size is not to cost memory: nothing is smaller than a thousandth of what it holds.
        guard let decompressor = unsafe decompressor, size >= 0, size / 1100 <= stream.count else { return nil }
        let result = unsafe [UInt8](unsafeUninitializedCapacity: size) { room, count in
            let code = unsafe stream.withUnsafeBytes { stream in
                unsafe libdeflate_zlib_decompress(
                    decompressor, stream.baseAddress, stream.count, room.baseAddress, size, nil)
            }
            count = code == LIBDEFLATE_SUCCESS ? size : 0
        }
        return result.count == size ? result : nil
    }
}
