#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import Syndication
internal import SyndicationXML

/// The entries of a merge, packed: those in memory, and sorted runs of them in a file.
///
/// Sorting outside of memory as it is usually done: what has come is sorted and written whenever memory is full, and in
/// the end all runs are read side by side.
@safe
struct EntryRuns: ~Copyable {
    /// An entry in memory.
    struct Item: BitwiseCopyable {
        let prefix: UInt64
        let head: Head
        /// The entry's ``PackedEntries``, by number.
        let batch: UInt32
        /// Where the packed entry begins in it, which its sort key follows.
        let offset: UInt32
    }

    /// What stands before a packed entry in a file.
    struct Head: BitwiseCopyable {
        let keyLength: UInt32
        let entryLength: UInt32
        let ordinal: UInt32
        let input: UInt32
        let source: Int32
        let inheritsLanguage: Bool
    }

    private var batches: [PackedEntries] = []
    private var items: [Item] = []
    private var runs: [Range<Int>] = []
    private var file: SpillFile?
    private let folder: String
    /// How many bytes the entries in memory take.
    private(set) var bytes = 0

    init(folder: String) {
        self.folder = folder
    }

    mutating func append(_ batch: PackedEntries, firstOrdinal: Int, input: Int, sources: [Int32]) {
        let number = UInt32(batches.count)
        batches.append(batch)
        for (index, item) in batch.items.enumerated() {
            items.append(
                Item(
                    prefix: item.prefix,
                    head: Head(
                        keyLength: item.keyLength, entryLength: item.entryLength,
                        ordinal: UInt32(firstOrdinal + index), input: UInt32(input),
                        source: item.source < 0 ? -1 : sources[Int(item.source)],
                        inheritsLanguage: item.inheritsLanguage),
                    batch: number, offset: item.offset))
        }
        bytes += batch.memory + batch.items.count * MemoryLayout<Item>.stride
    }

    /// Writes what is in memory into a sorted run.
    mutating func spill() throws(FeedError) {
        guard !items.isEmpty else { return }
        let file = if let file { file } else { try SpillFile(in: folder) }
        self.file = file
        sortItems()
        let start = runs.last?.upperBound ?? 0
        var (failure, end): (FeedError?, Int) = (nil, start)
        var output = unsafe OutputBuffer(capacity: 1 << 20) { bytes in
            do throws(FeedError) {
                unsafe try file.append(bytes)
                return 0
            } catch {
                failure = failure ?? error
                return 1
            }
        }
        for item in items {
            let size = Int(item.head.keyLength) + Int(item.head.entryLength)
            unsafe withUnsafeBytes(of: item.head) { unsafe output.append($0.bindMemory(to: UInt8.self)) }
            let bytes = unsafe batches[Int(item.batch)].base + Int(item.offset)
            unsafe output.append(UnsafeBufferPointer(start: bytes, count: size))
            end += MemoryLayout<Head>.size + size
        }
        output.flush()
        if let failure { throw failure }
        runs.append(start..<end)
        items.removeAll(keepingCapacity: true)
        batches.removeAll()
        bytes = 0
    }

    private mutating func sortItems() {
        // Keys are looked at through plain pointers: there are twenty looks for each entry.
        let bases = unsafe batches.map { unsafe UnsafePointer($0.base) }
        items.sort { left, right in
            if left.prefix != right.prefix { return left.prefix < right.prefix }
            let leftKey = unsafe UnsafeRawBufferPointer(
                start: bases[Int(left.batch)] + Int(left.offset) + Int(left.head.entryLength),
                count: Int(left.head.keyLength))
            let rightKey = unsafe UnsafeRawBufferPointer(
                start: bases[Int(right.batch)] + Int(right.offset) + Int(right.head.entryLength),
                count: Int(right.head.keyLength))
            let order = unsafe ByteOrder.compare(leftKey, rightKey)
            return order != 0 ? order < 0 : left.head.ordinal < right.head.ordinal
        }
        withExtendedLifetime(batches) {}
    }

    /// Ends the collection: all entries can be read in their order.
    ///
    /// - Parameter memory: how many bytes reading may take.
    mutating func ordered(memory: Int) throws(FeedError) -> OrderedEntries {
        guard let file else {
            sortItems()
            return OrderedEntries(items, batches)
        }
        try spill()
        items = []
        return try OrderedEntries(file, runs, memory: memory)
    }

    /// All entries, in no order.
    mutating func forEach(_ body: (Head, UnsafeBufferPointer<UInt8>) -> Void) throws(FeedError) {
        for item in items {
            unsafe body(
                item.head,
                UnsafeBufferPointer(
                    start: batches[Int(item.batch)].base + Int(item.offset), count: Int(item.head.entryLength)))
        }
        guard let file else { return }
        for run in runs {
            guard let cursor = try RunCursor(file, run, capacity: 1 << 20) else { continue }
            repeat { unsafe body(cursor.head, cursor.entry) } while try cursor.advance()
        }
    }
}

/// The bytewise order, in which what is longer comes behind what it begins with.
enum ByteOrder {
    static func compare(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
        let count = min(left.count, right.count)
        if count > 0, let leftStart = left.baseAddress, let rightStart = right.baseAddress {
            let order = unsafe memcmp(leftStart, rightStart, count)
            if order != 0 { return Int(order) }
        }
        return left.count - right.count
    }
}
