internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Ends the commands that this process has started when it is told to end itself: whoever stops it means them too.
package enum ChildSignals {
    private struct State {
        var children: Set<pid_t> = []
        /// Which signals were held back before; nil as long as nobody watches.
        var mask: sigset_t?
    }

    private static let state = Mutex(State())

    /// Watches for signals from now on. Before any thread is started, since each would have to hold them back too.
    package static func watch() {
        var signals = sigset_t()
        var before = sigset_t()
        unsafe sigemptyset(&signals)
        for number in [SIGHUP, SIGINT, SIGTERM] where !isIgnored(number) { unsafe sigaddset(&signals, number) }
        unsafe pthread_sigmask(SIG_BLOCK, &signals, &before)
        let (watched, mask) = (signals, before)
        let thread = PosixThread {
            var signals = watched
            var number: Int32 = 0
            if unsafe sigwait(&signals, &number) == 0 { end(number) }
        }
        if thread == nil {
            unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
        } else {
            state.withLock { $0.mask = mask }
        }
    }

    /// Starts a child; none is started any more once this process ends.
    ///
    /// - Parameter start: gives the child's number, from the signals that it is to hold back, if they differ.
    static func start(_ start: (sigset_t?) -> pid_t?) -> pid_t? {
        state.withLock { state in
            let child = start(state.mask)
            if let child { state.children.insert(child) }
            return child
        }
    }

    /// A child has ended.
    static func forget(_ child: pid_t) {
        _ = state.withLock { $0.children.remove(child) }
    }

    /// What nohup(1) keeps from a command is kept from it here too.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard unsafe sigaction(number, nil, &action) == 0 else { return false }
        #if canImport(Darwin)
            let handler = unsafe action.__sigaction_u.__sa_handler
        #else
            let handler = unsafe action.__sigaction_handler.sa_handler
        #endif
        return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// Ends the children, and then this process as the signal would have.
    private static func end(_ number: Int32) {
        state.withLock { state in
            for child in state.children { kill(child, SIGTERM) }
            var signals = sigset_t()
            unsafe sigemptyset(&signals)
            unsafe sigaddset(&signals, number)
            unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
            raise(number)
        }
    }
}
