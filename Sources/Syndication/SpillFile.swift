#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import SyndicationXML

/// Bytes that do not fit in memory, in a file without a name: it is gone with the process, however that ends.
///
/// It stands in the folder that `TMPDIR` names, else in `/tmp`.
package final class SpillFile: Sendable {
    private let descriptor: Int32

    /// The folder for temporary files.
    package static var folder: String {
        guard let path = unsafe getenv("TMPDIR"), unsafe path.pointee != 0 else { return "/tmp" }
        return unsafe String(cString: path)
    }

    /// - Throws: ``FeedError`` when no file can be made there.
    package init(in folder: String = SpillFile.folder) throws(FeedError) {
        var descriptor: Int32 = -1
        #if os(Linux)
            // O_TMPFILE, a macro that the importer leaves out.
            descriptor = unsafe open(folder, 0o20000000 | O_DIRECTORY | O_RDWR | O_CLOEXEC, 0o600)
        #endif
        if descriptor < 0 {
            var name = Array("\(folder)/feed-XXXXXX".utf8CString)
            descriptor = unsafe mkstemp(&name)
            if descriptor >= 0 {
                _ = unsafe unlink(name)
                _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            }
        }
        guard descriptor >= 0 else {
            throw FeedError(.unwritable, "no temporary file in \(folder): \(SystemError.message(errno))")
        }
        self.descriptor = descriptor
    }

    deinit {
        _ = close(descriptor)
    }

    /// Appends bytes at the end.
    ///
    /// - Throws: ``FeedError`` when there is no room for them.
    package func append(_ bytes: [UInt8]) throws(FeedError) {
        try unsafe bytes.span.bytes.withUnsafeBytes { bytes throws(FeedError) in try unsafe append(bytes) }
    }

    /// Appends bytes at the end.
    ///
    /// - Throws: ``FeedError`` when there is no room for them.
    package func append(_ bytes: UnsafeRawBufferPointer) throws(FeedError) {
        var rest = unsafe bytes
        while unsafe !rest.isEmpty {
            let count = unsafe write(descriptor, rest.baseAddress, rest.count)
            if count > 0 {
                unsafe rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            } else if errno != EINTR {
                throw FeedError(.unwritable, "temporary file: \(SystemError.message(errno == 0 ? EIO : errno))")
            }
        }
    }

    /// Reads as many bytes as there are from a place on, and as fit.
    package func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FeedError) -> Int {
        var done = 0
        while done < buffer.count {
            let count = unsafe pread(
                descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done, off_t(offset + done))
            if count > 0 {
                done += count
            } else if count == 0 {
                break
            } else if errno != EINTR {
                throw FeedError(.unreadable, "temporary file: \(SystemError.message(errno))")
            }
        }
        return done
    }

    /// Copies everything.
    func copy(to output: inout OutputBuffer) throws(FeedError) {
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        var offset = 0
        while true {
            var span = piece.mutableSpan
            let count = try unsafe span.withUnsafeMutableBytes { bytes throws(FeedError) in
                try unsafe read(at: offset, into: bytes)
            }
            if count == 0 { return }
            output.append(piece.span.extracting(0..<count))
            offset += count
        }
    }
}
