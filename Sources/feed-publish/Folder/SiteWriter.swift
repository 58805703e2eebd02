internal import FeedCommand
internal import FeedOperations
internal import Syndication

/// Brings a folder to what a site is to be: only what differs is written, what leads comes after what it leads to, and
/// what is not ours is left alone.
///
/// Everything is made and lies on the disk, without a name, before the first file is put in its place. So a full disk or a
/// page that cannot be made costs nothing, and what is left to do is a row of renames.
struct SiteWriter {
    private let folder: SiteFolder
    private let compression: Precompression
    private let isTrial: Bool
    private(set) var changes: [SiteChange] = []
    private var manifest: SiteManifest
    private var staged: [StagedOutput] = []
    /// The front page and the feeds, which take their places one directly after the other, behind everything else.
    private var frontStaged: [StagedOutput] = []
    private var front: Set<String> = []
    private var hasBegun = false
    /// How many files may lie ready at a time.
    private var mostOpen = 256
    /// How many files may be made for each thread, each of them open with its copies.
    private var mostWaiting = 1
    /// Compressed copies that are not made any more.
    private var obsolete: [String] = []

    /// - Parameter isTrial: whether to say what would change, and change nothing.
    init(_ folder: SiteFolder, _ compression: Precompression, isTrial: Bool) {
        self.folder = folder
        self.compression = compression
        self.isTrial = isTrial
        manifest = folder.manifest
        manifest.files = [:]
    }

    /// Writes the files of a site, and removes those of ours that are none of its any more.
    ///
    /// - Parameters:
    ///   - files: in the order in which they are to appear.
    ///   - kept: files of an earlier run that stay as they are.
    /// - Returns: the manifest as it is now.
    /// - Throws: `SiteError`; the old site is then as it was.
    mutating func write(
        _ files: [SiteFile], keeping kept: Set<String>, history: SiteHistory
    ) throws(SiteError) -> SiteManifest {
        let written = Set(files.map(\.path))
        front = Set(files.lazy.filter { $0.stage == .front }.map(\.path))
        keep(kept.subtracting(written))
        if !isTrial { OpenFiles.allow(files.count * (1 + compression.codings.count)) }
        let allowed = OpenFiles.allowed
        mostOpen = allowed >= 8192 ? allowed - 4096 : max(allowed / 4, 1)
        mostWaiting = allowed >= 8192 ? 16 : allowed >= 1024 ? 2 : 1
        try stage(files)
        let stale = (folder.manifest.files.keys.filter { manifest.files[$0] == nil } + obsolete).sorted()
        if !staged.isEmpty || !frontStaged.isEmpty || !stale.isEmpty { try begin() }
        try commitStaged(isLast: true)
        for path in stale {
            changes.append(SiteChange(kind: .removed, path: path))
            if !isTrial { folder.remove(path) }
        }
        manifest.history = history
        return manifest
    }

    /// Files that are not made anew, with their compressed copies.
    private mutating func keep(_ paths: Set<String>) {
        for path in paths {
            for path in [path] + Precompression.Coding.allCases.map({ "\(path).\($0.rawValue)" }) {
                if let file = folder.manifest.files[path] { manifest.files[path] = file }
            }
        }
    }

    // MARK: - Making

    private mutating func stage(_ files: [SiteFile]) throws(SiteError) {
        let job = SiteFileJob(folder: folder, compression: compression, isTrial: isTrial)
        let workers = OrderedWorkers(waitingForEach: mostWaiting, job.run)
        var failure: SiteError?
        let take = { (outcome: SiteFileJob.Outcome?, writer: inout SiteWriter) throws(SiteError) in
            guard let outcome else { return }
            try writer.take(outcome.get())
        }
        for file in files {
            // Most files are what they were: to see that takes less than handing them to another thread.
            if let unchanged = job.unchanged(file) {
                for written in unchanged { manifest.files[written.path] = written.file }
                continue
            }
            if workers.isFull {
                do throws(SiteError) { try take(workers.next(), &self) } catch { failure = error }
            }
            if failure != nil { break }
            workers.submit(file)
        }
        while let outcome = workers.next() {
            guard failure == nil else { continue }
            do throws(SiteError) { try take(outcome, &self) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    private mutating func take(_ results: [SiteFileJob.Written]) throws(SiteError) {
        for result in results {
            manifest.files[result.path] = result.file
            if result.change == .removed {
                obsolete.append(result.path)
            } else if let change = result.change {
                changes.append(SiteChange(kind: change, path: result.path))
            }
            guard let output = result.output else { continue }
            if front.contains(result.path) { frontStaged.append(output) } else { staged.append(output) }
        }
        // Where the system allows few open files, what nobody links to yet may appear before the rest is made.
        guard staged.count >= mostOpen else { return }
        try begin()
        try commitStaged()
    }

    // MARK: - Putting in place

    /// From here on the folder is between two sites, until the manifest says otherwise: whatever becomes of this process,
    /// the next one knows which files are ours.
    private mutating func begin() throws(SiteError) {
        guard !isTrial, !hasBegun else { return }
        hasBegun = true
        let paths = changes.filter { $0.kind != .removed }.map(\.path)
        try folder.write(SiteJournal(process: SiteFolder.process, paths: paths))
    }

    private mutating func commitStaged(isLast: Bool = false) throws(SiteError) {
        let failures = StagedOutput.commit(staged + (isLast ? frontStaged : []), allOrNone: true)
        staged = []
        if isLast { frontStaged = [] }
        if let failure = failures.lazy.compactMap(\.self).first { throw SiteError(failure) }
    }
}

/// Why a site could not be written.
struct SiteError: Error {
    var path: String
    var message: String
    var status: ExitStatus

    init(path: String, message: String, status: ExitStatus) {
        self.path = path
        self.message = message
        self.status = status
    }

    init(_ error: OutputError) {
        self.init(path: error.path, message: "cannot be written: \(error.message)", status: error.status)
    }

    init(_ error: FeedError, path: String) {
        let place = error.line > 0 ? "\(path):\(error.line):\(error.column)" : path
        self.init(
            path: place, message: error.message, status: error.code == .unreadable ? .inputOutput : .configuration)
    }
}
