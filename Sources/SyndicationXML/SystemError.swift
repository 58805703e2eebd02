#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The system's words for its error numbers.
package enum SystemError {
    /// What an error number means, as a part of one line: "no such file or directory".
    package static func message(_ number: Int32) -> String {
        guard let text = unsafe strerror(number) else { return "error \(number)" }
        let message = unsafe String(cString: text)
        return message.prefix(1).lowercased() + message.dropFirst()
    }
}
