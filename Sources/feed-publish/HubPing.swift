internal import Dispatch
internal import FeedCommand
internal import FeedFetching
internal import Synchronization

/// Hubs are told which feeds have changed, and which they could not be told of before.
struct HubPing {
    private let options: HubOptions
    private let root: String

    init(_ options: HubOptions, root: String) {
        self.options = options
        self.root = root.hasSuffix("/") ? root : root + "/"
    }

    /// What hubs are to be told: of the feeds among the changes, and what is left from earlier runs.
    func notices(_ changes: [SiteChange], _ untold: [SiteManifest.Notice]) -> [SiteManifest.Notice] {
        let topics = changes.filter { $0.kind != .removed && Self.isFeed($0.path) }.map { root + $0.path }
        var notices = untold.filter { options.ping.contains($0.hub) }
        for hub in options.ping {
            for topic in topics {
                let notice = SiteManifest.Notice(hub: hub, topic: topic)
                if !notices.contains(notice) { notices.append(notice) }
            }
        }
        return notices
    }

    /// A feed that says itself which hubs it has; archives are not subscribed to.
    private static func isFeed(_ path: String) -> Bool {
        switch path {
        case "atom.xml", "rss.xml", "feed.json": true
        default: path.hasSuffix(".xml") && (path.hasPrefix("category/") || path.hasPrefix("source/"))
        }
    }

    /// Tells the hubs.
    ///
    /// - Returns: what they could not be told.
    func tell(_ notices: [SiteManifest.Notice], _ diagnostics: inout Diagnostics) -> [SiteManifest.Notice] {
        guard !notices.isEmpty else { return [] }
        var left: [SiteManifest.Notice] = []
        for hub in options.ping {
            let topics = notices.filter { $0.hub == hub }.map(\.topic)
            guard !topics.isEmpty else { continue }
            if let error = tell(hub, topics) {
                diagnostics.error("was not told what changed: \(error.message)", in: hub, ExitStatus(hub: error))
                left += notices.filter { $0.hub == hub }
            } else {
                diagnostics.detail("told of \(topics.count) feeds", in: hub)
            }
        }
        return left
    }

    private func tell(_ hub: String, _ topics: [String]) -> FetchError? {
        guard let address = WebAddress(hub) else { return FetchError(.badAddress, "is no address on the web") }
        let client: HTTPClient
        do throws(FetchError) {
            client = try HTTPClient(options.client)
        } catch {
            return error
        }
        let done = DispatchSemaphore(value: 0)
        let notifier = HubNotifier(client)
        return withExtendedLifetime(client) {
            let box = Answer()
            Task {
                do throws(FetchError) {
                    try await notifier.tell(address, of: topics)
                } catch {
                    box.error.withLock { $0 = error }
                }
                done.signal()
            }
            done.wait()
            return box.error.withLock { $0 }
        }
    }

    private final class Answer: Sendable {
        let error = Mutex<FetchError?>(nil)
    }
}

extension HubOptions {
    /// How requests are sent.
    var client: HTTPClientOptions {
        var client = HTTPClientOptions()
        client.userAgent = "feed-publish/\(commandVersion) (swift-syndication)"
        client.pause = .zero
        client.limits.seconds = timeout.seconds
        client.limits.connectSeconds = min(client.limits.connectSeconds, timeout.seconds)
        client.limits.unpackedBytes = 1 << 20
        client.limits.bytes = 1 << 20
        client.allowedNetworks = allowPrivate.map(\.range)
        client.proxies = ProxySettings(environment: environment)
        client.certificateFile = environment("CURL_CA_BUNDLE") ?? environment("SSL_CERT_FILE")
        return client
    }
}

extension ExitStatus {
    /// The status that a hub's failure amounts to.
    init(hub error: FetchError) {
        switch error.code {
        case .refused, .badAddress: self = .refused
        default: self = .unavailable
        }
    }
}
