import Foundation

/// The executables that were built together with the tests.
enum BuiltProducts {
    /// The folder they lie in, whatever scratch path or configuration the build has.
    ///
    /// The running program is the test bundle itself on Linux, and is given the bundle as an argument on macOS;
    /// the products lie beside the bundle.
    static let folder: URL = {
        let arguments = CommandLine.arguments
        if let bundle = arguments.lazy.compactMap(bundle(in:)).first { return bundle.deletingLastPathComponent() }
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return program.deletingLastPathComponent()
    }()

    /// The executable of that name.
    static func url(_ name: String) -> URL {
        folder.appendingPathComponent(name)
    }

    /// The folder that holds the package, for files that are read where they lie.
    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// `…/NAME.xctest`, or on macOS a file within it.
    private static func bundle(in argument: String) -> URL? {
        let components = URL(fileURLWithPath: argument).resolvingSymlinksInPath().pathComponents
        guard let index = components.firstIndex(where: { $0.hasSuffix(".xctest") }) else { return nil }
        return URL(fileURLWithPath: NSString.path(withComponents: Array(components[...index])))
    }
}
