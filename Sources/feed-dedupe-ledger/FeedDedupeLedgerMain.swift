internal import DedupeCommand
internal import FeedCommand
internal import FeedStore

/// `feed dedupe` with a ledger. `feed-dedupe` becomes this one where it is asked for one, since the database takes longer to
/// load than many a run takes.
@main
enum FeedDedupeLedgerMain {
    static func main() {
        let access = LedgerAccess { path, isReading in
            isReading ? try DedupeLedger(reading: path) : try DedupeLedger(path: path)
        } status: { error in
            (error as? StoreError).map { ExitStatus($0) } ?? .bug
        }
        LedgerAccess.provide(access)
        FeedDedupe.main()
    }
}
