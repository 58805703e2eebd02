#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Another program that a command has something done by.
enum Subprocess {
    /// Runs a program to its end. Standard input is empty.
    ///
    /// - Parameters:
    ///   - program: its path, or its name if it is to be looked for on PATH.
    ///   - output: the open file that its standard output is.
    ///   - errors: the open file that its standard error is.
    /// - Returns: its exit status; 128 and the signal's number if it was killed; 127 when it could not be started.
    static func run(_ program: String, _ arguments: [String], output: Int32, errors: Int32) -> Int32 {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = unsafe posix_spawn_file_actions_t()
        #endif
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
        unsafe posix_spawn_file_actions_adddup2(&actions, errors, 2)
        let texts = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
        defer { unsafe texts.forEach { unsafe free($0) } }
        var id: pid_t = 0
        let code = unsafe texts.withUnsafeBufferPointer { texts in
            unsafe texts.baseAddress.map { unsafe posix_spawnp(&id, program, &actions, nil, $0, environ) } ?? EINVAL
        }
        guard code == 0 else { return 127 }
        var status: Int32 = 0
        while unsafe waitpid(id, &status, 0) == -1 { if errno != EINTR { return 127 } }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    /// Has another program go on in this process, with the same input and output.
    ///
    /// - Returns: only when it could not be started: the system's error number.
    static func become(_ program: String, _ arguments: [String]) -> Int32 {
        let texts = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
        defer { unsafe texts.forEach { unsafe free($0) } }
        unsafe texts.withUnsafeBufferPointer { texts in
            if let first = texts.baseAddress { _ = unsafe execvp(program, first) }
        }
        return errno
    }

    /// The path of a command of this suite: beside this one, or where the driver says; else its name.
    static func path(of command: String) -> String {
        for folder in [environment("FEED_EXEC_PATH"), ownFolder] {
            guard let folder, !folder.isEmpty else { continue }
            let path = "\(folder)/\(command)"
            if unsafe access(path, X_OK) == 0 { return path }
        }
        return command
    }

    private static var ownFolder: String? {
        guard let path = unsafe realpath("/proc/self/exe", nil) else { return nil }
        defer { unsafe free(path) }
        let text = unsafe String(cString: path)
        return text.lastIndex(of: "/").map { String(text[..<$0]) }
    }
}
