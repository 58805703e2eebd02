public import Syndication

/// Holds feeds against the rules of a format.
///
/// ```swift
/// for fault in FeedLint(format: .atom).faults(in: feed) { print(fault.message) }
/// ```
///
/// A feed that is read as a stream is looked at in pieces: ``begin(_:)``, ``faults(in:)-(Entry)`` for each entry,
/// ``end()``. Of entries only a hash of their identifiers is kept.
public struct FeedLint: Sendable {
    /// The format whose rules count.
    public let format: FeedFormat
    private let rules: [FeedRule]
    private var header = Feed()
    private var count = 0
    private var ids: Set<Hash128> = []

    /// Takes the rules of a format.
    public init(format: FeedFormat) {
        self.format = format
        rules = FeedRule.all.filter { $0.formats.contains(format) }
    }

    /// What is wrong about a feed and its entries.
    public func faults(in feed: Feed) -> [FeedFault] {
        var lint = FeedLint(format: format)
        var faults = lint.begin(feed)
        for entry in feed.entries { faults += lint.faults(in: entry) }
        return faults + lint.end()
    }

    /// Begins a feed.
    ///
    /// - Returns: what is wrong about what it says of itself; its entries are not looked at.
    public mutating func begin(_ feed: Feed) -> [FeedFault] {
        header = feed.header
        count = 0
        ids = []
        var faults: [FeedFault] = []
        FeedPart.visit(feed) { part in check(part, entry: nil, id: nil, &faults) }
        return faults
    }

    /// What is wrong about the next entry.
    public mutating func faults(in entry: Entry) -> [FeedFault] {
        var faults: [FeedFault] = []
        if let id = entry.id, !ids.insert(Self.hash(id)).inserted {
            check(.repeatedID(id), entry: count, id: id, &faults)
        }
        FeedPart.visit(entry, in: header) { part in check(part, entry: count, id: entry.id, &faults) }
        count += 1
        return faults
    }

    /// Ends the feed.
    ///
    /// - Returns: what is only known now.
    public mutating func end() -> [FeedFault] { [] }

    static func hash(_ id: String) -> Hash128 {
        var hash = Hash128(salt: 0x1D)
        hash.combine(id)
        return hash
    }

    private func check(_ part: FeedPart, entry: Int?, id: String?, _ faults: inout [FeedFault]) {
        for rule in rules {
            guard let detail = rule.check(part) else { continue }
            faults.append(FeedFault(rule, detail: detail, entry: entry, id: id))
        }
    }
}
