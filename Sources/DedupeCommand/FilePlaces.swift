internal import ArgumentParser
internal import FeedCommand

/// Tells whether the files that a run names are as many as it takes them for.
enum FilePlaces {
    /// Asks for files that do not overwrite each other. A feed may take the place of the one it was made from.
    ///
    /// - Parameters:
    ///   - inputs: the operands.
    ///   - written: the options that name files to be written, the report first.
    ///   - ledger: the ledger, which nothing else may take the place of.
    /// - Throws: `ValidationError` naming two that are one.
    static func check(inputs: [String], written: [(option: String, path: String?)], ledger: String?) throws {
        var taken: [String: String] = [:]
        for (option, path) in [("--ledger", ledger)] + written {
            guard let path, path != "-", !isDevice(path) else { continue }
            if let other = taken.updateValue(option, forKey: place(of: path)) {
                throw ValidationError("\(other) and \(option) name the same file")
            }
        }
        for input in inputs where input != "-" {
            guard let option = taken[place(of: input)], option != "--output" else { continue }
            throw ValidationError("\(option) names an input, \(input)")
        }
    }

    private static func isDevice(_ path: String) -> Bool { path.hasPrefix("/dev/") }

    /// The one path of a file, however it is named, and whether or not it is there yet.
    private static func place(of path: String) -> String {
        if Folder.exists(path) { return Folder.absolutePath(of: path) }
        let name = path.utf8.lastIndex(of: 0x2F).map { path.utf8.index(after: $0) } ?? path.startIndex
        let folder = name == path.startIndex ? "." : String(path[..<name])
        return Folder.absolutePath(of: folder) + "/" + path[name...]
    }
}
