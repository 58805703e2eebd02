internal import CPosix

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A command of the suite that runs beside this one.
package struct ChildProcess {
    private let id: pid_t

    /// Starts a command.
    ///
    /// - Parameters:
    ///   - name: the command's full name, such as `feed-merge`.
    ///   - folder: where it runs.
    ///   - input: the open file that it reads; nil for nothing.
    ///   - output: the open file that it writes to; nil for this one's standard output.
    /// - Returns: nil when it cannot be started.
    package init?(_ name: String, _ arguments: [String], folder: String, input: Int32?, output: Int32?) {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = unsafe posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawnattr_init(&attributes)
        defer {
            unsafe posix_spawn_file_actions_destroy(&actions)
            unsafe posix_spawnattr_destroy(&attributes)
        }
        if let input {
            unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
        } else {
            unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        if let output { unsafe posix_spawn_file_actions_adddup2(&actions, output, 1) }
        // The program is found before the folder is left, the folder's own names after.
        let program = Subprocess.path(of: name)
        let path = program.contains("/") ? Folder.absolutePath(of: program) : program
        unsafe syndication_spawn_in_folder(&actions, folder)
        let texts = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
        defer { unsafe texts.forEach { unsafe free($0) } }
        let child = ChildSignals.start { mask in
            if var mask {
                unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
                unsafe posix_spawnattr_setsigmask(&attributes, &mask)
            }
            var id: pid_t = 0
            let code = unsafe texts.withUnsafeBufferPointer { texts in
                unsafe texts.baseAddress.map { unsafe posix_spawnp(&id, path, &actions, &attributes, $0, environ) }
                    ?? EINVAL
            }
            return code == 0 ? id : nil
        }
        guard let child else { return nil }
        id = child
    }

    /// Waits for it to end.
    ///
    /// - Returns: its exit status; 128 and the signal's number if it was killed.
    package func wait() -> Int32 {
        var status: Int32 = 0
        while unsafe waitpid(id, &status, 0) == -1 { if errno != EINTR { return 127 } }
        ChildSignals.forget(id)
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    /// A pipe whose ends no child has but those that are given one.
    package static func pipe() throws(OutputError) -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        guard unsafe systemPipe(&ends) == 0 else { throw OutputError(path: "a pipe", errno: errno, isCreation: true) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    /// Closes an open file.
    package static func close(_ descriptor: Int32) {
        _ = systemClose(descriptor)
    }
}

private func systemPipe(_ ends: UnsafeMutablePointer<Int32>) -> Int32 { unsafe pipe(ends) }
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

/// What one command wrote, until another one reads it: in a file without a name, which is gone with the process.
package final class WaitingDocument: Sendable {
    package let descriptor: Int32

    package init() throws(OutputError) {
        let folder = environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        var name = Array("\(folder)/feed-XXXXXX".utf8CString)
        descriptor = unsafe mkstemp(&name)
        guard descriptor >= 0 else { throw OutputError(path: folder, errno: errno, isCreation: true) }
        _ = unsafe unlink(name)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit {
        _ = systemClose(descriptor)
    }

    /// Whether nothing was written.
    package var isEmpty: Bool { lseek(descriptor, 0, SEEK_END) <= 0 }

    /// The file once more, to be read from its beginning.
    package func openForReading() throws(OutputError) -> Int32 {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
        guard copy >= 0, lseek(copy, 0, SEEK_SET) == 0 else {
            throw OutputError(path: "a temporary file", errno: errno)
        }
        return copy
    }
}

/// A lock on a file, as long as the process has it: nobody else gets it meanwhile.
package final class FileLock: Sendable {
    private let descriptor: Int32

    /// - Returns: nil when somebody else has it.
    package init?(_ path: String) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        // What cannot be opened cannot be locked; whoever reads it says so.
        if descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
            _ = systemClose(descriptor)
            return nil
        }
    }

    deinit {
        if descriptor >= 0 { _ = systemClose(descriptor) }
    }
}
