internal import FeedCommand
internal import FeedOperations
internal import SyndicationXML
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The folder that a site is published in, for as long as one run works on it.
final class SiteFolder: Sendable {
    let path: String
    /// What the folder held when it was published last.
    let manifest: SiteManifest
    private let descriptor: Int32
    private let madeFolders = Mutex<Set<String>>([])

    /// Opens a folder, which is made if there is none, and keeps other runs away from it.
    ///
    /// - Parameter isTrial: whether nothing is to be changed; then a folder that is not there is an empty one.
    /// - Throws: ``ExitStatus`` after the fault was named.
    init(_ path: String, isTrial: Bool, _ diagnostics: inout Diagnostics) throws {
        self.path = path
        if !isTrial { try OutputFolder.make(path, &diagnostics) }
        descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 || isTrial && errno == ENOENT else {
            diagnostics.error("cannot be opened: \(SystemError.message(errno))", in: path, .cannotCreate)
            throw ExitStatus.cannotCreate
        }
        if !isTrial, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
            diagnostics.error("is being published by another process; try again later", in: path, .tryAgain)
            throw ExitStatus.tryAgain
        }
        let file = OutputFolder.path(of: SiteManifest.fileName, in: path)
        let bytes = try? TextInput.read(file, limit: 1 << 30)
        manifest = bytes.flatMap { SiteManifest($0) } ?? SiteManifest()
        if bytes != nil, manifest == SiteManifest() {
            diagnostics.note("is not of this version; every file is looked at", in: file)
        }
        if let process = manifest.unfinished, !isTrial { removeRemnants(of: process) }
    }

    deinit {
        if descriptor >= 0 { _ = close(descriptor) }
    }

    /// The process that this is.
    static var process: Int32 { getpid() }

    // MARK: - Files

    private func full(_ path: String) -> String { OutputFolder.path(of: path, in: self.path) }

    /// How large a file is and when it was written; nil where there is none.
    func status(of path: String) -> (size: Int, modified: Int64)? {
        Folder.status(ofFile: full(path))
    }

    /// Whether a file is as it was when we wrote it.
    func isUntouched(_ path: String, _ file: SiteManifest.File) -> Bool {
        status(of: path).map { $0.size == file.size && $0.modified == file.modified } ?? false
    }

    /// Whether a file holds these bytes.
    func holds(_ bytes: [UInt8], at path: String, size: Int) -> Bool {
        guard size == bytes.count else { return false }
        return (try? TextInput.read(full(path), limit: size)) == bytes
    }

    /// A file of the site as it is.
    func bytes(of path: String) -> [UInt8]? {
        try? TextInput.read(full(path), limit: 1 << 30)
    }

    /// Lays bytes ready to replace a file.
    func stage(_ bytes: [UInt8], at path: String) throws(OutputError) -> StagedOutput {
        try makeFolder(of: path)
        return try StagedOutput(bytes, replacing: full(path))
    }

    private func makeFolder(of path: String) throws(OutputError) {
        guard let slash = path.lastIndex(of: "/") else { return }
        let folder = String(path[..<slash])
        guard madeFolders.withLock({ $0.insert(folder).inserted }) else { return }
        var made = self.path
        for part in folder.split(separator: "/") {
            made = OutputFolder.path(of: String(part), in: made)
            if unsafe mkdir(made, 0o777) != 0, errno != EEXIST {
                throw OutputError(path: made, errno: errno, isCreation: true)
            }
        }
    }

    /// Removes a file of ours, and the folders that it leaves empty.
    func remove(_ path: String) {
        _ = unsafe unlink(full(path))
        var folder = path[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            guard unsafe rmdir(full(String(folder))) == 0 else { return }
        }
    }

    /// Writes the manifest, as it is to be found by the next run.
    func write(_ manifest: SiteManifest) throws(SiteError) {
        do throws(OutputError) {
            try TextOutput.write(manifest.bytes, to: full(SiteManifest.fileName))
        } catch {
            throw SiteError(error)
        }
    }

    /// Removes the names that a process was about to give to files when it was killed: whole files, of which nobody knows.
    private func removeRemnants(of process: Int32) {
        guard process != getpid(), kill(process, 0) != 0 else { return }
        for path in manifest.files.keys {
            let name = path.split(separator: "/").last ?? ""
            let folder = path.dropLast(name.count)
            _ = unsafe unlink(full("\(folder).\(name).\(process).tmp"))
        }
        _ = unsafe unlink(full(".\(SiteManifest.fileName).\(process).tmp"))
    }
}
