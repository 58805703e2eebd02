internal import FeedCommand
internal import FeedOperations
internal import Syndication

/// What is done to each file of a site, on any thread: whether it differs is found out, and if so it is made and laid
/// ready.
struct SiteFileJob: Sendable {
    /// A file, or a compressed copy of one.
    struct Written: Sendable {
        var path: String
        var file: SiteManifest.File
        var change: SiteChange.Kind?
        /// The bytes, ready to be put in their place.
        var output: StagedOutput?
    }

    typealias Outcome = Result<[Written], SiteError>

    let folder: SiteFolder
    let compression: Precompression
    let isTrial: Bool

    @Sendable func run(_ file: SiteFile) -> Outcome {
        do throws(SiteError) {
            return .success(try made(file))
        } catch {
            return .failure(error)
        }
    }

    /// The file and its copies as they are, where what they come from is the same and nobody has touched them since.
    func unchanged(_ file: SiteFile) -> [Written]? {
        guard let fingerprint = file.fingerprint else { return nil }
        var found: [Written] = []
        let copies = compression.codings(for: file.path).map { "\(file.path).\($0.rawValue)" }
        for path in [file.path] + copies {
            guard let known = folder.manifest.files[path], known.fingerprint == fingerprint, known.size >= 0 else {
                // A copy that would not have been smaller is known by its size of nothing.
                return nil
            }
            if known.size > 0 || path == file.path, !folder.isUntouched(path, known) {
                return nil
            }
            found.append(Written(path: path, file: known))
        }
        return found
    }

    private func made(_ file: SiteFile) throws(SiteError) -> [Written] {
        let bytes: [UInt8]
        do throws(FeedError) {
            bytes = try file.bytes()
        } catch {
            throw SiteError(error, path: file.path)
        }
        var written = [try write(bytes, to: file.path, file.fingerprint)]
        // A run that was killed may have left a file of its own beside a copy of the one before.
        let isOurs = folder.manifest.files[file.path].map { folder.isUntouched(file.path, $0) } ?? false
        for coding in compression.codings(for: file.path) {
            let path = "\(file.path).\(coding.rawValue)"
            // Compressing takes longer than all the rest: what was made from the same bytes is there already.
            if written[0].change == nil, isOurs, let known = folder.manifest.files[path],
                known.size == 0 || known.size > 0 && folder.isUntouched(path, known)
            {
                written.append(
                    Written(
                        path: path,
                        file: SiteManifest.File(
                            size: known.size, modified: known.modified, fingerprint: file.fingerprint)))
            } else if let compressed = Precompression.compress(bytes, coding) {
                written.append(try write(compressed, to: path, file.fingerprint))
            } else {
                written.append(removed(path, file.fingerprint))
            }
        }
        return written
    }

    /// A copy that would be no smaller: an old one must not be sent for the new file.
    private func removed(_ path: String, _ fingerprint: UInt64?) -> Written {
        var written = Written(path: path, file: SiteManifest.File(size: 0, modified: 0, fingerprint: fingerprint))
        if folder.manifest.files[path] != nil, folder.status(of: path) != nil {
            written.change = .removed
        }
        return written
    }

    private func write(_ bytes: [UInt8], to path: String, _ fingerprint: UInt64?) throws(SiteError) -> Written {
        let status = folder.status(of: path)
        if let status, folder.holds(bytes, at: path, size: status.size) {
            return Written(
                path: path,
                file: SiteManifest.File(size: status.size, modified: status.modified, fingerprint: fingerprint))
        }
        var written = Written(
            path: path, file: SiteManifest.File(size: bytes.count, modified: 0, fingerprint: fingerprint))
        written.change = status == nil ? .new : .changed
        guard !isTrial else { return written }
        do throws(OutputError) {
            let output = try folder.stage(bytes, at: path)
            written.file.modified = output.modified
            written.output = output
        } catch {
            throw SiteError(error)
        }
        return written
    }
}
