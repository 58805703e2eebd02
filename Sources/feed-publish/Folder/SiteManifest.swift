internal import FeedOperations

/// What a folder's site was when it was published last: which files are ours, and what they came from.
///
/// It lies in the folder as `.feed-publish`, a text of lines with fields between tabs. One that is missing, damaged or of
/// another version costs time, and no file: every file is compared with what it is to be. One that names a file outside
/// of the folder is damaged: files are removed because it says that they are ours.
struct SiteManifest: Sendable, Equatable {
    /// A file that we made.
    struct File: Sendable, Equatable {
        var size: Int
        /// When the file was written, in nanoseconds since 1970: one that was changed since is made anew.
        var modified: Int64
        /// What its bytes came from; nil where that is not known without making them.
        var fingerprint: UInt64?
    }

    static let fileName = ".feed-publish"
    private static let firstLine = "feed-publish 1"

    var files: [String: File] = [:]
    var history = SiteHistory()
    /// Feeds that hubs have not been told of yet: a hub's and a feed's address each.
    var untold: [Notice] = []
    /// What a hub is to be told.
    struct Notice: Sendable, Hashable {
        var hub: String
        var topic: String
    }

    init() {}

    // MARK: - Reading

    /// - Returns: nil for what is no manifest.
    init?(_ bytes: [UInt8]) {
        var lines = bytes.split(separator: 0x0A)[...]
        guard lines.popFirst().map({ String(decoding: $0, as: UTF8.self) }) == Self.firstLine else { return nil }
        files.reserveCapacity(lines.count)
        for line in lines where !read(line.split(separator: 0x09, omittingEmptySubsequences: false)) { return nil }
    }

    private mutating func read(_ fields: [ArraySlice<UInt8>]) -> Bool {
        switch (fields.first?.first, fields.count) {
        case (UInt8(ascii: "F"), 5):
            let path = Self.text(fields[4])
            guard let size = Self.number(fields[1]), let modified = Self.number(fields[2]), SiteFile.isPath(path) else {
                return false
            }
            files[path] = File(size: size, modified: Int64(modified), fingerprint: Self.key(fields[3]))
        case (UInt8(ascii: "P"), 3):
            guard let key = Self.key(fields[1]) else { return false }
            history.pages[key] = Self.text(fields[2])
        case (UInt8(ascii: "A"), 2):
            return readArchive(fields[1])
        case (UInt8(ascii: "N"), 3):
            untold.append(Notice(hub: Self.text(fields[1]), topic: Self.text(fields[2])))
        default:
            return false
        }
        return true
    }

    private mutating func readArchive(_ field: ArraySlice<UInt8>) -> Bool {
        var stretch: [SiteHistory.ArchivedEntry] = []
        for entry in field.split(separator: 0x20) {
            let parts = entry.split(separator: 0x3A)
            guard parts.count == 2, let key = Self.key(parts[0]), let changed = Self.number(parts[1]) else {
                return false
            }
            stretch.append(SiteHistory.ArchivedEntry(key: key, changed: Int64(changed)))
        }
        history.archives.append(stretch)
        return true
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? { Int(text(bytes)) }

    private static func key(_ bytes: ArraySlice<UInt8>) -> UInt64? { UInt64(text(bytes), radix: 16) }

    // MARK: - Writing

    /// The manifest as it is written; the same one always gives the same bytes.
    var bytes: [UInt8] {
        var lines = ManifestLines()
        lines.add(Self.firstLine)
        for stretch in history.archives {
            let entries = stretch.map { "\(String($0.key, radix: 16)):\($0.changed)" }
            lines.add("A", entries.joined(separator: " "))
        }
        for (key, path) in history.pages.sorted(by: { $0.key < $1.key }) {
            lines.add("P", String(key, radix: 16), path)
        }
        for (path, file) in files.sorted(by: { $0.key < $1.key }) {
            let fingerprint = file.fingerprint.map { String($0, radix: 16) } ?? "-"
            lines.add("F", String(file.size), String(file.modified), fingerprint, path)
        }
        for notice in untold { lines.add("N", notice.hub, notice.topic) }
        return lines.bytes
    }
}

/// Lines of fields with tabs between them.
private struct ManifestLines {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ fields: String...) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(0x09) }
            bytes.append(contentsOf: field.utf8)
        }
        bytes.append(0x0A)
    }
}
