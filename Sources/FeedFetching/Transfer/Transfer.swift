internal import CCurl
internal import Synchronization

/// One request on its way, and its answer as it comes in.
///
/// libcurl's callbacks, on the thread of the ``TransferLoop``, fill it; a task takes the head and then the body out. When
/// the task is slower than the network, the transfer is paused.
@safe
final class Transfer: @unchecked Sendable {
    /// What the two sides share.
    private struct Exchange {
        var head: ResponseHead?
        var body: [UInt8] = []
        var isPaused = false
        var end: Result<Void, FetchError>?
        var hasStarted = false
        /// Those who wait for any of it to change: mostly one, and another that gives the transfer up meanwhile.
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    /// Bytes that wait for the task, beyond which the transfer is paused.
    private static let waitingBytes = 256 << 10

    let handle: CurlHandle
    private let loop: TransferLoop
    private let limits: TransferLimits
    private let policy: AddressPolicy
    /// A proxy's address is the user's choice, and is not checked.
    private let usesProxy: Bool
    /// Told the head of the answer, on the loop's thread.
    private let onHead: @Sendable (ResponseHead) -> Void
    /// What is to be done once libcurl is done with a transfer that was started, whether its bytes were fetched or not.
    private let onEnd: @Sendable () -> Void
    private let exchange = Mutex(Exchange())

    // Only touched on the thread of the loop.
    private var head = ResponseHead()
    private var unpackedBytes = 0
    private var failure: FetchError?
    private var refused: IPAddress?
    /// What came since the task was told last: it is told once for all that libcurl got in one go.
    private var newBody: [UInt8] = []
    private var newHead: ResponseHead?
    private var hasNews = false

    init(
        _ handle: CurlHandle, loop: TransferLoop, limits: TransferLimits, policy: AddressPolicy, usesProxy: Bool,
        onHead: @escaping @Sendable (ResponseHead) -> Void, onEnd: @escaping @Sendable () -> Void
    ) {
        self.handle = handle
        self.loop = loop
        self.limits = limits
        self.policy = policy
        self.usesProxy = usesProxy
        self.onHead = onHead
        self.onEnd = onEnd
    }

    /// Sends the request.
    ///
    /// - Returns: false when it was given up before.
    func start() -> Bool {
        let starts = exchange.withLock { exchange in
            exchange.hasStarted = exchange.end == nil
            return exchange.hasStarted
        }
        guard starts else { return false }
        installCallbacks()
        loop.start(self)
        return true
    }

    /// Whether it is over, or was given up before it began.
    var hasEnded: Bool { exchange.withLock { $0.end != nil } }

    /// Gives the transfer up, unless it is over; the connection is closed.
    func cancel() {
        if !hasEnded { loop.cancel(self) }
    }

    // MARK: - The task's side

    /// Waits for the answer's head.
    func responseHead() async throws(FetchError) -> ResponseHead {
        await wait { $0.head != nil || $0.end != nil }
        let (head, end) = exchange.withLock { ($0.head, $0.end) }
        if let head { return head }
        guard case .failure(let error)? = end else { throw FetchError(.malformed, "the server sent no answer") }
        throw error
    }

    /// Waits for bytes of the body; nil at its end.
    func nextChunk() async throws(FetchError) -> [UInt8]? {
        await wait { !$0.body.isEmpty || $0.end != nil }
        let (chunk, end, wasPaused) = exchange.withLock { exchange in
            defer {
                exchange.body = []
                exchange.isPaused = false
            }
            return (exchange.body, exchange.end, exchange.isPaused)
        }
        if wasPaused { loop.resume(self) }
        if !chunk.isEmpty { return chunk }
        if case .failure(let error)? = end { throw error }
        return nil
    }

    /// Waits for the very end, after which the handle may be used for something else.
    func finished() async {
        await wait { $0.end != nil }
    }

