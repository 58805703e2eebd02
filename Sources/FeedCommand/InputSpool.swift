internal import Syndication
internal import SyndicationXML

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Lets inputs be read twice: what comes through a pipe is kept in a file without a name meanwhile.
package final class InputSpool {
    private var files: [String: OpenFile] = [:]

    package init() {}

    /// Opens a file or standard input, from its beginning however often that was done before.
    ///
    /// - Parameter path: nil for standard input.
    func open(_ path: String?) throws(FeedError) -> OpenFile {
        let key = path ?? "-"
        if let known = files[key] {
            _ = lseek(known.descriptor, 0, SEEK_SET)
            return known
        }
        if let path, Folder.isRegular(path) {
            let file = try OpenFile(reading: path)
            // The same file again, whatever takes its place meanwhile.
            files[key] = file
            return file
        }
        let pipe: OpenFile? = if let path { try OpenFile(reading: path) } else { nil }
        let file = try Self.copy(of: pipe?.descriptor ?? STDIN_FILENO)
        files[key] = file
        return file
    }

    /// Forgets a file that need not be read again.
    package func close(_ path: String?) {
        files[path ?? "-"] = nil
    }

    private static func copy(of descriptor: Int32) throws(FeedError) -> OpenFile {
        guard let stream = unsafe tmpfile() else { throw FeedError(.unwritable, SystemError.message(errno)) }
        let copied = unsafe dup(fileno(stream))
        unsafe fclose(stream)
        guard copied >= 0 else { throw FeedError(.unwritable, SystemError.message(errno)) }
        let file = OpenFile(descriptor: copied)
        var source = DescriptorSource(descriptor: descriptor)
        do throws(ByteSourceError) {
            while true {
                let piece = try source.readHead(1 << 16)
                if piece.isEmpty { break }
                let failure = unsafe piece.withUnsafeBytes { unsafe OutputStream.write($0, to: copied) }
                if failure != 0 { throw ByteSourceError(errno: failure) }
            }
        } catch {
            throw FeedError(.unreadable, SystemError.message(error.errno))
        }
        _ = lseek(copied, 0, SEEK_SET)
        return file
    }
}
