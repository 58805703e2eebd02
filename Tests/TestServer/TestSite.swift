internal import Syndication

/// A part of the test server for one test: its paths begin with a token, so that its requests are told apart from those of
/// tests that run at the same time.
package struct TestSite: Sendable {
    /// A request that the server saw.
    package struct Request: Sendable {
        /// `GET`, `POST`.
        package let method: String
        /// What was sent with it.
        package let body: String
        /// The path without the token and the query.
        package let path: String
        /// The path with its query.
        package let target: String
        /// The fields by their names in lower case.
        package let headers: [String: String]
        /// When it came, in seconds since the server began.
        package let at: Double
        /// The number of its connection.
        package let connection: Int
        /// How many of them to this host.
        package let runningAtHost: Int
        /// How many requests with this token ran then, with this one.
        package let running: Int
        /// The name of the port.
        package let port: String
        /// Whether it was sent as to a proxy.
        package let isProxied: Bool
    }

    let server: TestServer
    let token: String

    /// The address of a path.
    ///
    /// - Parameters:
    ///   - port: the name of one of the server's ports.
    ///   - host: a name or an address of the server's; nil for `localhost` where there is encryption, else `127.0.0.1`.
    package func url(_ path: String, port: String = "http", host: String? = nil) -> String {
        let isSecure = port == "h2" || port.hasPrefix("https")
        let host = host ?? (isSecure ? "localhost" : "127.0.0.1")
        return "\(isSecure ? "https" : "http")://\(host):\(server.port(port))\(link(path))"
    }

    /// A path with the token before it.
    package func link(_ path: String) -> String { "/@\(token)\(path)" }

    /// The requests so far, in order.
    package func requests() throws -> [Request] {
        try control("/_log").split(separator: "\n").compactMap { line in
            var parser = JSONParser(Array(line.utf8))
            return parser.document().map(Request.init)
        }
    }

    /// The requests for a path so far, in order.
    package func requests(for path: String) throws -> [Request] {
        try requests().filter { $0.path == path }
    }

    /// Answers a path as if it were another one, which may have a query.
    ///
    /// - Parameter times: for how many requests; nil for all. What is set afterwards comes in then.
    package func set(_ path: String, as other: String, times: Int? = nil) throws {
        let other = other.utf8.map {
            $0 == 0x26 || $0 == 0x25 || $0 == 0x2B ? "%" + hex($0) : String(UnicodeScalar($0))
        }
        _ = try control("/_set?path=\(path)&as=\(other.joined())&times=\(times ?? 0)")
    }

    /// Undoes what was set for a path.
    package func unset(_ path: String) throws {
        _ = try control("/_unset?path=\(path)")
    }

    /// Asks one of the paths that steer the server.
    package func control(_ path: String) throws -> String {
        try PlainRequest.get(link(path), port: server.port("http"))
    }

    private func hex(_ byte: UInt8) -> String { String(byte, radix: 16, uppercase: true) }
}

extension TestSite.Request {
    init(_ value: JSONValue) {
        method = value["method"]?.string ?? ""
        body = value["body"]?.string ?? ""
        path = value["path"]?.string ?? ""
        target = value["target"]?.string ?? ""
        headers = Dictionary((value["headers"]?.members ?? []).map { ($0.name, $0.value.string ?? "") }) { $1 }
        at = value["at"]?.double ?? 0
        connection = value["connection"]?.int ?? 0
        runningAtHost = value["runningAtHost"]?.int ?? 0
        running = value["running"]?.int ?? 0
        port = value["port"]?.string ?? ""
        isProxied = value["proxied"]?.bool ?? false
    }
}
