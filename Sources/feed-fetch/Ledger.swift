internal import FeedCommand
internal import FeedStore
internal import Syndication

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Writes down what came of polls: first the documents, then what is remembered of them.
///
/// A thread of its own does that as long as the process lives, for all that wait at a time: one wait for the disk and one
/// transaction for many.
final class Ledger: @unchecked Sendable {
    private struct Item: Sendable {
        let record: SubscriptionRecord
        let document: KeptDocument?
        let done: CheckedContinuation<KeepingError?, Never>
    }

    private let store: SubscriptionStore
    private let monitor = Monitor()
    private var waiting: [Item] = []

    /// How many are written down at once: each file among them is open.
    private static let groupSize = 200

    /// How long the first of a group waits for others, in microseconds: a wait for the disk takes as long.
    private static let gathering: UInt32 = 15_000
    /// Whether there may be others.
    private let gathers: Bool

    /// - Parameter subscriptions: how many there are.
    /// - Returns: nil when the system gives no thread.
    init?(_ store: SubscriptionStore, subscriptions: Int) {
        self.store = store
        gathers = subscriptions > 16
        guard PosixThread({ self.run() }) != nil else { return nil }
    }

    /// Writes down what came of a poll.
    ///
    /// - Throws: ``KeepingError`` when the document or the state could not be written. Then the state says what it did.
    func write(_ record: SubscriptionRecord, document: KeptDocument? = nil) async throws(KeepingError) {
        let error = await withCheckedContinuation { done in
            monitor.locked {
                waiting.append(Item(record: record, document: document, done: done))
                monitor.changed()
            }
        }
        if let error { throw error }
    }

    private func run() {
        while true {
            waitForSome()
            if gathers { usleep(Self.gathering) }
            commit(next())
        }
    }

    private func waitForSome() {
        monitor.locked {
            while waiting.isEmpty { monitor.wait() }
        }
    }

    private func next() -> [Item] {
        monitor.locked {
            let group = Array(waiting.prefix(Self.groupSize))
            waiting.removeFirst(group.count)
            return group
        }
    }

    private func commit(_ group: [Item]) {
        var files: [StagedOutput] = []
        for item in group { if case .file(let file)? = item.document { files.append(file) } }
        var faults = StagedOutput.commit(files)[...]
        var results: [KeepingError?] = []
        var saved: [(record: SubscriptionRecord, document: [UInt8]?)] = []
        for item in group {
            var fault: KeepingError?
            switch item.document {
            case .file: fault = (faults.popFirst() ?? nil).map { KeepingError($0) }
            case .state, nil: break
            }
            results.append(fault)
            guard fault == nil else { continue }
            if case .state(let document)? = item.document {
                saved.append((item.record, document))
            } else {
                saved.append((item.record, nil))
            }
        }
        do throws(StoreError) {
            try store.save(saved)
        } catch {
            for index in results.indices where results[index] == nil {
                results[index] = KeepingError("cannot be remembered: \(error.message)")
            }
        }
        for (item, result) in zip(group, results) { item.done.resume(returning: result) }
    }
}
