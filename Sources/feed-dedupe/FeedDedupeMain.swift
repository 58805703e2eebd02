internal import DedupeCommand
internal import FeedCommand

/// `feed dedupe` without a ledger, which needs no database.
@main
enum FeedDedupeMain {
    static func main() {
        FeedDedupe.main()
    }
}
