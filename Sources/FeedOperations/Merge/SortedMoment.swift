internal import Syndication
internal import SyndicationXML

/// The entries that changed at one moment: of each the version that is kept, in their order.
struct SortedMoment {
    /// An entry, and where it comes from.
    struct Member {
        let entry: Entry
        /// The source that the entry came with.
        let source: Source?
        let input: Int
        let inheritsLanguage: Bool
        let key: String
        let keyHash: Hash128
    }

    private let aliases: IDAliases
    private let memory: Int
    private var members: [Member] = []
    private var sorted: ArraySlice<Member> = []
    private var bytes = 0

    /// - Parameter memory: how many bytes of text there may be.
    init(aliases: IDAliases, memory: Int) {
        self.aliases = aliases
        self.memory = memory
    }

    var isEmpty: Bool { sorted.isEmpty }

    mutating func popFirst() -> Member? { sorted.popFirst() }
    mutating func removeAll() { sorted = [] }

    mutating func add(_ entry: Entry, from input: Int, identity: String, language: String?) throws(FeedError) {
        var entry = entry
        if !aliases.isEmpty, let id = entry.id { entry.id = aliases.resolve(id) }
        let source = entry.source
        let inheritsLanguage = entry.language == nil && language != nil
        if inheritsLanguage { entry.language = language }
        let key = aliases.resolve(EntryKey.of(entry, in: identity))
        entry.source = nil
        bytes += 512 + entry.textLength
        guard bytes <= memory else {
            throw FeedError(
                .limitExceeded, "more entries changed at one moment than fit into \(memory) bytes; merge them unsorted")
        }
        members.append(
            Member(
                entry: entry, source: source, input: input, inheritsLanguage: inheritsLanguage, key: key,
                keyHash: EntryKey.hash(of: key)))
    }

    /// Ends the moment.
    ///
    /// - Parameters:
    ///   - digests: digests of what the feeds say of themselves.
    ///   - isWanted: whether an entry of this key is.
    mutating func sort(_ digests: [Hash128], isWanted: (Hash128) -> Bool) {
        defer {
            members.removeAll(keepingCapacity: true)
            bytes = 0
        }
        guard members.count > 1 else {
            sorted = members.filter { isWanted($0.keyHash) }[...]
            return
        }
        var best: [Hash128: Member] = [:]
        for member in members {
            if let other = best[member.keyHash], !Self.prefers(member, to: other, digests) { continue }
            best[member.keyHash] = member
        }
        sorted =
            best.values.filter { isWanted($0.keyHash) }
            .map { (Self.sortKey($0), $0) }
            .sorted { $0.0.lexicographicallyPrecedes($1.0) }
            .map(\.1)[...]
    }

    private static func prefers(_ left: Member, to right: Member, _ digests: [Hash128]) -> Bool {
        if let isPreferred = EntryVersion(left.entry).isPreferred(to: EntryVersion(right.entry)) { return isPreferred }
        if left.inheritsLanguage != right.inheritsLanguage { return right.inheritsLanguage }
        let (leftDigest, rightDigest) = (digest(left, digests), digest(right, digests))
        return (leftDigest.high, leftDigest.low, left.input) < (rightDigest.high, rightDigest.low, right.input)
    }

    private static func digest(_ member: Member, _ digests: [Hash128]) -> Hash128 {
        member.source.map { SourceTable.digest($0.feed.canonicalBytes) } ?? digests[member.input]
    }

    private static func sortKey(_ member: Member) -> [UInt8] {
        var output = unsafe OutputBuffer(capacity: 256)
        MergeSortKey.append(member.entry, key: member.key, source: "", order: .updated, to: &output)
        return output.takeBytes()
    }
}
