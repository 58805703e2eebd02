#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import SyndicationXML

/// A file that is open for reading until nobody refers to it.
package final class OpenFile: Sendable {
    /// The system's number for the open file.
    package let descriptor: Int32

    /// Opens a file.
    ///
    /// - Throws: ``FeedError`` with the system's reason.
    package init(reading path: String) throws(FeedError) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FeedError(.unreadable, SystemError.message(errno)) }
    }

    /// Takes over an open file.
    package init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        _ = close(descriptor)
    }
}
