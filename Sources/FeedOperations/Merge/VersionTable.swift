internal import HeapModule
internal import Syndication

/// All versions of all entries that a merge met, to find out which are kept.
///
/// A version takes 72 bytes here, wherever the entry itself is. What is more than memory may hold is sorted by key and put
/// into a file; at the end all come out by key, and of each key one stays. What stays is a bit for each version.
struct VersionTable: ~Copyable {
    /// What became of the versions.
    struct Outcome {
        /// A bit for each version, by its number: whether it is kept.
        var kept: [UInt64]
        /// The last change of all that are kept; nil where none has a date.
        var newest: Timestamp.Instant?
        /// Two versions of one entry that say different things, if there are any.
        var conflict: (Int, Int)?

        /// Whether a version is kept.
        func keeps(_ ordinal: Int) -> Bool { kept[ordinal / 64] & (1 << UInt64(ordinal % 64)) != 0 }
    }

    private var records: [VersionRecord] = []
    private var runs: [Range<Int>] = []
    private var file: SpillFile?
    private let limit: Int
    private let folder: String
    private(set) var count = 0

    /// - Parameters:
    ///   - memory: how many bytes may stay in memory.
    ///   - folder: where what does not stay is kept.
    init(memory: Int, folder: String) {
        limit = max(memory / MemoryLayout<VersionRecord>.stride, 64)
        self.folder = folder
    }

    /// How many bytes of memory are taken.
    var bytes: Int { records.count * MemoryLayout<VersionRecord>.stride }

    mutating func append(_ record: VersionRecord) throws(FeedError) {
        if records.count >= limit { try spill() }
        records.append(record)
        count += 1
    }

    private mutating func spill() throws(FeedError) {
        let file = if let file { file } else { try SpillFile(in: folder) }
        self.file = file
        sortRecords()
        let start = runs.last?.upperBound ?? 0
        let size = records.count * MemoryLayout<VersionRecord>.stride
        try unsafe records.span.bytes.withUnsafeBytes { bytes throws(FeedError) in try unsafe file.append(bytes) }
        runs.append(start..<(start + size))
        records.removeAll(keepingCapacity: true)
    }

    private mutating func sortRecords() {
        records.sort(by: VersionRun.precedes)
    }

    /// Decides which versions are kept: of each entry the preferred one, if it is wanted.
    ///
    /// - Parameters:
    ///   - isDeleted: whether a version is none any more.
    ///   - isWanted: whether the version that would be kept is.
    mutating func outcome(
        _ preference: VersionPreference, isDeleted: (VersionRecord) -> Bool, isWanted: (VersionRecord) -> Bool
    ) throws(FeedError) -> Outcome {
        var outcome = Outcome(kept: Array(repeating: 0, count: count / 64 + 1))
        var best: VersionRecord?
        func keep(_ record: VersionRecord) {
            guard isWanted(record) else { return }
            outcome.kept[Int(record.ordinal) / 64] |= 1 << UInt64(record.ordinal % 64)
            if let change = record.version.change, outcome.newest.map({ $0 < change }) ?? true {
                outcome.newest = change
            }
        }
        func meet(_ record: VersionRecord) {
            if isDeleted(record) { return }
            guard let last = best else {
                best = record
                return
            }
            guard last.key == record.key else {
                keep(last)
                best = record
                return
            }
            if last.version.digest != record.version.digest, outcome.conflict == nil {
                let ordinals = [Int(last.ordinal), Int(record.ordinal)].sorted()
                outcome.conflict = (ordinals[0], ordinals[1])
            }
            if preference.prefers(record, to: last) { best = record }
        }
        sortRecords()
        if runs.isEmpty {
            for record in records { meet(record) }
        } else {
            try forEachOfRuns(meet)
        }
        if let best { keep(best) }
        records = []
        file = nil
        return outcome
    }

    private mutating func forEachOfRuns(_ body: (VersionRecord) -> Void) throws(FeedError) {
        if !records.isEmpty { try spill() }
        guard let file else { return }
        let share = max(limit / (runs.count + 1), 256)
        records = []
        var heap = Heap<VersionRun>()
        for range in runs {
            if let run = try VersionRun(file, range, share) { heap.insert(run) }
        }
        while var run = heap.min {
            body(run.current)
            if try run.advance() { heap.replaceMin(with: run) } else { heap.removeMin() }
        }
    }
}

/// A sorted run of versions in a file, read some at a time.
private struct VersionRun: Comparable {
    private let file: SpillFile
    private var rest: Range<Int>
    private let share: Int
    private var block: [VersionRecord] = []
    private var index = 0

    /// - Returns: nil for an empty run.
    init?(_ file: SpillFile, _ range: Range<Int>, _ share: Int) throws(FeedError) {
        self.file = file
        self.share = share
        rest = range
        guard try fill() else { return nil }
    }

    var current: VersionRecord { block[index] }

    mutating func advance() throws(FeedError) -> Bool {
        index += 1
        return index < block.count ? true : try fill()
    }

    private mutating func fill() throws(FeedError) -> Bool {
        let stride = MemoryLayout<VersionRecord>.stride
        let count = min(rest.count / stride, share)
        guard count > 0 else { return false }
        let start = rest.lowerBound
        var failure: FeedError?
        block = unsafe Array(unsafeUninitializedCapacity: count) { buffer, initialized in
            do throws(FeedError) {
                let bytes = unsafe UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[..<(count * stride)])
                initialized = try unsafe file.read(at: start, into: bytes) / stride
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        guard block.count == count else { throw FeedError(.unreadable, "temporary file: cut off") }
        rest = (start + count * stride)..<rest.upperBound
        index = 0
        return true
    }

    /// By key; the order within a key means nothing.
    static func precedes(_ left: VersionRecord, _ right: VersionRecord) -> Bool {
        if left.key.high != right.key.high { return left.key.high < right.key.high }
        if left.key.low != right.key.low { return left.key.low < right.key.low }
        return left.ordinal < right.ordinal
    }

    static func < (left: VersionRun, right: VersionRun) -> Bool { precedes(left.current, right.current) }

    static func == (left: VersionRun, right: VersionRun) -> Bool { left.current.ordinal == right.current.ordinal }
}
