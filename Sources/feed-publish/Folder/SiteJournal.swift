internal import FeedOperations

/// What a run is about to put into a folder: it lies there while the folder is between two sites, so that the next run
/// knows which files are ours, whatever became of this one.
struct SiteJournal {
    static let fileName = ".feed-publish.run"

    /// The process.
    var process: Int32
    /// Files that were not there before, or that are replaced.
    var paths: [String]

    init(process: Int32, paths: [String]) {
        self.process = process
        self.paths = paths
    }

    /// - Returns: nil for what is no journal.
    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        guard let process = lines.first.flatMap({ Int32($0) }) else { return nil }
        self.init(process: process, paths: lines.dropFirst().filter(SiteFile.isPath))
    }

    var bytes: [UInt8] {
        Array(([String(process)] + paths).map { $0 + "\n" }.joined().utf8)
    }
}
