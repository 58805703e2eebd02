internal import Syndication

/// Asks for subscriptions' feeds, one at a time each, and says what to remember.
///
/// ```swift
/// let poller = FeedPoller(client: try HTTPClient(), clock: { now })
/// let poll = await poller.poll(subscription, state)
/// if case .fetched(let fetched) = poll.outcome { print(fetched.feed.entries.count) }
/// ```
public struct FeedPoller: Sendable {
    /// What sends the requests.
    public let client: HTTPClient
    /// Which servers want to be left alone.
    public let waits: HostWaits
    /// How often feeds are asked.
    public let options: PollingOptions
    /// Seconds since 1970.
    let clock: @Sendable () -> Int64

    /// Creates a poller.
    ///
    /// - Parameter clock: tells the time, in seconds since 1970.
    public init(
        client: HTTPClient, waits: HostWaits = HostWaits(), options: PollingOptions = PollingOptions(),
        clock: @escaping @Sendable () -> Int64
    ) {
        self.client = client
        self.waits = waits
        self.options = options
        self.clock = clock
    }

    /// Asks for a subscription's feed.
    ///
    /// - Parameters:
    ///   - subscription: what is asked for.
    ///   - state: what is known from the last time.
    ///   - hasDocument: whether the last document is still there. If not, it is asked for as if for the first time.
    public func poll(
        _ subscription: Subscription, _ state: SubscriptionState, hasDocument: Bool = true
    ) async -> Poll {
        let address = state.address(of: subscription)
        var poll = Poll(outcome: .unchanged, state: state, address: address)
        let validators = hasDocument ? state.validators : nil
        do throws(FetchError) {
            let response = try await send(address, validators, for: subscription.address, &poll)
            try await take(response, subscription, validators, &poll)
        } catch {
            fail(error, subscription, &poll)
        }
        return poll
    }

    /// Sends one request.
    ///
    /// - Parameter subscribed: what the user named, whose origin alone gets the user's names and passwords.
    func send(
        _ address: WebAddress, _ validators: SubscriptionState.Validators? = nil, for subscribed: WebAddress,
        _ poll: inout Poll
    ) async throws(FetchError) -> HTTPResponse {
        poll.requests += 1
        poll.address = address
        let (waits, clock) = (waits, clock)
        let request = HTTPRequest(address, headers: FeedRequest.headers(validators), for: subscribed)
        let response = try await client.send(
            request,
            mayAsk: { address throws(FetchError) in
                guard let end = waits.end(of: address, at: clock()) else { return }
                throw FetchError(.waiting, "the server asked to be left alone", retryAt: end)
            },
            didAnswer: { address, status, headers in
                guard [429, 503].contains(status) || (300..<400).contains(status) else { return }
                if let end = RetryAfter.moment(headers, at: clock()) { waits.set(address, until: end) }
            })
        poll.status = response.status
        poll.address = response.address
        return response
    }

    // MARK: - Answers

    /// What each status code means; docs/fetching.md has them all.
    private func take(
        _ response: HTTPResponse, _ subscription: Subscription, _ validators: SubscriptionState.Validators?,
        _ poll: inout Poll
    ) async throws(FetchError) {
        switch response.status {
        case 200, 203: try await readDocument(of: response, subscription, &poll)
        case 226: try await readDelta(of: response, validators, &poll)
        case 304: try await takeUnchanged(response, validators, &poll)
        case 410:
            await response.body.discard()
            try takeGone(subscription, &poll)
        default:
            // Before the next request to the server may go.
            let error = failure(response)
            await response.body.discard()
            throw error
        }
    }

    private func readDocument(
        of response: HTTPResponse, _ subscription: Subscription, _ poll: inout Poll
    ) async throws(FetchError) {
        let isNew = poll.state.succeeded == nil || poll.state.hasLostFeed
        let body = RecordedBody(response.body, limit: isNew ? FeedDiscovery.pageBytes : 0)
        defer { poll.bytes += body.byteCount }
        do throws(FetchError) {
            let fetched = try await DocumentReading(response).read(body, acceptsPart: isNew)
            succeed(response, fetched, &poll)
            poll.outcome = .fetched(fetched)
        } catch {
            guard error.code == .notAFeed, isNew else { throw error }
            try await discover(response, try await body.rest(), subscription, &poll)
        }
    }

