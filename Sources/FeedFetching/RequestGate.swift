/// Lets requests go one after the other: so many at a time in all, so many to one server, with a pause between two there.
actor RequestGate {
    private struct Waiter {
        let number: Int
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct Server {
        var running = 0
        var waiters: [Waiter] = []
        /// How many of the waiters are done with: they stand at the front.
        var served = 0
        /// When its pause is over.
        var restsUntil: ContinuousClock.Instant?

        var isWaiting: Bool { served < waiters.count }

        mutating func next() -> Waiter? {
            guard isWaiting else { return nil }
            defer {
                served += 1
                if served == waiters.count {
                    waiters = []
                    served = 0
                }
            }
            return waiters[served]
        }
    }

    private let parallel: Int
    private let perServer: Int
    private let pause: Duration
    private var running = 0
    private var servers: [String: Server] = [:]
    /// Servers at which somebody waits, and that may be asked as far as they are concerned.
    private var ready: [String] = []
    private var nextReady = 0
    private var numbers = 0

    /// - Parameters:
    ///   - parallel: how many requests at a time, at least 1.
    ///   - perServer: how many of them to one server, at least 1.
    ///   - pause: how long a server is left alone after an answer.
    init(parallel: Int, perServer: Int, pause: Duration) {
        self.parallel = max(parallel, 1)
        self.perServer = max(perServer, 1)
        self.pause = pause
    }

    /// Waits for a turn. Everybody who was let in has to leave.
    func enter(_ server: String) async {
        await withCheckedContinuation { continuation in
            numbers += 1
            servers[server, default: Server()].waiters.append(Waiter(number: numbers, continuation: continuation))
            makeReady(server)
            letIn()
        }
    }

    /// Says that a request is over.
    ///
    /// - Parameter hasAsked: whether there was one. If not, the next need not wait.
    func leave(_ server: String, hasAsked: Bool = true) {
        running -= 1
        servers[server]?.running -= 1
        if hasAsked, pause > .zero {
            let end = ContinuousClock.now + pause
            servers[server]?.restsUntil = end
            Task { [weak self] in
                try? await Task.sleep(until: end, clock: .continuous)
                await self?.wake(server)
            }
        } else {
            makeReady(server)
        }
        letIn()
    }

    private func wake(_ server: String) async {
        // After a timer that goes off early no other one comes.
        while let end = servers[server]?.restsUntil, end > .now {
            try? await Task.sleep(until: end, clock: .continuous)
        }
        makeReady(server)
        letIn()
    }

    private func makeReady(_ server: String) {
        guard let state = servers[server] else { return }
        if state.isWaiting {
            ready.append(server)
        } else if state.running == 0, (state.restsUntil ?? .now) <= .now {
            servers[server] = nil
        }
    }

    private func letIn() {
        while running < parallel, nextReady < ready.count {
            let name = ready[nextReady]
            nextReady += 1
            if nextReady == ready.count {
                ready = []
                nextReady = 0
            }
            guard var server = servers[name], server.running < perServer, (server.restsUntil ?? .now) <= .now,
                let waiter = server.next()
            else { continue }
            server.running += 1
            running += 1
            servers[name] = server
            if server.isWaiting, server.running < perServer { ready.append(name) }
            waiter.continuation.resume()
        }
    }
}
