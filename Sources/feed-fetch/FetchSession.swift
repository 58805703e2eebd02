internal import FeedCommand
internal import FeedFetching
internal import FeedOperations
internal import FeedStore
internal import Syndication

/// One run of `feed fetch`.
struct FetchSession {
    private let command: FeedFetchCommand
    private let clock: Clock
    private let store: SubscriptionStore
    private var records: [SubscriptionRecord]
    private var keeper: any DocumentKeeper
    private var summary: FetchSummary

    /// Opens the state and subscribes to what the operands name.
    ///
    /// - Throws: ``ExitStatus`` after the fault was named.
    init(_ command: FeedFetchCommand, _ diagnostics: inout Diagnostics) throws {
        self.command = command
        clock = Clock(now: command.selection.now?.seconds)
        let path = try command.selection.statePath(&diagnostics)
        let source = SubscriptionSource(command.operands, &diagnostics)
        store = try Self.tell(path, &diagnostics) { () throws(StoreError) in try SubscriptionStore(path: path) }
        let store = store
        records = try Self.tell(path, &diagnostics) { () throws(StoreError) in
            if let subscriptions = source.subscriptions { return try store.subscribe(subscriptions) }
            return try store.records()
        }
        if let directory = command.destination.directory {
            keeper = FolderKeeper(folder: directory)
        } else {
            keeper = StateKeeper(store: store)
        }
        summary = FetchSummary(total: records.count, clock: clock)
        if records.isEmpty, diagnostics.status == .done {
            let hint =
                source.subscriptions == nil
                ? "nothing is subscribed to: name a URL or an OPML file" : "no subscription in it"
            diagnostics.error(hint, source.subscriptions == nil ? .usage : .badInput)
        }
    }

