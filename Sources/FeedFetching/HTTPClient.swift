internal import CCurl

/// Asks servers, politely and carefully: a few at a time, never one in a private network, never for more than the limits.
///
/// Redirects are followed step by step, and each step is a request like the first: it waits for its turn, its address is
/// checked, and it takes no credentials from another origin along.
///
/// ```swift
/// let client = try HTTPClient()
/// let response = try await client.send(HTTPRequest(address))
/// let reader = AsyncFeedReader(response.body, options: response.readingOptions)
/// while let entry = try await reader.next() { print(entry.title?.value ?? "") }
/// ```
public final class HTTPClient: Sendable {
    /// How the client behaves.
    public let options: HTTPClientOptions
    private let loop: TransferLoop
    private let gate: RequestGate
    private let policy: AddressPolicy

    /// Starts a client.
    ///
    /// - Throws: ``FetchError`` when the system gives no thread.
    public init(_ options: HTTPClientOptions = HTTPClientOptions()) throws(FetchError) {
        guard let loop = TransferLoop(connections: max(options.parallel, 1) * 2) else {
            throw FetchError(.unreachable, "the system gives no thread for requests")
        }
        self.loop = loop
        self.options = options
        gate = RequestGate(parallel: options.parallel, perServer: options.perServer, pause: options.pause)
        policy = AddressPolicy(allowed: options.allowedNetworks)
    }

    deinit {
        loop.stop()
    }

    /// Sends a request, and follows where it leads.
    ///
    /// - Parameters:
    ///   - mayAsk: asked before each step, when it begins to wait for its turn and when it has it; what it throws ends the
    ///   way.
    ///   - didAnswer: told the head of each step's answer, before the next request to that server has its turn. On any
    ///   thread, which must not be kept.
    /// - Returns: the answer as soon as its head is there, whatever its status.
    /// - Throws: ``FetchError`` when there is none.
    public func send(
        _ request: HTTPRequest, mayAsk: (@Sendable (WebAddress) throws(FetchError) -> Void)? = nil,
        didAnswer: (@Sendable (WebAddress, _ status: Int, HTTPHeaders) -> Void)? = nil
    ) async throws(FetchError) -> HTTPResponse {
        guard let handle = CurlHandle() else { throw FetchError(.unreachable, "there is no memory for a request") }
        var chain = RedirectChain(request)
        var needsNewConnection = false
        while true {
            try mayAsk?(chain.address)
            let usesProxy = options.proxies.proxy(for: chain.address) != nil
            if usesProxy, let address = policy.refusal(of: chain.address.lookedUpHost) {
                throw FetchError(refused: address)
            }
            let server = chain.address.server
            prepare(handle, chain)
            if needsNewConnection { handle.set(CURLOPT_FRESH_CONNECT, 1) }
            if Task.isCancelled { throw FetchError(.cancelled, "given up") }
            // The next one's turn comes when the server is done, however long the answer is read.
            let address = chain.address
            let transfer = Transfer(
                handle, loop: loop, limits: options.limits, policy: policy, usesProxy: usesProxy,
                onHead: { didAnswer?(address, $0.status, $0.headers) }, onEnd: { [gate] in gate.leave(server) })
            gate.enter(server) {
                do throws(FetchError) {
                    // Those who went before may have learnt that the server wants to be left alone.
                    try mayAsk?(address)
                } catch {
                    transfer.finish(error)
                    return false
                }
                return transfer.start()
            }
            let head: ResponseHead
            do throws(FetchError) {
                head = try await transfer.responseHead()
            } catch {
                transfer.cancel()
                await transfer.finished()
                // What a server sends behind an answer without a body stands before the next one on that connection.
                guard error.code == .malformed, !needsNewConnection, handle.number(CURLINFO_NUM_CONNECTS) == 0 else {
                    throw error
                }
                needsNewConnection = true
                continue
            }
            let body = HTTPBody(transfer)
            guard let location = chain.target(of: head) else {
                return HTTPResponse(
                    status: head.status, version: head.version, headers: head.headers, address: chain.address,
                    redirects: chain.redirects, body: body)
            }
            // Small bodies are read, so that the connection can be used again.
            _ = try? await body.bytes(limit: Self.readRedirectBytes)
            await body.discard()
            try chain.follow(head.status, to: location, limit: options.limits.redirects)
        }
    }

    private static let readRedirectBytes = 64 << 10
}

// MARK: - One step

extension HTTPClient {
    private func prepare(_ handle: CurlHandle, _ chain: RedirectChain) {
        handle.reset()
        let address = chain.address
        handle.set(CURLOPT_URL, address.withoutCredentials.text)
        _ = unsafe syndication_curl_allow_http_only(handle.easy)
        handle.set(CURLOPT_NOSIGNAL, 1)
        handle.set(CURLOPT_FOLLOWLOCATION, 0)
        handle.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        handle.set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
        handle.set(CURLOPT_ACCEPT_ENCODING, "")
        if let content = chain.content { handle.post(content) }
        setCredentials(handle, chain)
        setLimits(handle)
        setSecurity(handle)
        handle.set(CURLOPT_PROXY, options.proxies.proxy(for: address) ?? "")
        handle.set(CURLOPT_NOPROXY, "")
        handle.set(CURLOPT_USERAGENT, options.userAgent.filter { $0 != "\r" && $0 != "\n" && $0 != "\r\n" })
        for field in chain.headers.fields { handle.add(field) }
    }

    private func setCredentials(_ handle: CurlHandle, _ chain: RedirectChain) {
        handle.set(CURLOPT_HTTPAUTH, syndication_curl_auth_basic())
        if let credentials = chain.credentials {
            handle.set(CURLOPT_USERNAME, credentials.user)
            handle.set(CURLOPT_PASSWORD, credentials.password ?? "")
        } else if options.usesNetrc, chain.isAtOrigin {
            handle.set(CURLOPT_NETRC, Int(CURL_NETRC_OPTIONAL.rawValue))
        }
    }

    private func setLimits(_ handle: CurlHandle) {
        let limits = options.limits
        handle.set(CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(limits.connectSeconds))
        handle.set(CURLOPT_TIMEOUT_MS, Self.milliseconds(limits.seconds))
        handle.set(CURLOPT_LOW_SPEED_LIMIT, limits.slowestBytesPerSecond)
        handle.set(CURLOPT_LOW_SPEED_TIME, limits.slowSeconds)
        handle.set(CURLOPT_MAXFILESIZE_LARGE, size: limits.bytes)
        handle.set(CURLOPT_HTTP09_ALLOWED, 0)
    }

    /// What libcurl takes as a time: not 0, which it takes for none, and no more than fits.
    private static func milliseconds(_ seconds: Double) -> Int {
        Int((seconds * 1000).rounded().clamped(1, 1e9))
    }

    private func setSecurity(_ handle: CurlHandle) {
        handle.set(CURLOPT_SSL_VERIFYPEER, 1)
        handle.set(CURLOPT_SSL_VERIFYHOST, 2)
        handle.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        if let file = options.certificateFile { handle.set(CURLOPT_CAINFO, file) }
    }
}

extension Double {
    fileprivate func clamped(_ low: Double, _ high: Double) -> Double {
        // What is no number is no limit.
        isNaN ? high : Swift.min(Swift.max(self, low), high)
    }
}
