#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A request to 127.0.0.1 in the plainest way, so that tests do not steer the server with what they test.
enum PlainRequest {
    /// The body of what a path answers.
    static func get(_ path: String, port: Int) throws -> String {
        #if canImport(Glibc)
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        defer { close(descriptor) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let status = unsafe withUnsafePointer(to: &address) { address in
            unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw TestServer.Failure(description: "the test server has gone") }
        let request = Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n".utf8)
        guard unsafe write(descriptor, request, request.count) == request.count else {
            throw TestServer.Failure(description: "the test server takes no request")
        }
        let answer = String(decoding: FileBytes.all(of: descriptor), as: UTF8.self)
        guard let end = answer.firstRange(of: "\r\n\r\n") else {
            throw TestServer.Failure(description: "the test server does not answer")
        }
        return String(answer[end.upperBound...])
    }
}

/// What can be read from a descriptor.
enum FileBytes {
    /// Everything.
    static func all(of descriptor: Int32) -> [UInt8] {
        read(descriptor) { _ in false }
    }

    /// What comes up to the first line break, and what came together with it.
    static func firstLine(of descriptor: Int32) -> [UInt8] {
        read(descriptor) { $0.last == 0x0A }
    }

    private static func read(_ descriptor: Int32, until isEnough: ([UInt8]) -> Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while !isEnough(bytes) {
            #if canImport(Glibc)
                let count = unsafe Glibc.read(descriptor, &piece, piece.count)
            #elseif canImport(Musl)
                let count = unsafe Musl.read(descriptor, &piece, piece.count)
            #else
                let count = unsafe Darwin.read(descriptor, &piece, piece.count)
            #endif
            guard count > 0 else { break }
            bytes += piece[..<count]
        }
        return bytes
    }
}
