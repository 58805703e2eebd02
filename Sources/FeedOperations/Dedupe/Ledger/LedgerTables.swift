/// Where a ledger's records lie. One run at a time has them.
///
/// Keys are asked for in ascending order, each once, so that what lies together is read together.
package protocol LedgerTables {
    // MARK: - Reading

    /// Hands out the entries that have keys, those seen first before others, at most `limit` for each key.
    func forEachEntry(with keys: [UInt64], limit: Int, _ body: (LedgerKey) -> Void) throws
    /// Hands out the entries that have sampled shingles, in the same way.
    func forEachEntry(sampling keys: [UInt32], limit: Int, _ body: (LedgerKey) -> Void) throws
    /// The numbers of the entries of a feed that were seen first most recently, the newest one first.
    func latestEntries(of source: UInt64, limit: Int) throws -> [Int64]
    /// Hands out the entries that were dropped in favour of others, at most `limit` for each of those.
    func forEachEntry(droppedFor numbers: [Int64], limit: Int, _ body: (Int64) -> Void) throws
    /// The entries of these numbers, in no order; those that are not there any more are left out.
    func forEachRecord(_ numbers: [Int64], _ body: (LedgerRecord) -> Void) throws
    /// What entries were compared by, as ``EntryFingerprint`` wrote it.
    func forEachContent(_ numbers: [Int64], _ body: (Int64, [UInt8]) -> Void) throws
    /// The decisions that dropped entries of these numbers.
    func forEachDecision(_ numbers: [Int64], _ body: (LedgerDecision) -> Void) throws
    /// Those of some keys for which decisions were taken back.
    func takenBack(_ keys: [UInt64]) throws -> Set<UInt64>
    /// The runs that were cut off: what they let through may have reached nobody.
    func unfinishedRuns() throws -> Set<Int64>

    // MARK: - Writing

    /// Begins a run; it is one that was cut off until it is finished.
    mutating func beginRun(at moment: Int64) throws -> Int64
    /// Adds entries, and gives them numbers in their order.
    mutating func insert(_ records: [LedgerRecord], _ content: (Int) -> [UInt8]) throws -> [Int64]
    /// Replaces what entries were compared by.
    mutating func update(_ number: Int64, version: UInt64, content: [UInt8]) throws
    /// Says that entries were seen again.
    mutating func touch(_ numbers: [Int64], at moment: Int64) throws
    /// Says which run let entries through.
    mutating func letThrough(_ numbers: [Int64], by run: Int64) throws
    /// Says that decisions about entries were taken back before they were seen.
    mutating func pin(_ numbers: [Int64]) throws
    /// Adds keys, in ascending order; those that are there already are passed over.
    mutating func insert(_ keys: [LedgerKey]) throws
    /// Notes keys, which are added as well, that do not follow from what their entries are compared by.
    mutating func insert(aliases keys: [LedgerKey]) throws
    /// Adds sampled shingles, in ascending order.
    mutating func insert(samples keys: [LedgerKey]) throws
    /// Takes keys out.
    mutating func remove(_ keys: [LedgerKey], samples: [LedgerKey]) throws
    /// Adds decisions; where there is one already, that one stays.
    mutating func insert(_ decisions: [LedgerDecision], run: Int64) throws
    /// Adds changes of ids, which were found together in one feed.
    mutating func insert(_ renamings: [LedgerRenaming], of source: UInt64, run: Int64, at moment: Int64) throws
}
