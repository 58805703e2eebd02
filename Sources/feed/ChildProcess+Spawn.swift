#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension ChildProcess {
    /// Starts a program in a process group of its own.
    ///
    /// - Parameters:
    ///   - showsErrors: Whether its standard error is ours; else nobody reads it.
    ///   - signals: What the driver holds back. The program gets the signal mask from before.
    static func spawn(
        _ path: SystemString, arguments: [SystemString], showsErrors: Bool, signals: borrowing HeldSignals
    ) throws(DriverError) -> ChildProcess {
        let pipe = try makePipe()
        defer { close(pipe.write) }
        var id: pid_t = 0
        let code = start(path, arguments, output: pipe.write, showsErrors: showsErrors, signals: signals, id: &id)
        guard code == 0 else {
            close(pipe.read)
            throw CommandExecution.failure(of: path, code: code)
        }
        return ChildProcess(id: id, output: pipe.read)
    }

    private static func start(
        _ path: SystemString, _ arguments: [SystemString], output: Int32, showsErrors: Bool,
        signals: borrowing HeldSignals, id: inout pid_t
    ) -> Int32 {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = unsafe posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
        if !showsErrors { unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) }
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        var mask = signals.previous
        unsafe posix_spawnattr_setsigmask(&attributes, &mask)
        let vector = ArgumentVector(path: path, arguments: arguments)
        return unsafe vector.withPointers {
            unsafe posix_spawn(&id, path.cString, &actions, &attributes, $0, environ)
        } ?? EINVAL
    }

    /// A pipe that the program does not inherit, except where it is made its standard output.
    private static func makePipe() throws(DriverError) -> (read: Int32, write: Int32) {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else {
            throw DriverError(.inputOutput, "cannot make a pipe: \(SystemError.text(errno))")
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }
}
