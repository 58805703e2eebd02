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

    /// Whether there is anything in a file.
    static func hasContent(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_size > 0
    }

    /// Whether two paths lead to one file.
    static func isSame(_ path: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        guard unsafe stat(path, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }

    /// What a file is, as far as its first bytes say.
    enum Kind {
        case folder, empty, database, otherDatabase, other
        /// It cannot be read.
        case unknown
    }

    /// Looks at a file's first bytes: the header of SQLite's format has the number that programs choose for their files at
    /// byte 68.
    static func kind(_ path: String, applicationID: Int) -> Kind {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return .unknown }
        if status.st_mode & mode_t(S_IFMT) == mode_t(S_IFDIR) { return .folder }
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return .unknown }
        defer { _ = close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 100)
        let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
        if count == 0 { return .empty }
        guard count == 100, bytes.starts(with: "SQLite format 3\0".utf8) else { return .other }
        let number = bytes[68..<72].reduce(0) { $0 << 8 | Int($1) }
        return number == 0 || number == applicationID ? .database : .otherDatabase
    }

    /// The path within a URI of a file.
    static func uriPath(_ path: String) -> String {
        var result = ""
        for byte in literal(path).utf8 {
            let isPlain = byte > 0x20 && byte < 0x7F && byte != 0x25 && byte != 0x3F && byte != 0x23
            let digits = String(byte, radix: 16)
            result += isPlain ? String(Unicode.Scalar(byte)) : "%" + (digits.count < 2 ? "0" : "") + digits
        }
        return result
    }

    /// The path as the database takes it for a path, whatever it looks like.
    static func literal(_ path: String) -> String {
        path.hasPrefix("/") ? path : "./\(path)"
    }
}
