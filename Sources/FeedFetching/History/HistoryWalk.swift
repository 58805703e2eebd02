public import Syndication

/// A feed's older documents: its archives (RFC 5005, section 4), else its next pages (section 3).
public struct HistoryWalk: Sendable {
    private let poller: FeedPoller

    /// What was found.
    public struct Result: Sendable {
        /// The documents, newest first.
        public var feeds: [Feed] = []
        /// How many requests it took.
        public var requests = 0
        /// What went wrong, for people.
        public var notes: [String] = []
        /// Where to go on another time, since what is there could not be had this time.
        public var rest: WebAddress?
    }

    /// Documents at most.
    private static let documents = 1000
    /// Entries at most.
    private static let entries = 100_000
    /// Bytes at most, unpacked.
    private static let bytes = 256 << 20

    /// Creates a walk that asks as a poller does.
    public init(poller: FeedPoller) {
        self.poller = poller
    }

    /// Walks from a document to the oldest, or to the first that holds nothing new; from there on to where the last walk
    /// could not go on, which the last document links to (``Result/rest``).
    ///
    /// - Parameters:
    ///   - subscribed: what the user subscribed to: the user's name and password are for its origin alone.
    ///   - feed: the newest document, with its entries.
    ///   - last: what is known from the last time; archives do not change, so that nothing behind those that are in it is
    ///     new.
    public func walk(of subscribed: WebAddress, from feed: Feed, knowing last: Feed? = nil) async -> Result {
        var result = Result()
        guard !feed.extensions.history.isComplete else { return result }
        let known = Set((last?.entries ?? []).compactMap(\.id))
        var visited: Set<String> = []
        var (entries, bytes) = (0, 0)
        var next = Self.address(before: feed)
        var rest = last.flatMap(Self.address(before:))
        for address in [feed.links.first(rel: "self")?.href].compactMap({ $0 }) { visited.insert(address) }
        while let address = next {
            guard visited.insert(address.text).inserted else {
                result.notes.append("its archives lead in a circle, to \(address)")
                break
            }
            guard result.feeds.count < Self.documents, entries < Self.entries, bytes < Self.bytes else {
                result.notes.append("its archives go on beyond what is fetched, at \(address)")
                break
            }
            do throws(FetchError) {
                let document = try await poller.document(address, of: subscribed, &bytes)
                result.requests += 1
                entries += document.entries.count
                next = Self.address(before: document)
                let ids = document.entries.compactMap(\.id)
                if !ids.isEmpty, ids.allSatisfy(known.contains) {
                    guard let address = rest, !visited.contains(address.text) else { break }
                    (next, rest) = (address, nil)
                    continue
                }
                result.feeds.append(document)
            } catch {
                result.requests += 1
                result.notes.append("its archive \(address): \(error.message)")
                if error.isTemporary { result.rest = address }
                break
            }
        }
        return result
    }

    /// A feed that links to an address as to what comes before it.
    public static func linking(_ feed: Feed, to rest: WebAddress) -> Feed {
        var feed = feed
        let relation = feed.links.previousArchive != nil ? "prev-archive" : "next"
        feed.links.removeAll { $0.rel == relation }
        feed.links.append(Link(rel: relation, href: rest.description))
        return feed
    }

    private static func address(before feed: Feed) -> WebAddress? {
        (feed.links.previousArchive ?? feed.links.nextPage).flatMap { WebAddress($0) }
    }
}

extension FeedPoller {
    /// A document that belongs to a feed, read whole.
    func document(_ address: WebAddress, of subscribed: WebAddress, _ bytes: inout Int) async throws(FetchError) -> Feed
    {
        let response = try await page(address, of: subscribed)
        guard response.status == 200 else {
            await response.body.discard()
            throw FetchError(status: response.status)
        }
        let body = RecordedBody(response.body, limit: 0)
        defer { bytes += body.byteCount }
        return try await DocumentReading(response).read(body, acceptsPart: true).feed
    }

    /// Asks for something that belongs to a feed, with the manners that feeds are asked with.
    ///
    /// - Parameter subscribed: what the user subscribed to: the user's name and password are for its origin alone.
    /// - Throws: ``FetchError`` when there is no answer, or the server wants to be left alone.
    public func page(_ address: WebAddress, of subscribed: WebAddress) async throws(FetchError) -> HTTPResponse {
        var poll = Poll(outcome: .unchanged, state: SubscriptionState(), address: address)
        return try await send(address, nil, for: subscribed, &poll)
    }
}
