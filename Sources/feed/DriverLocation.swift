#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where the running driver lies, without symbolic links: `/usr/local/bin/feed` may point into `/opt`, and the
/// bundled commands lie beside the file, not beside the link.
struct DriverLocation {
    /// The absolute path of the driver.
    let path: SystemString

    /// The folder that holds the driver.
    var folder: SystemString {
        path.parent
    }

    /// Where an installation keeps the bundled commands: `libexec/feed` beside the driver's folder.
    var libexec: SystemString {
        folder.parent.appending("libexec/feed")
    }

    /// Finds the driver; `nil` if the system does not tell and `name`, the name it was called by, leads nowhere.
    init?(calledAs name: SystemString?) {
        // Resolving the link by name answers `nil` where the file has been replaced meanwhile; then the name counts.
        if let path = FileSystem.resolved(SystemString("/proc/self/exe")) {
            self.path = path
        } else if let path = name.flatMap(Self.file(calledAs:)) {
            self.path = path
        } else {
            return nil
        }
    }

    /// What a shell would have run under this name: the file itself if there is a slash in it, else the first on PATH.
    private static func file(calledAs name: SystemString) -> SystemString? {
        if name.containsSlash { return FileSystem.resolved(name) }
        let candidates = SearchPath.inheritedPath.pathElements.map { $0.appending(name) }
        return candidates.first { FileSystem.kind(of: $0) == .executable }.flatMap(FileSystem.resolved)
    }
}
