internal import CBrotli
internal import CDeflate

/// Copies of a file that a web server can send as they are: `atom.xml.gz`, `atom.xml.br`.
struct Precompression: Sendable, Hashable {
    /// A way of compressing.
    enum Coding: String, Sendable, CaseIterable {
        /// RFC 1952; nginx: `gzip_static`.
        case gzip = "gz"
        /// RFC 7932; nginx: `brotli_static`.
        case brotli = "br"
    }

    /// Nothing is compressed.
    static let none = Precompression(codings: [])
    /// Every coding there is.
    static let all = Precompression(codings: Coding.allCases)

    let codings: [Coding]

    private static let textEndings: Set<Substring> = ["html", "xml", "json", "css", "svg", "txt", "js", "md"]

    /// The codings that a file is compressed in: texts are, pictures are small already.
    func codings(for path: String) -> [Coding] {
        guard let dot = path.lastIndex(of: "."), Self.textEndings.contains(path[path.index(after: dot)...]) else {
            return []
        }
        return codings
    }

    /// The bytes compressed; nil where that would save nothing.
    static func compress(_ bytes: [UInt8], _ coding: Coding) -> [UInt8]? {
        guard bytes.count > 150 else { return nil }
        let room = bytes.count - 1
        let compressed = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
            count = unsafe bytes.withUnsafeBufferPointer { bytes in
                switch coding {
                case .gzip: unsafe gzip(bytes, output)
                case .brotli: unsafe brotli(bytes, output)
                }
            }
        }
        return compressed.isEmpty ? nil : compressed
    }

    /// - Returns: how many bytes came out; 0 where there was no room for them.
    private static func gzip(_ bytes: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard let compressor = unsafe libdeflate_alloc_compressor(9) else { return 0 }
        defer { unsafe libdeflate_free_compressor(compressor) }
        return unsafe libdeflate_gzip_compress(
            compressor, bytes.baseAddress, bytes.count, output.baseAddress, output.count)
    }

    /// Quality 9: a tenth of the time of 11, for a few percent more bytes.
    private static func brotli(_ bytes: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>) -> Int
    {
        var count = output.count
        let isDone = unsafe BrotliEncoderCompress(
            9, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes.baseAddress, &count, output.baseAddress)
        return isDone == BROTLI_TRUE ? count : 0
    }
}