    /// Waits for something. Whoever waits is woken by any change, and looks again.
    private func wait(_ isThere: @Sendable (borrowing Exchange) -> Bool) async {
        while !exchange.withLock({ isThere($0) }) {
            await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    let isReady = exchange.withLock { exchange in
                        if isThere(exchange) { return true }
                        exchange.waiters.append(continuation)
                        return false
                    }
                    if isReady { continuation.resume() }
                }
            } onCancel: {
                cancel()
            }
        }
    }

    /// Changes what the two sides share, and wakes those who wait for it.
    private func change(_ body: (inout Exchange) -> Void) {
        let (waiters, ends) = exchange.withLock { exchange in
            let wasRunning = exchange.end == nil
            body(&exchange)
            defer { exchange.waiters = [] }
            return (exchange.waiters, wasRunning && exchange.end != nil && exchange.hasStarted)
        }
        for waiter in waiters { waiter.resume() }
        if ends { onEnd() }
    }

    // MARK: - The loop's side

    /// Takes the result when libcurl is done with the transfer.
    func finish(_ code: CURLcode) {
        let error =
            failure ?? (code == CURLE_OK ? nil : FetchError(code, handle, refused: refused, received: unpackedBytes))
        tellNews(end: error.map { .failure($0) } ?? .success(()))
    }

    /// Ends a transfer that libcurl never had or does not have any more.
    func finish(_ error: FetchError) {
        change { exchange in
            if exchange.end == nil { exchange.end = .failure(error) }
        }
    }

    private func didReceiveHeader(_ bytes: UnsafeRawBufferPointer) -> Int {
        unsafe head.add(line: bytes)
        if head.byteCount > limits.headerBytes {
            return fail(FetchError(.tooLarge, "the header is larger than \(limits.headerBytes) bytes"))
        }
        if head.isComplete {
            newHead = head
            noteNews()
            onHead(head)
        }
        return bytes.count
    }

    private func didReceiveBody(_ bytes: UnsafeRawBufferPointer) -> Int {
        let isPacked = head.headers["Content-Encoding"] != nil
        if !isPacked, beginsPause() { return Int(CURL_WRITEFUNC_PAUSE) }
        unpackedBytes += bytes.count
        if let error = excess() { return fail(error) }
        unsafe newBody.append(contentsOf: bytes)
        noteNews()
        // Not by what is returned here: libcurl would go on unpacking what it has, and keep that where no limit sees it.
        if isPacked, beginsPause() { loop.pauseLater(self) }
        return bytes.count
    }

    /// Whether the transfer is to wait until its bytes are fetched, which is noted.
    func beginsPause() -> Bool {
        let count = newBody.count
        return exchange.withLock { exchange in
            exchange.isPaused = exchange.body.count + count >= Self.waitingBytes
            return exchange.isPaused
        }
    }

    private func noteNews() {
        guard !hasNews else { return }
        hasNews = true
        loop.noteNews(of: self)
    }

    /// Hands the task what came.
    func tellNews(end: Result<Void, FetchError>? = nil) {
        hasNews = false
        let (head, body) = (newHead, newBody)
        newBody = []
        change { exchange in
            // What is given up while it goes on after a pause may have got something still.
            guard exchange.end == nil else { return }
            // Fields behind a chunked body are no part of the head.
            if exchange.head == nil { exchange.head = head }
            if exchange.body.isEmpty { exchange.body = body } else { exchange.body += body }
            exchange.end = end
        }
    }

    private func excess() -> FetchError? {
        if unpackedBytes > limits.unpackedBytes {
            return FetchError(.tooLarge, "the document is larger than \(limits.unpackedBytes) bytes")
        }
        guard unpackedBytes > TransferLimits.ratioBytes else { return nil }
        let sent = handle.size(CURLINFO_SIZE_DOWNLOAD_T)
        guard sent > 0, unpackedBytes / sent >= limits.unpackedRatio else { return nil }
        return FetchError(.tooLarge, "the document unpacks to more than \(limits.unpackedRatio) times what was sent")
    }

    /// Stops what takes more bytes than it may without ever giving any.
    private func didProgress(_ downloaded: Int) -> Int32 {
        guard downloaded > limits.bytes, failure == nil else { return 0 }
        _ = fail(FetchError(.tooLarge, "the answer is larger than \(limits.bytes) bytes"))
        return 1
    }

    private func willConnect(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        if !usesProxy, let ip = unsafe IPAddress(syndication_curl_address(address)), !policy.permits(ip) {
            refused = ip
            return -1
        }
        return unsafe Socket.open(address.pointee)
    }

    /// What a callback returns to stop the transfer.
    private func fail(_ error: FetchError) -> Int {
        if failure == nil { failure = error }
        return 0
    }
}

// MARK: - Callbacks

extension Transfer {
    private func installCallbacks() {
        let easy = unsafe handle.easy
        let me = unsafe Unmanaged.passUnretained(self).toOpaque()
        for option in [
            CURLOPT_HEADERDATA, CURLOPT_WRITEDATA, CURLOPT_XFERINFODATA, CURLOPT_OPENSOCKETDATA, CURLOPT_PRIVATE,
        ] {
            unsafe handle.set(option, pointer: me)
        }
        _ = unsafe syndication_curl_set_bytes(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, me in
            unsafe Transfer.from(me)?.didReceiveHeader(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
        }
        _ = unsafe syndication_curl_set_bytes(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, me in
            unsafe Transfer.from(me)?.didReceiveBody(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
        }
        _ = unsafe syndication_curl_set_progress(easy) { me, _, downloaded, _, _ in
            unsafe Transfer.from(me)?.didProgress(Int(downloaded)) ?? 1
        }
        _ = unsafe syndication_curl_set_socket(easy) { me, _, address in
            guard let address = unsafe address else { return -1 }
            return unsafe Transfer.from(me)?.willConnect(address) ?? -1
        }
        handle.set(CURLOPT_NOPROGRESS, 0)
    }

    /// The transfer that a callback is for; the loop keeps it as long as libcurl may call back.
    static func from(_ pointer: UnsafeMutableRawPointer?) -> Transfer? {
        guard let pointer = unsafe pointer else { return nil }
        return unsafe Unmanaged<Transfer>.fromOpaque(pointer).takeUnretainedValue()
    }
}
