#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Becomes a command.
///
/// The driver is replaced, not kept waiting: signals, the terminal, the process id and the exit status are the
/// command's own, and nothing stands between it and its caller.
struct CommandExecution {
    let path: SystemString
    let arguments: [SystemString]

    /// Does not return where it succeeds.
    func execute() throws(DriverError) -> Never {
        let vector = ArgumentVector(path: path, arguments: arguments)
        _ = unsafe vector.withPointers { unsafe execv(path.cString, $0) }
        throw Self.failure(of: path, code: errno)
    }

    /// Why a file that has the permission to be run could not be.
    static func failure(of path: SystemString, code: Int32) -> DriverError {
        let reason =
            switch code {
            case ENOEXEC: "neither a program for this machine nor a script that begins with '#!'"
            case ENOENT: "the interpreter or loader it names does not exist"
            default: SystemError.text(code)
            }
        return DriverError(.notExecutable, "cannot run \(path.quoted): \(reason)")
    }
}
