#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import SyndicationXML

/// The place of a state's file.
enum StoreFile {
    /// Makes a file that only its owner may read, with the folders that lead to it. One that is there is left as it is.
    ///
    /// It holds what people read, and passwords in addresses.
    static func make(_ path: String) throws(StoreError) {
        try makeFolders(of: path)
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError(.unavailable, SystemError.message(errno)) }
        _ = close(descriptor)
    }

    private static func makeFolders(of path: String) throws(StoreError) {
        for index in path.indices.dropFirst() where path[index] == "/" {
            let folder = String(path[..<index])
            guard unsafe mkdir(folder, 0o700) != 0, errno != EEXIST, !exists(folder) else { continue }
            throw StoreError(.unavailable, "\(folder): \(SystemError.message(errno))")
        }
    }

    static func exists(_ path: String) -> Bool {
        unsafe access(path, F_OK) == 0
    }

    /// The path as the database takes it for a path, whatever it looks like.
    static func literal(_ path: String) -> String {
        path.hasPrefix("/") ? path : "./\(path)"
    }
}
