#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
package import Syndication
internal import SyndicationXML

/// The files of a folder and of the folders in it.
package enum Folder {
    struct Listing {
        var files: [String] = []
        var skipped: [String] = []
        /// What rules leave out.
        var excluded: [String] = []
        var problems: [(path: String, reason: String)] = []
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The one absolute path of a folder, however it is named; one that is not there yet has it once it is.
    package static func absolutePath(of path: String) -> String {
        if let resolved = unsafe realpath(path, nil) {
            defer { unsafe free(resolved) }
            return unsafe String(cString: resolved)
        }
        return path
    }

    /// The absolute path of what is there, with all links followed; nil where there is nothing.
    package static func realPath(of path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// Whether there is a folder of that name.
    package static func isThere(_ path: String) -> Bool { isFolder(path) }

    /// Whether there is anything of that name.
    package static func exists(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0
    }

    /// How many bytes a regular file has; nil for anything else.
    package static func size(ofFile path: String) -> Int? {
        var status = stat()
        guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// How many bytes a regular file has, and when it was last changed, in nanoseconds since 1970; nil for anything else.
    package static func status(ofFile path: String) -> (size: Int, modified: Int64)? {
        var status = stat()
        guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return (Int(status.st_size), nanoseconds(status))
    }

    static func nanoseconds(_ status: stat) -> Int64 {
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }

    /// When a file was last changed, in seconds since 1970; nil when that cannot be told.
    static func modificationTime(_ path: String) -> Int64? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        return nanoseconds(status) / 1_000_000_000
    }

    /// Files by the bytes of their paths, so that every system lists them alike.
    ///
    /// Hidden ones, those that rules leave out, and links to folders (which may lead in a circle) are not looked at.
    ///
    /// - Parameters:
    ///   - rules: what is left out beside.
    ///   - isWanted: whether a file is taken, of which the names below the folder are given.
    static func files(
        in folder: String, rules: IgnoreRules, isWanted: ([String]) -> Bool
    ) -> Listing {
        var listing = Listing()
        var pending = [(path: folder, below: [String](), rules: rules)]
        while var current = pending.popLast() {
            guard let names = names(in: current.path, &listing) else { continue }
            let prefix = current.path.hasSuffix("/") ? current.path : current.path + "/"
            if names.contains(IgnoreRules.fileName), let text = contents(prefix + IgnoreRules.fileName, &listing) {
                current.rules.add(text, depth: current.below.count)
            }
            var folders: [(path: String, below: [String], rules: IgnoreRules)] = []
            for name in names where !name.hasPrefix(".") {
                let path = prefix + name
                let below = current.below + [name]
                let isFolder = isRealFolder(path)
                if current.rules.excludes(below, isFolder: isFolder) {
                    listing.excluded.append(path)
                } else if isFolder, templateFolders.contains(name) {
                    listing.skipped.append(path)
                } else if isFolder {
                    folders.append((path, below, current.rules))
                } else if isWanted(below) {
                    listing.files.append(path)
                } else {
                    listing.skipped.append(path)
                }
            }
            pending += folders.reversed()
        }
        return listing
    }

    /// The paths of all files below a folder, but for hidden ones, by their bytes.
    ///
    /// - Throws: `FeedError` when a folder cannot be read.
    package static func files(below folder: String) throws(FeedError) -> [String] {
        let listing = files(in: folder, rules: IgnoreRules([])) { _ in true }
        if let problem = listing.problems.first { throw FeedError(.unreadable, problem.reason) }
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        return listing.files.map { String($0.dropFirst(prefix.count)) }
    }

    /// Whether a file is one for readers of feeds by its name.
    static func isRead(_ name: String, extensions: Set<String>) -> Bool {
        !tellsOfFolder(name) && extensions.contains(fileExtension(name))
    }

    /// Whether a file is called like those that tell of the folder they lie in: README, and the `_index.md` of site
    /// generators.
    static func tellsOfFolder(_ name: String) -> Bool {
        name.uppercased().hasPrefix("README") || name.hasPrefix("_index.")
    }

    /// Folders that hold no articles, but what generators of sites make pages of, and the pages that they made, which would
    /// come twice (jekyllrb.com/docs/structure).
    private static let templateFolders: Set<String> = [
        "_layouts", "_includes", "_sass", "_data", "_site", "node_modules",
    ]

    /// Whether it is a file that can be read again, and no pipe.
    package static func isRegular(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// The text of a small file.
    private static func contents(_ path: String, _ listing: inout Listing) -> String? {
        do throws(FeedError) {
            return String(decoding: try TextInput.read(path, limit: 1 << 20), as: UTF8.self)
        } catch {
            listing.problems.append((path, error.message))
            return nil
        }
    }

    private static func names(in folder: String, _ listing: inout Listing) -> [String]? {
        guard let directory = unsafe opendir(folder) else {
            listing.problems.append((folder, SystemError.message(errno)))
            return nil
        }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            names.append(name)
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func isRealFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func fileExtension(_ name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
