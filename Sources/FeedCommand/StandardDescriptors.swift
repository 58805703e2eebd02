#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Standard input, output and error, as whoever started the command left them.
enum StandardDescriptors {
    /// Keeps the place of one that is closed, so that no file that is opened later gets its number: what is written to
    /// standard output would land in it.
    ///
    /// Reading and writing fail as they do without: each is opened for what it is not for.
    static func keepPlaces() {
        for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)] {
            // The system gives the lowest number that is free, which is this one.
            if fcntl(descriptor, F_GETFD) == -1 { _ = unsafe open("/dev/null", mode) }
        }
    }
}
