internal import FeedCommand
internal import FeedFetching
internal import FeedStore
internal import Syndication

/// What became of one subscription in one run.
struct SourceResult: Sendable {
    /// The kinds of result, named as `--json` has them.
    enum Kind: String, Sendable {
        /// A document came, and says something new.
        case changed
        /// A document came or did not have to, and says what the last one did.
        case unchanged
        /// Nothing could be had.
        case failed
        /// The feed is gone for good.
        case gone
        /// It was not due, and nobody was asked.
        case notDue = "not-due"
        /// The server wants to be left alone, and was.
        case waiting
        /// Another run is fetching it.
        case busy
    }

    var kind: Kind
    var record: SubscriptionRecord
    /// The status code of the answer.
    var status: Int?
    /// Where the answer came from, if not from where the subscription says.
    var address: WebAddress?
    var requests = 0
    var bytes = 0
    /// What went wrong.
    var error: String?
    var exitStatus = ExitStatus.done
    /// What is to be said of it: text, and whether only on request.
    var notes: [(text: String, isDetail: Bool)] = []

    /// Whether what came of it is to be remembered.
    var isRemembered = true

    init(kind: Kind, record: SubscriptionRecord) {
        self.kind = kind
        self.record = record
    }

    /// Takes over what is known of a poll, except what came of it.
    mutating func take(_ poll: Poll) {
        status = poll.status
        address = poll.address == record.subscription.address ? nil : poll.address
        requests = poll.requests
        bytes = poll.bytes
        record.state = poll.state
    }

    /// What people know the subscription by.
    var name: String { record.subscription.address.description }

    /// The line of `--json`.
    func json(_ clock: Clock) -> String {
        var line = record.json(clock)
        line.add("outcome", kind.rawValue)
        line.add("status", status)
        line.add("from", address.map(\.description))
        line.add("requests", requests)
        line.add("bytes", bytes)
        line.add("error", error)
        return line.text
    }
}

extension SubscriptionRecord {
    /// What is remembered of the subscription, for scripts.
    func json(_ clock: Clock) -> JSONLine {
        var line = JSONLine()
        line.add("url", subscription.address.description)
        line.add("title", subscription.title ?? state.title)
        line.add("categories", subscription.categories.map(\.term))
        line.add("file", file)
        line.add("entries", state.entries)
        line.add("due", state.gone == nil ? state.due.map(Clock.text) : nil)
        line.add("isDue", isDue(at: clock.now))
        line.add("checked", state.checked.map(Clock.text))
        line.add("succeeded", state.succeeded.map(Clock.text))
        line.add("changed", state.changed.map(Clock.text))
        line.add("failures", state.failures?.count)
        line.add("failingSince", state.failures.map { Clock.text($0.since) })
        line.add("lastError", state.failures?.message)
        line.add("movedTo", state.moved.map(\.description))
        line.add("foundAt", state.discovered.map(\.description))
        line.add("gone", state.gone.map(Clock.text))
        return line
    }

    /// Whether it may be asked.
    func isDue(at now: Int64) -> Bool {
        state.isDue(at: now)
    }
}
