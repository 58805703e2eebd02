internal import FeedCommand
internal import FeedOperations
internal import Syndication

/// Makes the fingerprints of all entries, on all processors, in the order of the entries.
struct FingerprintPass {
    private struct Batch: Sendable {
        let entries: [Entry]
        let feed: Feed
    }

    private let workers: OrderedWorkers<Batch, [Prints]>

    /// What an entry is compared by.
    struct Prints: Sendable {
        let fingerprint: EntryFingerprint
        /// Nil unless stories are looked for.
        let story: StoryEntry?
    }

    /// - Parameter findsStories: whether stories are looked for.
    init(_ options: FeedDeduplicator.Options, findsStories: Bool) {
        workers = OrderedWorkers { batch in
            batch.entries.map { entry in
                Prints(
                    fingerprint: EntryFingerprint(entry, from: batch.feed, options: options),
                    story: findsStories ? StoryEntry(entry, from: batch.feed) : nil)
            }
        }
    }

    /// Reads all inputs and hands out the fingerprints.
    func run(
        _ reading: inout EntryReading, _ diagnostics: inout Diagnostics, _ body: (Prints) -> Void
    ) throws {
        defer { workers.stop() }
        try reading.read(&diagnostics) { entries, feed in
            while workers.isFull, let done = workers.next() { done.forEach(body) }
            workers.submit(Batch(entries: entries, feed: feed))
        }
        while let done = workers.next() { done.forEach(body) }
    }
}
