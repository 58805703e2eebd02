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
    /// Whether it is asked although it is not due.
    let refresh: Bool
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
            guard isWanted(record) else { return SourceResult(kind: .notDue, record: record) }
            return try await fetch(record)
        } catch {
            return Self.failure(of: old, error)
        }
    }

    /// Whether a subscription is to be asked: it is due, or what it gave is not there any more.
    func isWanted(_ record: SubscriptionRecord) -> Bool {
        guard record.state.gone == nil else { return false }
        if refresh || record.isDue(at: clock.now) { return true }
        return record.state.failures == nil && record.state.succeeded != nil && !keeper.hasDocument(record)
    }

    private static func failure(of record: SubscriptionRecord, _ error: StoreError) -> SourceResult {
        var result = SourceResult(kind: .failed, record: record)
        result.error = "cannot be remembered: \(error.message)"
        result.exitStatus = ExitStatus(error)
        return result
    }

    private func fetch(_ record: SubscriptionRecord) async throws(StoreError) -> SourceResult {
        let poll = await poller.poll(record.subscription, record.state, hasDocument: keeper.hasDocument(record))
        var result = SourceResult(kind: .unchanged, record: record, status: poll.status)
        result.address = poll.address == record.subscription.address ? nil : poll.address
        result.requests = poll.requests
        result.bytes = poll.bytes
        result.record.state = poll.state
        switch poll.outcome {
        case .fetched(let fetched): try await keep(fetched, on: nil, &result)
        case .delta(let fetched):
            let last = try keeper.document(record).flatMap { try? Feed(bytes: $0, format: .atom) }
            try await keep(fetched, on: last, &result)
        case .unchanged: await write(&result)
        case .gone:
            result.kind = .gone
            result.error = "gone for good (410), and not asked for any more"
            result.exitStatus = .unavailable
            await write(&result)
        case .waiting:
            result.kind = .waiting
            await write(&result)
        case .failed(let error):
            result.kind = .failed
            result.error = error.message
            result.exitStatus = ExitStatus(error)
            await write(&result)
        }
        try remember(waits: poll)
        return result
    }

    private func remember(waits poll: Poll) throws(StoreError) {
        let now = clock.now
        guard poll.status == 429 || poll.status == 503, let end = poller.waits.end(of: poll.address, at: now) else {
            return
        }
        try store.setWait(poll.address.server, until: end, now: now)
    }

    // MARK: - Keeping

    /// Makes a document of what came, and keeps it unless it says what the last one did.
    private func keep(_ fetched: FetchedFeed, on last: Feed?, _ result: inout SourceResult) async throws(StoreError) {
        var document = SourceDocument(fetched, of: result.record.subscription)
        note(fetched.notes, &result)
        if let last { document.put(on: last) }
        if walksHistory { try await addHistory(to: &document, &result) }
        if let fullText {
            let last = try keeper.document(result.record).flatMap { try? Feed(bytes: $0, format: .atom) }
            for note in await fullText.add(to: &document.feed, known: last) { result.notes.append((note, true)) }
        }
        if sanitizes { document.feed = document.feed.sanitized }
        let bytes = document.bytes
        result.record.state.entries = document.feed.entries.count
        do throws(KeepingError) {
            let isNew = !keeper.hasDocument(result.record)
            let kept = try keeper.stage(bytes, result.record)
            let hasChanged: Bool
            switch kept {
            case .file(let file): hasChanged = file.hasChanged
            case .state(let document): hasChanged = isNew || (try? keeper.document(result.record)) != document
            }
            if hasChanged {
                result.kind = .changed
                result.record.state.changed = clock.now
                if case .state = kept { result.record.pending = true }
            }
            try await ledger.write(result.record, document: hasChanged ? kept : nil)
        } catch {
            fail(error, &result)
        }
    }

    /// Nothing is remembered of what is not there: the next run asks again.
    private func fail(_ error: KeepingError, _ result: inout SourceResult) {
        result.kind = .failed
        result.error = error.path.map { "\($0): \(error.message)" } ?? error.message
        result.exitStatus = .inputOutput
    }

    private func write(_ result: inout SourceResult) async {
        do throws(KeepingError) {
            try await ledger.write(result.record)
        } catch {
            fail(error, &result)
        }
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
        let last = try keeper.document(result.record).flatMap { try? Feed(bytes: $0, format: .atom) }
        let walk = await HistoryWalk(poller: poller).walk(from: document.feed, knowing: last)
        document.add(walk.feeds, last: last)
        result.requests += walk.requests
        for note in walk.notes { result.notes.append((note, false)) }
    }
}
