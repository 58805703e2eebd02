#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import HeapModule
internal import Syndication

/// The entries of a merge in their order, from memory or from sorted runs in a file.
@safe
struct OrderedEntries: ~Copyable {
    private var items: ArraySlice<EntryRuns.Item>
    private let batches: [PackedEntries]
    private var heap = Heap<RunPlace>()
    /// A run whose first entry was handed out, and is to go on.
    private var isAhead = false

    init(_ items: [EntryRuns.Item], _ batches: [PackedEntries]) {
        self.items = items[...]
        self.batches = batches
    }

    /// - Parameter memory: how many bytes the runs may take together.
    init(_ file: SpillFile, _ runs: [Range<Int>], memory: Int) throws(FeedError) {
        items = []
        batches = []
        let share = min(max(memory / max(runs.count, 1), 1 << 12), 1 << 20)
        for run in runs {
            if let cursor = try RunCursor(file, run, capacity: share) { heap.insert(RunPlace(cursor)) }
        }
    }

    /// Hands out the next entry; nil at the end.
    mutating func next<Value>(
        _ body: (EntryRuns.Head, UnsafeBufferPointer<UInt8>) throws(FeedError) -> Value
    ) throws(FeedError) -> Value? {
        if let item = items.popFirst() {
            let bytes = unsafe UnsafeBufferPointer(
                start: UnsafePointer(batches[Int(item.batch)].base + Int(item.offset)),
                count: Int(item.head.entryLength))
            return try unsafe body(item.head, bytes)
        }
        if isAhead, let place = heap.min {
            isAhead = false
            if try place.cursor.advance() {
                heap.replaceMin(with: RunPlace(place.cursor))
            } else {
                heap.removeMin()
            }
        }
        guard let place = heap.min else { return nil }
        isAhead = true
        return try unsafe body(place.cursor.head, place.cursor.entry)
    }
}

/// A run by its next entry.
private struct RunPlace: Comparable {
    let cursor: RunCursor
    private let prefix: UInt64

    init(_ cursor: RunCursor) {
        self.cursor = cursor
        prefix = cursor.prefix
    }

    static func < (left: RunPlace, right: RunPlace) -> Bool {
        if left.prefix != right.prefix { return left.prefix < right.prefix }
        let order = unsafe ByteOrder.compare(left.cursor.key, right.cursor.key)
        return order != 0 ? order < 0 : left.cursor.head.ordinal < right.cursor.head.ordinal
    }

    static func == (left: RunPlace, right: RunPlace) -> Bool { left.cursor === right.cursor }
}

/// A sorted run of packed entries in a file, read some at a time.
@safe
final class RunCursor {
    private let file: SpillFile
    private var rest: Range<Int>
    private var buffer: UnsafeMutableRawPointer
    private var capacity: Int
    /// What of the buffer was read from the file, and not handed out.
    private var filled = 0..<0

    private(set) var head: EntryRuns.Head
    private var start = 0

    /// - Returns: nil for an empty run.
    init?(_ file: SpillFile, _ range: Range<Int>, capacity: Int) throws(FeedError) {
        guard !range.isEmpty else { return nil }
        self.file = file
        self.capacity = capacity
        rest = range
        unsafe buffer = .allocate(byteCount: capacity, alignment: 16)
        head = EntryRuns.Head(
            keyLength: 0, entryLength: 0, ordinal: 0, input: 0, source: -1, inheritsLanguage: false)
        guard try advance() else { return nil }
    }

    deinit {
        unsafe buffer.deallocate()
    }

    /// The packed entry.
    var entry: UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(
            start: (buffer + start).assumingMemoryBound(to: UInt8.self), count: Int(head.entryLength))
    }

    /// The entry's sort key.
    var key: UnsafeRawBufferPointer {
        unsafe UnsafeRawBufferPointer(start: buffer + start + Int(head.entryLength), count: Int(head.keyLength))
    }

    /// The first eight bytes of the sort key.
    var prefix: UInt64 {
        var prefix: UInt64 = 0
        for index in 0..<8 { prefix = unsafe prefix << 8 | UInt64(index < key.count ? key[index] : 0) }
        return prefix
    }

    /// Goes on to the next entry.
    ///
    /// - Returns: false at the end.
    func advance() throws(FeedError) -> Bool {
        let size = MemoryLayout<EntryRuns.Head>.size
        if filled.isEmpty, rest.isEmpty { return false }
        try fill(size)
        head = unsafe buffer.loadUnaligned(fromByteOffset: filled.lowerBound, as: EntryRuns.Head.self)
        let length = Int(head.keyLength) + Int(head.entryLength)
        try fill(size + length)
        start = filled.lowerBound + size
        filled = (start + length)..<filled.upperBound
        return true
    }

    /// Sees to it that so many bytes are there.
    private func fill(_ wanted: Int) throws(FeedError) {
        guard filled.count < wanted else { return }
        let kept = filled.count
        if wanted > capacity {
            let larger = UnsafeMutableRawPointer.allocate(byteCount: wanted + wanted / 2, alignment: 16)
            unsafe larger.copyMemory(from: buffer + filled.lowerBound, byteCount: kept)
            unsafe buffer.deallocate()
            unsafe buffer = unsafe larger
            capacity = wanted + wanted / 2
        } else {
            unsafe memmove(buffer, buffer + filled.lowerBound, kept)
        }
        let count = min(capacity - kept, rest.count)
        let space = unsafe UnsafeMutableRawBufferPointer(start: buffer + kept, count: count)
        let read = try unsafe file.read(at: rest.lowerBound, into: space)
        rest = (rest.lowerBound + read)..<rest.upperBound
        filled = 0..<(kept + read)
        guard filled.count >= wanted else { throw FeedError(.unreadable, "temporary file: cut off") }
    }
}
