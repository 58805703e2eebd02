#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import SyndicationXML

/// Bytes that do not fit in memory, in a file without a name: it is gone with the process, however that ends.
@safe
final class SpillFile {
    private let file: UnsafeMutablePointer<FILE>
    /// The system's error number of the first write or read that failed.
    private(set) var failure: Int32 = 0

    /// - Returns: nil when no file can be made; the bytes then have to stay in memory.
    init?() {
        guard let file = unsafe tmpfile() else { return nil }
        unsafe self.file = unsafe file
    }

    deinit {
        _ = unsafe fclose(file)
    }

    func append(_ bytes: [UInt8]) {
        guard failure == 0 else { return }
        if unsafe fwrite(bytes, 1, bytes.count, file) != bytes.count { failure = errno }
    }

    func copy(to output: inout OutputBuffer) {
        unsafe rewind(file)
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe fread(&piece, 1, piece.count, file)
            if count == 0 { break }
            output.append(piece.span.extracting(0..<count))
        }
        if unsafe ferror(file) != 0, failure == 0 { failure = EIO }
    }
}
