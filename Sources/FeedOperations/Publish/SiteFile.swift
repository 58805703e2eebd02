public import Syndication

/// A file of a site: where it is to lie, and how its bytes are made.
public struct SiteFile: Sendable {
    /// When a file is written: what others point at comes before what points at it, so that a site whose writing is cut
    /// short has no link that leads nowhere.
    public enum Stage: Int, Sendable, Comparable {
        /// Styles and pictures, which pages need.
        case asset
        /// Pages of entries, and what is not written anew: archives.
        case page
        /// Feeds and pages of a part: a category, a source, a stretch of the archive.
        case part
        /// The feeds and the front page.
        case front

        /// Earlier stages are less.
        public static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
    }

    /// Whether a file of a site can have a path: names that are neither hidden nor lead upwards, with slashes between.
    package static func isPath(_ path: String) -> Bool {
        !path.utf8.contains { $0 < 0x20 || $0 == 0x7F }
            && path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy { name in
                !name.isEmpty && name.first != 0x2E && name.count <= 255
            }
    }

    /// The path within the folder, of plain names and slashes.
    public let path: String
    /// When it is written.
    public let stage: Stage
    /// What the bytes come from, as a digest: with the same one they are the same. Nil where that is not known without
    /// making them.
    public let fingerprint: UInt64?
    private let make: @Sendable () throws(FeedError) -> [UInt8]

    /// Creates a file whose bytes are made when they are asked for.
    public init(
        _ path: String, stage: Stage, fingerprint: UInt64? = nil,
        make: @escaping @Sendable () throws(FeedError) -> [UInt8]
    ) {
        self.path = path
        self.stage = stage
        self.fingerprint = fingerprint
        self.make = make
    }

    /// Makes the bytes.
    ///
    /// - Throws: `FeedError` when a feed cannot be written.
    public func bytes() throws(FeedError) -> [UInt8] { try make() }
}
