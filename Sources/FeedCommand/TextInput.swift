internal import SyndicationXML
package import Syndication

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Files that a command reads beside its documents.
package enum TextInput {
    /// The bytes of a file, or of standard input where the path is `-`.
    ///
    /// - Throws: ``FeedError`` when it cannot be read, or holds more than `limit` bytes.
    package static func read(_ path: String, limit: Int) throws(FeedError) -> [UInt8] {
        let file: OpenFile? = path == "-" ? nil : try OpenFile(reading: path)
        var source = DescriptorSource(descriptor: file?.descriptor ?? STDIN_FILENO)
        do throws(ByteSourceError) {
            let bytes = try source.readAll(limit: limit + 1)
            guard bytes.count <= limit else { throw ByteSourceError(errno: EFBIG) }
            return bytes
        } catch {
            throw FeedError(.unreadable, SystemError.message(error.errno))
        }
    }

    /// The paths that a list holds: one a line, or between NUL bytes as `find -print0` writes them. Blank ones do not count.
    package static func paths(in bytes: [UInt8], separatedByNUL: Bool) -> [String] {
        bytes.split(separator: separatedByNUL ? 0 : 0x0A).compactMap { path in
            let path = !separatedByNUL && path.last == 0x0D ? path.dropLast() : path
            return path.isEmpty ? nil : String(decoding: path, as: UTF8.self)
        }
    }
}
