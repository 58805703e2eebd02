internal import CCurl
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The thread on which all transfers of a client happen, over one multi handle of libcurl's.
@safe
final class TransferLoop: @unchecked Sendable {
    private enum Order {
        case start(Transfer)
        case resume(Transfer)
        case cancel(Transfer)
        case stop
    }

    private struct Inbox {
        var orders: [Order] = []
        var hasStopped = false
    }

    private let multi: UnsafeMutableRawPointer
    private let inbox = Mutex(Inbox())
    /// The transfers that libcurl has, by handle. Only touched on the loop's thread.
    private var running: [UnsafeMutableRawPointer: Transfer] = unsafe [:]
    /// Transfers that have as many bytes as may wait. Only touched on the loop's thread.
    private var full: [Transfer] = []
    /// Transfers that have something to tell their tasks. Only touched on the loop's thread.
    private var news: [Transfer] = []
    /// How long the thread sleeps at most when nothing happens, in milliseconds.
    private static let longestSleep: Int32 = 60_000

    /// Starts the thread.
    ///
    /// - Parameter connections: how many connections are kept open for the next request.
    /// - Returns: nil when the system gives no thread or no memory.
    init?(connections: Int) {
        guard CurlLibrary.isReady, let multi = unsafe curl_multi_init() else { return nil }
        unsafe self.multi = unsafe multi
        _ = unsafe syndication_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, connections)
        var thread = pthread_t()
        let me = unsafe Unmanaged.passRetained(self)
        let status = unsafe pthread_create(
            &thread, nil,
            { me in
                if let me = unsafe me { unsafe Unmanaged<TransferLoop>.fromOpaque(me).takeRetainedValue().run() }
                return nil
            }, unsafe me.toOpaque())
        guard status == 0 else {
            unsafe me.release()
            return nil
        }
        pthread_detach(thread)
    }

    deinit {
        unsafe curl_multi_cleanup(multi)
    }

    /// Sends a request.
    func start(_ transfer: Transfer) {
        if !post(.start(transfer)) { transfer.finish(Self.stopped) }
    }

    /// Goes on with a transfer that was paused.
    func resume(_ transfer: Transfer) {
        post(.resume(transfer))
    }

    /// Has a transfer tell its task what came, once libcurl has handed out what it has. Only on the loop's thread.
    func noteNews(of transfer: Transfer) {
        news.append(transfer)
    }

    /// Pauses a transfer once libcurl has handed out what it has. Only on the loop's thread.
    func pauseLater(_ transfer: Transfer) {
        if full.last !== transfer { full.append(transfer) }
    }

    /// Gives a transfer up.
    func cancel(_ transfer: Transfer) {
        if !post(.cancel(transfer)) { transfer.finish(Self.stopped) }
    }

    /// Gives all transfers up and ends the thread.
    func stop() {
        post(.stop)
    }

    private static let stopped = FetchError(.cancelled, "given up")

    @discardableResult
    private func post(_ order: Order) -> Bool {
        let isTaken = inbox.withLock { inbox in
            if inbox.hasStopped { return false }
            inbox.orders.append(order)
            return true
        }
        if isTaken { unsafe curl_multi_wakeup(multi) }
        return isTaken
    }

    // MARK: - The thread

    private func run() {
        ThreadLocale.useUTF8()
        while obey() {
            var count: Int32 = 0
            unsafe curl_multi_perform(multi, &count)
            while let message = unsafe curl_multi_info_read(multi, &count) {
                guard unsafe message.pointee.msg == CURLMSG_DONE, let easy = unsafe message.pointee.easy_handle else {
                    continue
                }
                let result = unsafe syndication_curl_result(message)
                unsafe remove(easy)?.finish(result)
            }
            tellNews()
            pauseFull()
            unsafe curl_multi_poll(multi, nil, 0, Self.longestSleep, nil)
        }
        while let easy = unsafe running.keys.first { unsafe remove(easy)?.finish(Self.stopped) }
    }

    private func tellNews() {
        for transfer in news { transfer.tellNews() }
        news = []
    }

    private func pauseFull() {
        for transfer in full where unsafe running[transfer.handle.easy] === transfer && transfer.beginsPause() {
            _ = unsafe curl_easy_pause(transfer.handle.easy, CURLPAUSE_RECV)
        }
        full = []
    }

    /// Does what was asked for.
    ///
    /// - Returns: false when the thread is to end.
    private func obey() -> Bool {
        let orders = inbox.withLock { inbox in
            defer { inbox.orders = [] }
            return inbox.orders
        }
        for (number, order) in orders.enumerated() {
            switch order {
            case .start(let transfer): begin(transfer)
            case .resume(let transfer):
                if unsafe running[transfer.handle.easy] === transfer {
                    _ = unsafe curl_easy_pause(transfer.handle.easy, CURLPAUSE_CONT)
                }
            case .cancel(let transfer):
                if unsafe running[transfer.handle.easy] === transfer { unsafe _ = remove(transfer.handle.easy) }
                transfer.finish(FetchError(.cancelled, "given up"))
            case .stop:
                refuse(orders[(number + 1)...])
                return false
            }
        }
        return true
    }

    /// Closes the inbox, so that nobody waits for what is never done.
    private func refuse(_ rest: ArraySlice<Order>) {
        let late = inbox.withLock { inbox in
            inbox.hasStopped = true
            defer { inbox.orders = [] }
            return inbox.orders
        }
        for order in rest + late {
            switch order {
            case .start(let transfer), .cancel(let transfer): transfer.finish(Self.stopped)
            case .resume, .stop: break
            }
        }
    }

    private func begin(_ transfer: Transfer) {
        // It may have been given up meanwhile.
        guard !transfer.hasEnded else { return }
        let easy = unsafe transfer.handle.easy
        unsafe running[easy] = transfer
        guard unsafe curl_multi_add_handle(multi, easy) != CURLM_OK else { return }
        unsafe running[easy] = nil
        transfer.finish(FetchError(.cancelled, "the system gives no more transfers"))
    }

    private func remove(_ easy: UnsafeMutableRawPointer) -> Transfer? {
        unsafe curl_multi_remove_handle(multi, easy)
        return unsafe running.removeValue(forKey: easy)
    }
}
