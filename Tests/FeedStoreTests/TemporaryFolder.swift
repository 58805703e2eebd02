#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Testing

/// A folder of a test's own, which is removed with the files in it when the test is over.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/feed-store-XXXXXX".utf8CString)
        try #require(unsafe mkdtemp(&template) != nil)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        Self.remove(path)
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ bytes: [UInt8], to name: String) throws {
        let stream = unsafe try #require(unsafe fopen(file(name), "wb"))
        unsafe fwrite(bytes, 1, bytes.count, stream)
        unsafe fclose(stream)
    }

    func read(_ name: String) -> [UInt8]? {
        guard let stream = unsafe fopen(file(name), "rb") else { return nil }
        defer { unsafe fclose(stream) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = unsafe fread(&bytes, 1, bytes.count, stream)
        return Array(bytes.prefix(count))
    }

    /// The rights of a file or folder, nil where there is none.
    func rights(_ name: String) -> UInt32? {
        var status = stat()
        guard unsafe stat(file(name), &status) == 0 else { return nil }
        return UInt32(status.st_mode) & 0o777
    }

    func names() -> Set<String> { Self.names(path) }

    private static func names(_ path: String) -> Set<String> {
        guard let folder = unsafe opendir(path) else { return [] }
        defer { unsafe closedir(folder) }
        var names: Set<String> = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != ".", name != ".." { names.insert(name) }
        }
        return names
    }

    private static func remove(_ path: String) {
        for name in names(path) { remove("\(path)/\(name)") }
        if unsafe unlink(path) != 0 { unsafe rmdir(path) }
    }
}
