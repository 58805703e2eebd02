#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Holds back the signals that would end the driver, for as long as the value lives.
///
/// A child in a process group of its own does not see the terminal's Ctrl-C. If the driver ended on it, nobody
/// would stop the child; so the signal waits until the child is gone.
struct HeldSignals: ~Copyable {
    /// The signals that were held back before.
    let previous: sigset_t

    init() {
        var held = sigset_t()
        var previous = sigset_t()
        unsafe sigemptyset(&held)
        for signal in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] { unsafe sigaddset(&held, signal) }
        unsafe sigprocmask(SIG_BLOCK, &held, &previous)
        self.previous = previous
    }

    deinit {
        var previous = previous
        unsafe sigprocmask(SIG_SETMASK, &previous, nil)
    }
}
