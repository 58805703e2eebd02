#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import SyndicationXML

/// A folder that a command writes files to.
package enum OutputFolder {
    /// Makes a folder, and those that it lies in.
    ///
    /// - Throws: ``ExitStatus`` after the fault was named.
    package static func make(_ path: String, _ diagnostics: inout Diagnostics) throws {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += part
            if unsafe mkdir(made, 0o777) != 0, errno != EEXIST {
                diagnostics.error("cannot be created: \(SystemError.message(errno))", in: made, .cannotCreate)
                throw ExitStatus.cannotCreate
            }
            made += "/"
        }
        guard Folder.isFolder(path) else {
            diagnostics.error("is no folder", in: path, .cannotCreate)
            throw ExitStatus.cannotCreate
        }
    }

    /// The path of a file in a folder.
    package static func path(of file: String, in folder: String) -> String {
        folder.hasSuffix("/") ? folder + file : "\(folder)/\(file)"
    }
}
