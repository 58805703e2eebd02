internal import FeedCommand
internal import FeedOperations
internal import Syndication

/// Makes the fingerprints of all entries, on all processors, in the order of the entries.
struct FingerprintPass {
    private struct Batch: Sendable {
        let entries: [Entry]
        let feed: Feed
    }

    private let workers: OrderedWorkers<Batch, [EntryFingerprint]>

    init(_ options: FeedDeduplicator.Options) {
        workers = OrderedWorkers { batch in
            batch.entries.map { EntryFingerprint($0, from: batch.feed, options: options) }
        }
    }

    /// Reads all inputs and hands out the fingerprints.
    func run(
        _ reading: inout EntryReading, _ diagnostics: inout Diagnostics, _ body: (EntryFingerprint) -> Void
    ) throws {
        defer { workers.stop() }
        try reading.read(&diagnostics) { entries, feed in
            while workers.isFull, let done = workers.next() { done.forEach(body) }
            workers.submit(Batch(entries: entries, feed: feed))
        }
        while let done = workers.next() { done.forEach(body) }
    }
}
