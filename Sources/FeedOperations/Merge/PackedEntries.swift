package import Syndication
internal import SyndicationXML

/// Some entries of one document, on their way into a merge: packed, with what they are compared and sorted by.
///
/// Making it is most of the work, and can be done on any thread.
@safe
package final class PackedEntries: @unchecked Sendable {
    /// An entry's place.
    struct Item: BitwiseCopyable {
        /// The first eight bytes of the sort key.
        let prefix: UInt64
        /// Where the packed entry begins, which its sort key follows.
        let offset: UInt32
        let keyLength: UInt32
        let entryLength: UInt32
        /// Whether the entry has its language from its feed.
        let inheritsLanguage: Bool
        /// The source that the entry came with, in ``PackedEntries/sources``; -1 for none.
        let source: Int32
        let key: Hash128
        let version: EntryVersion
    }

    let base: UnsafeMutablePointer<UInt8>
    let count: Int
    let items: [Item]
    /// The sources that entries came with; they are taken out when they are known to the merge.
    private(set) var sources: [Source]

    fileprivate init(_ output: borrowing OutputBuffer, _ items: [Item], _ sources: [Source]) {
        let base = UnsafeMutablePointer<UInt8>.allocate(capacity: max(output.count, 1))
        unsafe output.withBytes { bytes in
            if let start = bytes.baseAddress { unsafe base.update(from: start, count: bytes.count) }
        }
        unsafe self.base = unsafe base
        count = output.count
        self.items = items
        self.sources = sources
    }

    deinit {
        unsafe base.deallocate()
    }

    /// Hands the sources out, which take much memory.
    func takeSources() -> [Source] {
        defer { sources = [] }
        return sources
    }

    /// How many bytes of memory this takes, about.
    var memory: Int { count + items.count * MemoryLayout<Item>.stride }
}

/// Packs the entries of one document for a merge.
package final class EntryPacking {
    private let options: FeedMerge.Options
    private let aliases: IDAliases
    /// What the document had said of itself when its first entry came.
    private let feed: (identity: String, language: String?, title: String)
    private var packer = EntryPacker(capacity: 1 << 14)
    private var items: [PackedEntries.Item] = []
    private var sources: [Source] = []
    private var numbers: [Source: Int32] = [:]

    /// How many bytes are packed together, and how many sources at most.
    private static let size = 1 << 19
    private static let mostSources = 256

    /// - Parameter feed: what the document says of itself by now.
    package init(_ feed: Feed, options: FeedMerge.Options) {
        self.options = options
        aliases = IDAliases(options.aliases)
        self.feed = (feed.atomID, feed.language, feed.title?.plain ?? "")
    }

    /// Takes an entry.
    ///
    /// - Returns: the entries so far, when there are many.
    package func add(_ entry: Entry) -> PackedEntries? {
        var entry = entry
        if !aliases.isEmpty, let id = entry.id { entry.id = aliases.resolve(id) }
        let source = entry.source
        let inheritsLanguage = entry.language == nil && feed.language != nil
        if inheritsLanguage { entry.language = feed.language }

        // The entry first: its digest may be its key.
        let start = packer.output.count
        packer.pack(entry)
        let middle = packer.output.count
        let version = unsafe packer.output.withBytes {
            unsafe EntryVersion(entry, packed: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer($0)[start...]))
        }
        var key = EntryKey.of(entry, in: feed.identity, digest: version.digest)
        if !aliases.isEmpty { key = aliases.resolve(key) }
        MergeSortKey.append(
            entry, key: key, source: source?.feed.title?.plain ?? feed.title, order: options.order, to: &packer.output)
        let end = packer.output.count
        let prefix = unsafe packer.output.withBytes { unsafe Self.prefix($0, middle, end) }
        items.append(
            PackedEntries.Item(
                prefix: prefix, offset: UInt32(start), keyLength: UInt32(end - middle),
                entryLength: UInt32(middle - start), inheritsLanguage: inheritsLanguage, source: number(of: source),
                key: EntryKey.hash(of: key), version: version))
        return end >= Self.size || sources.count >= Self.mostSources ? take() : nil
    }

    /// The entries so far; nil where there are none. They are forgotten here.
    package func take() -> PackedEntries? {
        guard !items.isEmpty else { return nil }
        let packed = PackedEntries(packer.output, items, sources)
        packer.output.removeAll()
        items.removeAll(keepingCapacity: true)
        sources.removeAll()
        numbers.removeAll()
        return packed
    }

    private func number(of source: Source?) -> Int32 {
        guard let source else { return -1 }
        if let number = numbers[source] { return number }
        let number = Int32(sources.count)
        numbers[source] = number
        sources.append(source)
        return number
    }

    private static func prefix(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        var prefix: UInt64 = 0
        for index in start..<(start + 8) { prefix = unsafe prefix << 8 | UInt64(index < end ? bytes[index] : 0) }
        return prefix
    }
}
