internal import CPosix

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
package import SyndicationXML

/// A file that appears whole or not at all.
///
/// The bytes go into a nameless file in the same folder; only when all are there and safe on the disk does that take the
/// place of the old one. A command that is interrupted leaves nothing behind. A file that would not change is not
/// touched, so that web servers and `make` see no change.
package struct OutputFile: ~Copyable {
    private let path: String
    private let descriptor: Int32
    /// The temporary file's name, where the system knows no nameless ones.
    private let temporaryName: String?
    /// Whether ``path`` is no ordinary file, and is written to directly.
    private let isSpecial: Bool

    /// - Throws: ``OutputError`` when nothing can be created there.
    package init(replacing path: String) throws(OutputError) {
        let target = Self.resolvingLinks(path)
        self.path = target
        if Self.isSpecialFile(target) {
            isSpecial = true
            temporaryName = nil
            descriptor = unsafe open(target, O_WRONLY | O_CLOEXEC)
        } else {
            isSpecial = false
            let folder = Self.folder(of: target)
            let nameless = unsafe open(folder, Self.nameless | O_RDWR | O_CLOEXEC, 0o666)
            if nameless >= 0 {
                descriptor = nameless
                temporaryName = nil
            } else {
                let name = Self.temporaryName(for: target)
                temporaryName = name
                descriptor = unsafe open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            }
        }
        guard descriptor >= 0 else { throw OutputError(path: path, errno: errno, isCreation: true) }
    }

    deinit {
        _ = close(descriptor)
        if let temporaryName { _ = unsafe unlink(temporaryName) }
    }

    /// Takes the bytes.
    package var sink: OutputBuffer.Sink {
        let descriptor = descriptor
        return { unsafe OutputStream.write($0, to: descriptor) }
    }

    /// Puts the file in its place.
    ///
    /// - Throws: ``OutputError`` when that fails; the old file is then as it was.
    package consuming func commit() throws(OutputError) {
        guard hasChanged else { return }
        try sync()
        let folder = folder
        try publish()
        Self.sync(folder: folder)
    }

    /// Whether there is anything to be put in the file's place.
    var hasChanged: Bool { !isSpecial && !isUnchanged }

    /// When the bytes were written, in nanoseconds since 1970.
    var modified: Int64 {
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 ? Folder.nanoseconds(status) : 0
    }

    /// Waits for everything on the file's disk to be safe: for many files that is quicker than one after the other.
    ///
    /// - Returns: whether the system can do that, and all went well.
    func syncAll() -> Bool {
        syndication_syncfs(descriptor) == 0
    }

    /// The folder that the file is put in.
    var folder: String { Self.folder(of: path) }

    /// Has the system begin to write the bytes to the disk, so that ``sync()`` need not wait long for it.
    func beginSync() {
        #if os(Linux)
            _ = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
        #endif
    }

    /// Waits for the bytes to be safe on the disk.
    func sync() throws(OutputError) {
        guard fsync(descriptor) == 0 else { throw OutputError(path: path, errno: errno) }
    }

    /// Puts the file in its place. That it is there is safe when its folder is, too.
    consuming func publish() throws(OutputError) {
        if keepOwnerAndMode() == false, temporaryName == nil, link(as: path) { return }
        let name = try nameForRename()
        guard unsafe rename(name, path) == 0 else {
            let reason = errno
            _ = unsafe unlink(name)
            throw OutputError(path: path, errno: reason, isCreation: true)
        }
    }

    /// Gives a nameless file a name that no file has.
    private func link(as name: String) -> Bool {
        unsafe linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
    }

    private func nameForRename() throws(OutputError) -> String {
        if let temporaryName { return temporaryName }
        let name = Self.temporaryName(for: path)
        _ = unsafe unlink(name)
        guard link(as: name) else { throw OutputError(path: path, errno: errno, isCreation: true) }
        return name
    }

    /// Without this, a power cut could bring the old file back.
    static func sync(folder: String) {
        let folder = unsafe open(folder, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { return }
        _ = fsync(folder)
        _ = close(folder)
    }

    /// - Returns: whether there is a file that is to be replaced.
    private func keepOwnerAndMode() -> Bool {
        var old = stat()
        guard unsafe stat(path, &old) == 0 else { return false }
        // The owner first: changing it may take mode bits away. Only root may, and nobody else needs to.
        _ = fchown(descriptor, old.st_uid, old.st_gid)
        _ = fchmod(descriptor, old.st_mode & 0o7777)
        return true
    }

    private var isUnchanged: Bool {
        let old = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard old >= 0 else { return false }
        defer { _ = close(old) }
        var (oldStatus, newStatus) = (stat(), stat())
        guard unsafe fstat(old, &oldStatus) == 0, unsafe fstat(descriptor, &newStatus) == 0,
            oldStatus.st_size == newStatus.st_size
        else { return false }
        var (oldPiece, newPiece) = ([UInt8](repeating: 0, count: 1 << 16), [UInt8](repeating: 0, count: 1 << 16))
        var offset = 0
        while offset < newStatus.st_size {
            let oldCount = unsafe pread(old, &oldPiece, oldPiece.count, offset)
            let newCount = unsafe pread(descriptor, &newPiece, newPiece.count, offset)
            guard oldCount > 0, oldCount == newCount, oldPiece[..<oldCount] == newPiece[..<newCount] else {
                return false
            }
            offset += oldCount
        }
        return true
    }
}

// MARK: - Names

extension OutputFile {
    /// `O_TMPFILE`, a macro that the importer leaves out.
    private static var nameless: Int32 {
        #if os(Linux)
            0o20000000 | O_DIRECTORY
        #else
            O_CREAT | O_DIRECTORY
        #endif
    }

    private static func temporaryName(for path: String) -> String {
        let folder = folder(of: path)
        let name = path.split(separator: "/").last.map(String.init) ?? "feed"
        return "\(folder)/.\(name).\(getpid()).tmp"
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A link stays; the file that it names is replaced.
    private static func resolvingLinks(_ path: String) -> String {
        guard let resolved = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    private static func isSpecialFile(_ path: String) -> Bool {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return false }
        let kind = status.st_mode & S_IFMT
        return kind == S_IFCHR || kind == S_IFIFO || kind == S_IFSOCK
    }
}

/// Why an output could not be written.
package struct OutputError: Error {
    package var path: String
    package var errno: Int32
    /// Whether it could not even be created.
    package var isCreation = false

    package init(path: String, errno: Int32, isCreation: Bool = false) {
        self.path = path
        self.errno = errno
        self.isCreation = isCreation
    }

    package var message: String { SystemError.message(errno) }
    package var status: ExitStatus { isCreation ? .cannotCreate : .inputOutput }
}

/// Open files and pipes, written to.
package enum OutputStream {
    /// Writes text; what cannot be written is lost, there being nowhere to say so.
    package static func write(_ text: String, to descriptor: Int32) {
        var text = text
        _ = text.withUTF8 { unsafe write(UnsafeRawBufferPointer($0), to: descriptor) }
    }

    /// Writes all bytes; 0, or the system's error number.
    package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
        var written = 0
        while written < bytes.count {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
            let count = unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
            if count > 0 {
                written += count
            } else if errno != EINTR {
                return errno == 0 ? EIO : errno
            }
        }
        return 0
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, bytes, count)
}
