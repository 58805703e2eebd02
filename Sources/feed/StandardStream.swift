#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard output or standard error, written without a buffer: the driver writes once and ends.
enum StandardStream: Int32 {
    case output = 1
    case error = 2

    /// Writes the whole text.
    ///
    /// A reader that has gone away ends the driver without a message, whether or not SIGPIPE is ignored.
    func write(_ text: SystemString) throws(DriverError) {
        var rest = text.bytes[...]
        while !rest.isEmpty {
            rest = rest.dropFirst(try writeSome(of: rest))
        }
    }

    func write(_ text: String) throws(DriverError) {
        try write(SystemString(text))
    }

    private func writeSome(of bytes: ArraySlice<UInt8>) throws(DriverError) -> Int {
        let count = unsafe bytes.withUnsafeBytes { unsafe systemWrite(rawValue, $0.baseAddress, $0.count) }
        guard count < 0 else { return count }
        switch errno {
        case EINTR: return 0
        case EPIPE: throw DriverError(.inputOutput, nil)
        case let code: throw DriverError(.inputOutput, "cannot write: \(SystemError.text(code))")
        }
    }
}

/// `write(2)` under a name that the method above does not hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, bytes, count)
}