    private func readDelta(
        of response: HTTPResponse, _ validators: SubscriptionState.Validators?, _ poll: inout Poll
    ) async throws(FetchError) {
        let manipulations = (response.headers.list("IM") ?? "").lowercased().split { $0 == "," || $0 == " " }
        guard validators?.entityTag != nil, manipulations.contains("feed") else {
            await response.body.discard()
            throw FetchError(.status, "answered with changes (226) that nobody asked for", status: 226)
        }
        let body = RecordedBody(response.body, limit: 0)
        defer { poll.bytes += body.byteCount }
        let fetched = try await DocumentReading(response).read(body, acceptsPart: false)
        succeed(response, fetched, &poll)
        poll.outcome = .delta(fetched)
    }

    private func takeUnchanged(
        _ response: HTTPResponse, _ validators: SubscriptionState.Validators?, _ poll: inout Poll
    ) async throws(FetchError) {
        await response.body.discard()
        guard validators != nil else {
            throw FetchError(.status, "answered 'not modified' (304), although it was not asked that", status: 304)
        }
        succeed(response, nil, &poll)
        poll.outcome = .unchanged
    }

    /// 410 counts where the subscriber said that the feed is; where it had moved to, it ends the move.
    private func takeGone(_ subscription: Subscription, _ poll: inout Poll) throws(FetchError) {
        if poll.state.moved != nil { throw FetchError(.status, "gone from where it had moved to (410)", status: 410) }
        let now = clock()
        poll.state.gone = now
        poll.state.checked = now
        poll.outcome = .gone
    }

    private func failure(_ response: HTTPResponse) -> FetchError {
        let retry = RetryAfter.moment(response.headers, at: clock())
        return FetchError(
            .status, StatusCode.message(response.status), status: response.status, retryAt: retry)
    }
}

// MARK: - What is remembered

extension FeedPoller {
    /// Remembers that the feed is there. `fetched` is nil when it did not change.
    func succeed(_ response: HTTPResponse, _ fetched: FetchedFeed?, _ poll: inout Poll) {
        let now = clock()
        let entityTag = response.headers["ETag"]
        let lastModified = response.headers["Last-Modified"]
        if let feed = fetched?.feed {
            // Who has a part of a document must not be told that it did not change.
            poll.state.validators =
                fetched?.isWhole == true ? .init(entityTag: entityTag, lastModified: lastModified) : nil
            poll.state.title = feed.title?.plain.oneLine(longest: SubscriptionState.longestTitle)
            poll.state.schedule = PublishingSchedule(feed)
        } else {
            // What 304 says of the document counts from now on (RFC 9110, section 15.4.5).
            if let entityTag { poll.state.validators?.entityTag = entityTag }
            if let lastModified { poll.state.validators?.lastModified = lastModified }
        }
        poll.state.checked = now
        poll.state.succeeded = now
        poll.state.failures = nil
        poll.state.due = Freshness.due(
            at: now, headers: response.headers, schedule: poll.state.schedule, options: options)
        remember(moveOf: response, &poll.state)
    }

    /// A move counts when it was seen twice in a row, and led to a feed each time.
    private func remember(moveOf response: HTTPResponse, _ state: inout SubscriptionState) {
        guard let target = response.permanentAddress else {
            state.move = nil
            return
        }
        let timesSeen = state.move?.address == target ? (state.move?.timesSeen ?? 0) + 1 : 1
        state.move = SubscriptionState.Move(address: target, timesSeen: timesSeen)
        if timesSeen >= SubscriptionState.Move.timesUntilSettled {
            state.moved = target
            state.move = nil
        }
    }

    /// Remembers that there was nothing to be had, and why.
    private func fail(_ error: FetchError, _ subscription: Subscription, _ poll: inout Poll) {
        if error.code == .waiting, let end = error.retryAt {
            poll.outcome = .waiting(until: end)
            poll.state.due = max(end, poll.state.due ?? .min)
            poll.requests -= 1
            return
        }
        let now = clock()
        let count = (poll.state.failures?.count ?? 0) + 1
        poll.state.failures = SubscriptionState.Failures(
            count: count, since: poll.state.failures?.since ?? now, message: error.message, status: error.status)
        poll.state.checked = now
        let backoff = Backoff.due(at: now, failures: count, address: subscription.address, options: options)
        // A server that says when means: no sooner. One that says so for ever is asked less and less all the same.
        poll.state.due = max(error.retryAt ?? backoff, backoff)
        if count >= SubscriptionState.failuresUntilLost || error.status == 410 { poll.state.moved = nil }
        poll.outcome = .failed(error)
    }
}
