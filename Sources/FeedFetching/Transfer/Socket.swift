internal import CCurl

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The socket of a connection.
enum Socket {
    /// Opens a socket that children of the process do not inherit; -1 when the system gives none.
    static func open(_ address: curl_sockaddr) -> Int32 {
        let descriptor = socket(address.family, address.socktype, address.protocol)
        if descriptor >= 0 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        return descriptor
    }
}
