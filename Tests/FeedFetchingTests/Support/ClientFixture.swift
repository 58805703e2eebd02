import FeedFetching
import TestServer
import Testing

/// A client for tests, and the part of the test server that it asks.
struct ClientFixture {
    let site: TestSite
    let client: HTTPClient

    /// - Parameter configure: changes the options: the test server may be reached, without pauses, and is trusted.
    init(_ configure: (inout HTTPClientOptions) -> Void = { _ in }) throws {
        let server = try TestServer.shared.get()
        site = server.site()
        var options = HTTPClientOptions()
        options.allowedNetworks = ["127.0.0.0/8", "::1"].compactMap { NetworkRange($0) }
        options.pause = .zero
        options.perServer = 16
        options.certificateFile = server.certificateFile
        // Tests that wait for it set it lower; the others share two processors with all other tests.
        options.limits.seconds = 20
        configure(&options)
        client = try HTTPClient(options)
    }

    /// What came of a request.
    struct Answer {
        let response: HTTPResponse
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }
    }

    /// Asks for a path of the test server, and reads the whole answer.
    func get(
        _ path: String, port: String = "http", host: String? = nil, headers: [(String, String)] = []
    ) async throws -> Answer {
        try await get(url: site.url(path, port: port, host: host), headers: headers)
    }

    /// Asks for an address, and reads the whole answer.
    func get(url: String, headers: [(String, String)] = []) async throws -> Answer {
        let address = try #require(WebAddress(url))
        let fields = headers.map { HTTPHeaders.Field(name: $0.0, value: $0.1) }
        let response = try await client.send(HTTPRequest(address, headers: HTTPHeaders(fields)))
        return Answer(response: response, body: try await response.body.bytes())
    }

    /// The error that asking for a path ends with; nil when it does not.
    func failure(_ path: String, port: String = "http", host: String? = nil) async throws -> FetchError? {
        try await failure(url: site.url(path, port: port, host: host))
    }

    /// The error that asking for an address ends with; nil when it does not.
    func failure(url: String) async throws -> FetchError? {
        do {
            _ = try await get(url: url)
            return nil
        } catch let error as FetchError {
            return error
        }
    }
}
