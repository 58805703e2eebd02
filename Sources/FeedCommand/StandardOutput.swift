internal import SyndicationXML

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension Diagnostics {
    /// Writes text to standard output. That it could not be written is an error, since somebody asked for it.
    package mutating func output(_ text: String) {
        var text = text
        let failure = text.withUTF8 { unsafe OutputStream.write(UnsafeRawBufferPointer($0), to: STDOUT_FILENO) }
        if failure != 0 {
            error("cannot be written: \(SystemError.message(failure))", in: "standard output", .inputOutput)
        }
    }
}
