internal import Synchronization

/// Lets requests go one after the other: so many at a time in all, so many to one server, with a pause between two there.
///
/// Whose turn it is goes on the thread that made room for it. Waiting for a task to do that would keep servers waiting
/// whenever all processors read what came before.
final class RequestGate: Sendable {
    /// What is done when the turn has come.
    ///
    /// Returns whether a request was sent. If so, its sender has to leave; if not, the turn goes to the next.
    typealias Turn = @Sendable () -> Bool

    private let state: Mutex<State>
    private let pause: Duration

    /// - Parameters:
    ///   - parallel: how many requests at a time, at least 1.
    ///   - perServer: how many of them to one server, at least 1.
    ///   - pause: how long a server is left alone after an answer.
    init(parallel: Int, perServer: Int, pause: Duration) {
        state = Mutex(State(parallel: max(parallel, 1), perServer: max(perServer, 1)))
        self.pause = pause
    }

    /// Waits for a turn.
    func enter(_ server: String, _ turn: @escaping Turn) {
        state.withLock { $0.add(turn, at: server) }
        letIn()
    }

    /// Says that a request is over.
    func leave(_ server: String) {
        let end = pause > .zero ? ContinuousClock.now + pause : nil
        state.withLock { $0.free(server, restingUntil: end) }
        if let end {
            Task { [weak self] in
                try? await Task.sleep(until: end, clock: .continuous)
                await self?.wake(server)
            }
        }
        letIn()
    }

    private func wake(_ server: String) async {
        // After a timer that goes off early no other one comes.
        while let end = state.withLock({ $0.endOfRest(of: server) }), end > .now {
            try? await Task.sleep(until: end, clock: .continuous)
        }
        state.withLock { $0.makeReady(server) }
        letIn()
    }

    private func letIn() {
        while let (server, turn) = state.withLock({ $0.next() }) {
            if !turn() { state.withLock { $0.free(server, restingUntil: nil) } }
        }
    }
}

extension RequestGate {
    /// Who waits, and what runs.
    private struct State {
        private struct Server {
            var running = 0
            var turns: [Turn] = []
            /// How many of the turns are done with: they stand at the front.
            var served = 0
            /// When its pause is over.
            var restsUntil: ContinuousClock.Instant?

            var isWaiting: Bool { served < turns.count }

            mutating func next() -> Turn? {
                guard isWaiting else { return nil }
                defer {
                    served += 1
                    if served == turns.count {
                        turns = []
                        served = 0
                    }
                }
                return turns[served]
            }
        }

        private let parallel: Int
        private let perServer: Int
        private var running = 0
        private var servers: [String: Server] = [:]
        /// Servers at which somebody waits, and that may be asked as far as they are concerned.
        private var ready: [String] = []
        private var nextReady = 0

        init(parallel: Int, perServer: Int) {
            self.parallel = parallel
            self.perServer = perServer
        }

        mutating func add(_ turn: @escaping Turn, at server: String) {
            servers[server, default: Server()].turns.append(turn)
            makeReady(server)
        }

        /// Takes back a turn.
        mutating func free(_ server: String, restingUntil end: ContinuousClock.Instant?) {
            running -= 1
            servers[server]?.running -= 1
            if let end { servers[server]?.restsUntil = end } else { makeReady(server) }
        }

        func endOfRest(of server: String) -> ContinuousClock.Instant? { servers[server]?.restsUntil }

        mutating func makeReady(_ server: String) {
            guard let state = servers[server] else { return }
            if state.isWaiting {
                ready.append(server)
            } else if state.running == 0, (state.restsUntil ?? .now) <= .now {
                servers[server] = nil
            }
        }

        /// Whose turn it is; nil when nobody's.
        mutating func next() -> (server: String, turn: Turn)? {
            while running < parallel, nextReady < ready.count {
                let name = ready[nextReady]
                nextReady += 1
                if nextReady == ready.count {
                    ready = []
                    nextReady = 0
                }
                guard var server = servers[name], server.running < perServer, (server.restsUntil ?? .now) <= .now,
                    let turn = server.next()
                else { continue }
                server.running += 1
                running += 1
                servers[name] = server
                if server.isWaiting, server.running < perServer { ready.append(name) }
                return (name, turn)
            }
            return nil
        }
    }
}
