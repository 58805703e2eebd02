/// Tells hubs which feeds have changed, so that they fetch them and hand them on (WebSub, section 6).
///
/// How a publisher speaks to its hub is left to the two (WebSub, section 5); hubs take what PubSubHubbub 0.3, section 7.1,
/// says: a form with `hub.mode=publish` and a `hub.url` for each feed.
public struct HubNotifier: Sendable {
    /// How many times a hub is asked that does not answer, or says that it cannot now. 4 unless set.
    public var attempts = 4
    /// How long to wait before the second time; twice as long before each one after. Two seconds unless set.
    public var pause = Duration.seconds(2)
    /// How long a hub may make one wait (`Retry-After`). A minute unless set.
    public var longestPause = Duration.seconds(60)

    private let client: HTTPClient

    /// Creates a notifier whose requests a client sends.
    public init(_ client: HTTPClient) {
        self.client = client
    }

    /// Tells a hub of feeds.
    ///
    /// - Parameters:
    ///   - hub: the hub's address.
    ///   - topics: the addresses of the feeds, as their `self` links say them.
    /// - Throws: ``FetchError`` when the hub has not accepted it, however often it was told.
    public func tell(_ hub: WebAddress, of topics: [String]) async throws(FetchError) {
        var request = HTTPRequest(hub)
        let fields = ["hub.mode=publish"] + topics.map { "hub.url=\(Self.escaped($0))" }
        request.content = HTTPRequest.Content(
            bytes: Array(fields.joined(separator: "&").utf8), type: "application/x-www-form-urlencoded")
        var pause = self.pause
        for attempt in 1... {
            guard let refusal = await send(request) else { return }
            guard refusal.error.isTemporary, attempt < attempts else { throw refusal.error }
            let wanted = refusal.wait.map { Duration.seconds($0) } ?? pause
            guard (try? await Task.sleep(for: min(max(wanted, pause), longestPause))) != nil else {
                throw refusal.error
            }
            pause *= 2
        }
    }

    /// Sends the form. Any status of success is an acceptance: hubs answer 202 or 204.
    ///
    /// - Returns: why the hub has not accepted it, and how many seconds it wants to be left alone.
    private func send(_ request: HTTPRequest) async -> (error: FetchError, wait: Int64?)? {
        let response: HTTPResponse
        do throws(FetchError) {
            response = try await client.send(request)
        } catch {
            return (error, nil)
        }
        let answer = try? await response.body.bytes(limit: Self.longestAnswer)
        await response.body.discard()
        guard !(200..<300).contains(response.status) else { return nil }
        let words = String(decoding: answer ?? [], as: UTF8.self).split(whereSeparator: \.isWhitespace)
        let said = words.isEmpty ? "" : ": " + words.joined(separator: " ").prefix(120)
        let error = FetchError(.status, "answers \(response.status)\(said)", status: response.status)
        return (error, RetryAfter.moment(response.headers, at: 0))
    }

    private static let longestAnswer = 4096

    /// A value as forms have it (RFC 3986, section 2.1): what is not unreserved is escaped.
    private static func escaped(_ value: String) -> String {
        var result = ""
        for byte in value.utf8 {
            switch byte {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
