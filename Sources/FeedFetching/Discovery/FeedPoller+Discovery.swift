internal import Syndication

extension FeedPoller {
    /// Looks for the feed of a page that was subscribed to as one: what the page names, then what it links, then what
    /// feeds are usually called.
    ///
    /// - Parameters:
    ///   - response: the answer that the page came with.
    ///   - page: the page.
    ///   - subscription: what was subscribed to; its credentials are good for its origin.
    /// - Throws: ``FetchError`` when there is none.
    func discover(
        _ response: HTTPResponse, _ page: [UInt8], _ subscription: Subscription, _ poll: inout Poll
    ) async throws(FetchError) {
        let none = FetchError(.notAFeed, "neither a feed nor a page that names one", status: response.status)
        let named = FeedDiscovery.feeds(in: page, headers: response.headers, address: response.address).map(\.address)
        let guessed = named.isEmpty ? FeedDiscovery.wellKnown(for: response.address) : []
        guard !page.isEmpty else {
            throw FetchError(.notAFeed, "answered with an empty document", status: response.status)
        }
        for address in named.prefix(Self.namedFeeds) + guessed where address != response.address {
            do throws(FetchError) {
                let candidate = try await send(address, nil, for: subscription.address, &poll)
                guard candidate.status == 200 else {
                    await candidate.body.discard()
                    continue
                }
                let body = RecordedBody(candidate.body, limit: 0)
                let fetched = try await DocumentReading(candidate).read(body, acceptsPart: true)
                poll.bytes += body.byteCount
                succeed(candidate, fetched, &poll)
                // Where the page is says nothing about where its feed moves.
                poll.state.move = nil
                poll.state.discovered = candidate.permanentAddress ?? address
                poll.outcome = .fetched(fetched)
                return
            } catch {
                if error.code == .waiting { throw error }
            }
        }
        throw none
    }

    /// How many of the feeds that a page names are tried.
    private static let namedFeeds = 3
}
