#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Whether somebody looks.
enum TerminalCheck {
    static var isOnTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Ends the process.
    static func end(_ status: Int32) -> Never { exit(status) }
}
