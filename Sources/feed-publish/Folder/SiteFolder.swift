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
    /// What a run was about that has not come to its end.
    private let unfinished: SiteJournal?
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
        let read = bytes.flatMap { SiteManifest($0) }
        if bytes != nil, read == nil {
            diagnostics.note("is damaged or not of this version; every file is looked at", in: file)
        }
        var manifest = read ?? SiteManifest()
        let journal = try? TextInput.read(OutputFolder.path(of: SiteJournal.fileName, in: path), limit: 1 << 30)
        unfinished = journal.flatMap { SiteJournal($0) }
        for path in unfinished?.paths ?? [] where manifest.files[path] == nil {
            manifest.files[path] = SiteManifest.File(size: -1, modified: 0, fingerprint: nil)
        }
        self.manifest = manifest
        if let unfinished, !isTrial { removeRemnants(of: unfinished) }
    }

    deinit {
        if descriptor >= 0 { _ = close(descriptor) }
    }

    /// The process that this is.
    static var process: Int32 { getpid() }

    // MARK: - Files

    func full(_ path: String) -> String { OutputFolder.path(of: path, in: self.path) }

    /// How large a file is and when it was written; nil where there is none.
    func status(of path: String) -> (size: Int, modified: Int64)? {
        Folder.status(ofFile: full(path))
    }

    /// What the site was, and which files of its archive somebody has touched since.
    var history: SiteHistory {
        var history = manifest.history
        let numbers = history.archives.indices.map { $0 + 1 }
        history.doubtful = Set(
            numbers.filter { number in
                let path = FeedSite.archive(number)
                return !(manifest.files[path].map { isUntouched(path, $0) } ?? false)
            })
        return history
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
        // Whoever comes second waits until the folder is there.
        let failure = madeFolders.withLock { made -> OutputError? in
            guard made.insert(folder).inserted else { return nil }
            var path = self.path
            for part in folder.split(separator: "/") {
                path = OutputFolder.path(of: String(part), in: path)
                if unsafe mkdir(path, 0o777) != 0, errno != EEXIST {
                    made.remove(folder)
                    return OutputError(path: path, errno: errno, isCreation: true)
                }
            }
            return nil
        }
        if let failure { throw failure }
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

    /// Writes the manifest, as it is to be found by the next run: the folder is what it says.
    func write(_ manifest: SiteManifest) throws(SiteError) {
        try write(manifest.bytes, to: SiteManifest.fileName)
        _ = unsafe unlink(full(SiteJournal.fileName))
    }

    /// Writes what is about to be changed.
    func write(_ journal: SiteJournal) throws(SiteError) {
        // What an earlier run left undone is still to be known.
        let paths = Set(journal.paths).union(unfinished?.paths ?? [])
        try write(SiteJournal(process: journal.process, paths: paths.sorted()).bytes, to: SiteJournal.fileName)
    }

    private func write(_ bytes: [UInt8], to path: String) throws(SiteError) {
        do throws(OutputError) {
            try TextOutput.write(bytes, to: full(path))
        } catch {
            throw SiteError(error)
        }
    }

    /// Removes the names that a process was about to give to files when it was killed: whole files, of which nobody knows.
    private func removeRemnants(of journal: SiteJournal) {
        guard journal.process != getpid() else { return }
        for path in journal.paths + [SiteManifest.fileName, SiteJournal.fileName] {
            let name = path.split(separator: "/").last ?? ""
            _ = unsafe unlink(full("\(path.dropLast(name.count)).\(name).\(journal.process).tmp"))
        }
    }
}
