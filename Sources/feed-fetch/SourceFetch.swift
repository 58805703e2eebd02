internal import FeedCommand
internal import FeedFetching
internal import FeedOperations
internal import FeedStore
internal import Syndication

/// What is done for one subscription, on any thread: asked, read, kept, remembered.
struct SourceFetch: Sendable {
    let poller: FeedPoller
    let store: SubscriptionStore
    let keeper: any DocumentKeeper
    let ledger: Ledger
    let clock: Clock
    let wanted: WantedSubscriptions
    let walksHistory: Bool
    let sanitizes: Bool
    /// Refuses documents that cannot be read to their end.
    let isStrict: Bool
    /// Fetches the pages of entries; nil when those are not wanted.
    let fullText: FullText?

    /// Fetches a subscription.
    ///
    /// - Parameter old: what was known of it when the run began.
    func run(_ old: SubscriptionRecord) async -> SourceResult {
        guard let claim = store.claim(old.id) else { return SourceResult(kind: .busy, record: old) }
        defer { withExtendedLifetime(claim) {} }
        do throws(StoreError) {
            // Another run may have been faster.
            guard let record = try store.record(old.id) else { return SourceResult(kind: .notDue, record: old) }
            guard wanted.contains(record) else { return SourceResult(kind: .notDue, record: record) }
            return try await fetch(record)
        } catch {
            return Self.failure(of: old, error)
        }
    }

    private static func failure(of record: SubscriptionRecord, _ error: StoreError) -> SourceResult {
        var result = SourceResult(kind: .failed, record: record)
        result.error = "cannot be remembered: \(error.message)"
        result.exitStatus = ExitStatus(error)
        return result
    }

    private func fetch(_ record: SubscriptionRecord) async throws(StoreError) -> SourceResult {
        var result = SourceResult(kind: .unchanged, record: record)
        // By the time that the disk is waited for, nothing of the feed is in memory any more.
        let document = try await ask(&result)
        if result.isRemembered {
            do throws(KeepingError) {
                try await ledger.write(result.record, document: document)
            } catch {
                fail(error, &result)
            }
        }
        // What is said of the feed is what the next run knows.
        if !result.isRemembered { result.record.state = record.state }
        return result
    }

    /// Asks for the feed and makes a document of it.
    ///
    /// - Returns: nil when the last one is still right.
    private func ask(_ result: inout SourceResult) async throws(StoreError) -> KeptDocument? {
        let record = result.record
        let poll = await poller.poll(record.subscription, record.state, hasDocument: keeper.isCurrent(record))
        result.take(poll)
        try remember(waits: poll)
        switch poll.outcome {
        case .fetched(let fetched): return try await document(fetched, on: nil, &result)
        case .delta(let fetched):
            guard let last = try lastFeed(record) else {
                // Changes of something that is not there any more: everything is asked for next time.
                result.record.state.validators = nil
                fail(KeepingError("its last document cannot be read, which changes came for"), &result)
                result.isRemembered = true
                return nil
            }
            return try await document(fetched, on: last, &result)
        case .unchanged: break
        case .gone:
            result.kind = .gone
            result.error = "gone for good (410), and not asked for any more"
            result.exitStatus = .unavailable
        case .waiting: result.kind = .waiting
        case .failed(let error):
            result.kind = .failed
            result.error = error.message
            result.exitStatus = ExitStatus(error)
        }
        return nil
    }

    private func remember(waits poll: Poll) throws(StoreError) {
        let now = clock.now
        guard poll.status == 429 || poll.status == 503, let end = poller.waits.end(of: poll.address, at: now) else {
            return
        }
        try store.setWait(poll.address.server, until: end, now: now)
    }

    // MARK: - Keeping

    private func lastFeed(_ record: SubscriptionRecord) throws(StoreError) -> Feed? {
        try keeper.document(record).flatMap { try? Feed(bytes: $0, format: .atom) }
    }

    /// Makes a document of what came.
    ///
    /// - Parameter last: the document that it is changes of; nil where it is everything.
    /// - Returns: nil when it says what the last one did.
    private func document(
        _ fetched: FetchedFeed, on last: Feed?, _ result: inout SourceResult
    ) async throws(StoreError) -> KeptDocument? {
        var document = SourceDocument(fetched, of: result.record.subscription)
        note(fetched.notes, &result)
        if let last { document.put(on: last) }
        if walksHistory { try await addHistory(to: &document, &result) }
        if let fullText {
            let last = try lastFeed(result.record)
            for note in await fullText.add(
                to: &document.feed, of: result.record.subscription.address, known: last)
            { result.notes.append((note, true)) }
        }
        if sanitizes { document.feed = document.feed.sanitized }
        result.record.state.entries = document.feed.entries.count
        do throws(KeepingError) {
            return try stage(document.bytes, &result)
        } catch {
            fail(error, &result)
            return nil
        }
    }

    private func stage(_ bytes: [UInt8], _ result: inout SourceResult) throws(KeepingError) -> KeptDocument? {
        let kept = try keeper.stage(bytes, result.record)
        result.record.kept = keeper.place
        switch kept {
        case .file(let file):
            guard file.hasChanged else { return nil }
        case .state:
            let isSame = keeper.hasDocument(result.record) && (try? keeper.document(result.record)) == bytes
            guard !isSame else { return nil }
            result.record.pending = true
        }
        result.kind = .changed
        result.record.state.changed = clock.now
        return kept
    }

    /// Nothing is remembered of what is not there: the next run asks again.
    private func fail(_ error: KeepingError, _ result: inout SourceResult) {
        result.kind = .failed
        result.error = error.path.map { "\($0): \(error.message)" } ?? error.message
        result.exitStatus = .inputOutput
        result.isRemembered = false
    }

    private func note(_ notes: [ReadingNote], _ result: inout SourceResult) {
        let faults = notes.filter { $0.severity != .info }
        for (number, note) in faults.enumerated() {
            let place = note.line > 0 ? "line \(note.line): " : ""
            let isFirstFault = number == 0 && note.severity == .error
            result.notes.append((place + note.message, !isFirstFault))
        }
        if isStrict, faults.contains(where: { $0.severity == .error }) { result.exitStatus = .badInput }
    }

    private func addHistory(to document: inout SourceDocument, _ result: inout SourceResult) async throws(StoreError) {
        let last = try lastFeed(result.record)
        let walk = await HistoryWalk(poller: poller).walk(
            of: result.record.subscription.address, from: document.feed, knowing: last)
        document.add(walk.feeds, last: last)
        if let rest = walk.rest {
            document.feed = HistoryWalk.linking(document.feed, to: rest)
            // Only a document that comes as a whole is walked from.
            result.record.state.validators = nil
        }
        result.requests += walk.requests
        for note in walk.notes { result.notes.append((note, false)) }
    }
}
