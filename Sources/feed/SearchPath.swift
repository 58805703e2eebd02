/// The folders in which commands are looked for.
///
/// Bundled commands win because theirs come first.
struct SearchPath {
    /// `$FEED_EXEC_PATH`, or `libexec/feed` of the installation.
    let bundled: [SystemString]

    /// The driver's own folder, so that a build folder works without installing.
    let driverFolder: SystemString?

    /// The elements of `PATH`.
    let path: [SystemString]

    /// All of them, in order.
    var folders: [SystemString] {
        bundled + [driverFolder].compactMap { $0 } + path
    }

    /// Reads the environment.
    ///
    /// Relative folders are taken from the current one, where the user typed them, so this comes before `-C`.
    init(location: DriverLocation?) {
        let given = Self.absolute(Environment.value(of: "FEED_EXEC_PATH")?.pathElements ?? [])
        bundled = given.isEmpty ? [location?.libexec].compactMap { $0 } : given
        driverFolder = location?.folder
        path = Self.absolute(Self.inheritedPath.pathElements)
    }

    /// `PATH`, or what a shell assumes where there is none (an empty environment).
    static var inheritedPath: SystemString {
        Environment.value(of: "PATH") ?? SystemString("/usr/local/bin:/usr/bin:/bin")
    }

    private static func absolute(_ folders: [SystemString]) -> [SystemString] {
        folders.compactMap { $0.isAbsolute ? $0 : FileSystem.currentFolder?.appending($0) }
    }
}
