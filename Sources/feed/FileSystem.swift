#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The few questions the driver asks of the file system.
enum FileSystem {
    /// What stands at a path, as far as running it goes.
    enum Kind {
        case executable
        /// A regular file without the permission to run it.
        case notExecutable
        /// Nothing, or something that is no file: a folder called `feed-news` is no command.
        case absent
    }

    static func kind(of path: SystemString) -> Kind {
        var status = stat()
        guard unsafe stat(path.cString, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .absent }
        return unsafe access(path.cString, X_OK) == 0 ? .executable : .notExecutable
    }

    /// The names in a folder, in no particular order; none if the folder cannot be read.
    static func names(in folder: SystemString) -> [SystemString] {
        guard let stream = unsafe opendir(folder.cString) else { return [] }
        defer { unsafe closedir(stream) }
        var names: [SystemString] = []
        while let entry = unsafe readdir(stream) {
            unsafe names.append(name(of: entry))
        }
        return names
    }

    /// The current folder; `nil` if it has been removed.
    static var currentFolder: SystemString? {
        guard let path = unsafe getcwd(nil, 0) else { return nil }
        defer { unsafe free(path) }
        return unsafe SystemString(cString: path)
    }

    /// The path without symbolic links and without `.` and `..`; `nil` if there is no such file.
    static func resolved(_ path: SystemString) -> SystemString? {
        guard let resolved = unsafe realpath(path.cString, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe SystemString(cString: resolved)
    }

    /// Makes a folder the current one.
    static func change(to folder: SystemString) throws(DriverError) {
        guard unsafe chdir(folder.cString) != 0 else { return }
        let code = errno
        let isAbsent = code == ENOENT || code == ENOTDIR
        throw DriverError(
            isAbsent ? .noInput : .inputOutput, "cannot change to \(folder.quoted): \(SystemError.text(code))")
    }

    /// Reads the name where it lies: `d_name` is longer than its declared 256 bytes on some file systems, and
    /// Swift would copy it as a tuple of that many values.
    private static func name(of entry: UnsafeMutablePointer<dirent>) -> SystemString {
        guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return SystemString("") }
        let start = unsafe UnsafeRawPointer(entry) + offset
        return unsafe SystemString(cString: start.assumingMemoryBound(to: CChar.self))
    }
}