    /// Runs what works on the state; what goes wrong is named.
    static func tell<Result>(
        _ path: String, _ diagnostics: inout Diagnostics, _ work: () throws(StoreError) -> Result
    ) throws -> Result {
        do throws(StoreError) {
            return try work()
        } catch {
            diagnostics.error(error.message, in: path, ExitStatus(error))
            throw ExitStatus(error)
        }
    }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        // The thread that writes things down has the store as long as the process lives.
        defer { store.close() }
        guard !records.isEmpty else { return }
        var wanted = WantedSubscriptions(
            keeper: keeper, refresh: command.selection.refresh, now: clock.now,
            interval: command.pollingOptions.interval)
        var due = records.filter { wanted.contains($0) }
        if due.isEmpty {
            tellWhenNext(diagnostics)
        } else {
            if let directory = command.destination.directory {
                try OutputFolder.make(directory, &diagnostics)
                // Only now it has a path that is always the same.
                keeper = FolderKeeper(folder: directory)
                wanted.keeper = keeper
                try nameFiles(of: &due, &diagnostics)
            }
            let job = try job(wanted, &diagnostics)
            fetch(due, job, &diagnostics)
            try remember(job.poller.waits, &diagnostics)
        }
        tellWhatIsNotDue(due, diagnostics)
        if command.destination.directory == nil { try writeMerged(hasAsked: !due.isEmpty, &diagnostics) }
        summary.tell(diagnostics)
    }

    private func job(_ wanted: WantedSubscriptions, _ diagnostics: inout Diagnostics) throws -> SourceFetch {
        let client: HTTPClient
        do throws(FetchError) {
            client = try HTTPClient(command.clientOptions)
        } catch {
            diagnostics.error(error.message, .inputOutput)
            throw ExitStatus.inputOutput
        }
        let store = store
        let waits = try Self.tell("the state", &diagnostics) { () throws(StoreError) in try store.waits() }
        let clock = clock
        let poller = FeedPoller(
            client: client, waits: HostWaits(waits), options: command.pollingOptions, clock: { clock.now })
        guard let ledger = Ledger(store, subscriptions: records.count) else {
            diagnostics.error("the system gives no thread", .inputOutput)
            throw ExitStatus.inputOutput
        }
        return SourceFetch(
            poller: poller, store: store, keeper: keeper, ledger: ledger, clock: clock,
            wanted: wanted,
            walksHistory: command.selection.history, sanitizes: command.selection.sanitize,
            isStrict: command.standard.strict,
            fullText: command.selection.fullText ? FullText(poller: poller) : nil)
    }

    /// Remembers what servers said while archives and pages of entries were asked for.
    private func remember(_ waits: HostWaits, _ diagnostics: inout Diagnostics) throws {
        let (store, now) = (store, clock.now)
        try Self.tell("the state", &diagnostics) { () throws(StoreError) in
            let known = try store.waits()
            for (server, end) in waits.all where end > now && (known[server] ?? .min) < end {
                try store.setWait(server, until: end, now: now)
            }
        }
    }

    private func nameFiles(of records: inout [SubscriptionRecord], _ diagnostics: inout Diagnostics) throws {
        let store = store
        let nameless = records.indices.filter { records[$0].file == nil }
        let names = try Self.tell("the state", &diagnostics) { [records] () throws(StoreError) in
            try store.assignFiles(to: nameless.map { records[$0].id }) { place in
                FileNames(records[nameless[place]].subscription.address).prefix(1000)
            }
        }
        for (index, name) in zip(nameless, names) { records[index].file = name }
    }

    // MARK: - Fetching

    /// Fetches all that is due at once, as far as manners allow; results are told in the order of the subscriptions.
    private mutating func fetch(
        _ due: [SubscriptionRecord], _ job: SourceFetch, _ diagnostics: inout Diagnostics
    ) {
        let mailbox = Mailbox<(Int, SourceResult)>()
        let order = Self.order(of: due)
        let tasks = Task.detached {
            await withTaskGroup(of: Void.self) { group in
                for (count, number) in order.enumerated() {
                    if count >= Self.atOnce { await group.next() }
                    group.addTask { mailbox.put((number, await job.run(due[number]))) }
                }
            }
        }
        defer { tasks.cancel() }
        diagnostics.beginProgress(
            total: due.count, of: "feeds",
            documentGoesElsewhere: command.destination.output.output != nil
                || command.destination.directory != nil && !command.instead.json)
        defer { diagnostics.endProgress() }
        var early: [Int: SourceResult] = [:]
        var (next, done) = (0, 0)
        while done < due.count {
            if let (number, result) = mailbox.take(within: 0.2) {
                done += 1
                summary.add(result)
                early[number] = result
                while let result = early.removeValue(forKey: next) {
                    tell(result, &diagnostics)
                    next += 1
                }
            }
            diagnostics.progress?.show(done, summary.progress)
        }
    }

    /// How many subscriptions are on their way at once, most of them waiting for their turn. Each may have a file open.
    private static let atOnce = 400

    /// The order in which subscriptions set out: one of each host, then a second of each, so that a host with many does
    /// not keep others from it.
    private static func order(of records: [SubscriptionRecord]) -> [Int] {
        var counts: [String: Int] = [:]
        let rounds = records.map { record in
            let server = record.state.address(of: record.subscription).server
            defer { counts[server, default: 0] += 1 }
            return counts[server, default: 0]
        }
        return records.indices.sorted { (rounds[$0], $0) < (rounds[$1], $1) }
    }

    private func tell(_ result: SourceResult, _ diagnostics: inout Diagnostics) {
        if command.instead.json { OutputStream.write(result.json(clock), to: 1) }
        for note in result.notes {
            if note.isDetail {
                diagnostics.detail(note.text, in: result.name)
            } else {
                diagnostics.note(note.text, in: result.name)
            }
        }
        if let error = result.error {
            let due = result.record.state.due.flatMap { $0 > clock.now && result.kind == .failed ? $0 : nil }
            diagnostics.error(
                error + (due.map { "; asked again \(clock.until($0))" } ?? ""), in: result.name, result.exitStatus)
        }
        switch result.kind {
        case .waiting:
            let end = result.record.state.due ?? clock.now
            diagnostics.detail("the server wants to be left alone; asked again \(clock.until(end))", in: result.name)
        case .busy: diagnostics.note("another run is fetching it", in: result.name)
        case .notDue: diagnostics.detail("another run was faster", in: result.name)
        case .changed, .unchanged, .failed, .gone: break
        }
        if let moved = result.record.state.moved, result.kind == .changed {
            diagnostics.detail("moved for good to \(moved)", in: result.name)
        }
    }

    private mutating func tellWhatIsNotDue(_ due: [SubscriptionRecord], _ diagnostics: Diagnostics) {
        summary.add(notAsked: records.lazy.filter { $0.state.gone == nil }.count - due.count)
        guard command.instead.json || diagnostics.saysDetails else { return }
        let asked = Set(due.map(\.id))
        for record in records where !asked.contains(record.id) {
            let result = SourceResult(kind: record.state.gone == nil ? .notDue : .gone, record: record)
            if command.instead.json { OutputStream.write(result.json(clock), to: 1) }
            if let due = record.state.due, record.state.gone == nil {
                diagnostics.detail("not due before \(Clock.text(due))", in: result.name)
            }
        }
    }

    private func tellWhenNext(_ diagnostics: Diagnostics) {
        if let next = records.lazy.filter({ $0.state.gone == nil }).compactMap(\.state.due).min() {
            diagnostics.note("nothing is due before \(Clock.text(next)), \(clock.until(next))")
        } else {
            diagnostics.note("nothing is due: all feeds are gone for good")
        }
    }

    // MARK: - The merged feed

    /// Writes all feeds as one, if there is anything in it that was not written before.
    private mutating func writeMerged(hasAsked: Bool, _ diagnostics: inout Diagnostics) throws {
        guard hasAsked || command.destination.always || records.contains(where: \.pending) else { return }
        let store = store
        // A file is made from what is there by then, and the next one from more.
        let turn = command.destination.output.output == nil ? nil : store.claimOutput()
        defer { withExtendedLifetime(turn) {} }
        let ids = Set(records.map(\.id))
        let current = try Self.tell("the state", &diagnostics) { () throws(StoreError) in
            try store.records().filter { ids.contains($0.id) }
        }
        let pending = current.filter(\.pending)
        let isWanted = !pending.isEmpty || command.destination.always || summary.hasChanges
        guard isWanted, current.contains(where: \.hasDocument) else { return }
        if command.standard.strict, diagnostics.status != .done { return }
        let output = MergedOutput(command, store: store, title: "Feeds")
        let places = Dictionary(zip(records.map(\.id), records.indices)) { first, _ in first }
        let isWritten = try output.write(
            current.sorted { places[$0.id, default: 0] < places[$1.id, default: 0] }, &diagnostics)
        // What went nowhere is written by the next run.
        guard isWritten else { return }
        try Self.tell("the state", &diagnostics) { () throws(StoreError) in try store.markDelivered(pending) }
    }
}
