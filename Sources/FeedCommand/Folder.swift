#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import SyndicationXML

/// The files of a folder and of the folders in it.
enum Folder {
    struct Listing {
        var files: [String] = []
        var skipped: [String] = []
        var problems: [(path: String, reason: String)] = []
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// When a file was last changed, in seconds since 1970; nil when that cannot be told.
    static func modificationTime(_ path: String) -> Int64? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        return Int64(status.st_mtim.tv_sec)
    }

    /// Files with the given ends of their names, by the bytes of their paths, so that every system lists them alike.
    ///
    /// Hidden ones, those called README, and links to folders (which may lead in a circle) are left out.
    static func files(in folder: String, extensions: Set<String>) -> Listing {
        var listing = Listing()
        var pending = [folder]
        while let current = pending.popLast() {
            guard let names = names(in: current, &listing) else { continue }
            var folders: [String] = []
            for name in names where !name.hasPrefix(".") {
                let path = current.hasSuffix("/") ? current + name : "\(current)/\(name)"
                if isRealFolder(path) {
                    folders.append(path)
                } else if name.uppercased().hasPrefix("README") || !extensions.contains(fileExtension(name)) {
                    listing.skipped.append(path)
                } else {
                    listing.files.append(path)
                }
            }
            pending += folders.reversed()
        }
        return listing
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
