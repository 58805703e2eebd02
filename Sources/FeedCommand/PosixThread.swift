#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A thread of the system's.
final class PosixThread {
    private final class Body {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    private var thread = pthread_t()

    /// Starts a thread.
    ///
    /// - Returns: nil when the system gives none.
    init?(_ body: @escaping @Sendable () -> Void) {
        let me = Unmanaged.passRetained(Body(body))
        let status = pthread_create(
            &thread, nil,
            { me in
                if let me { Unmanaged<Body>.fromOpaque(me).takeRetainedValue().run() }
                return nil
            }, me.toOpaque())
        guard status == 0 else {
            me.release()
            return nil
        }
    }

    /// Waits for its end.
    func join() {
        pthread_join(thread, nil)
    }

    /// How many processors there are for this process.
    static var processors: Int {
        min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 64)
    }
}

/// A lock, and a way to wait for what it guards to change.
@safe
final class Monitor: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let condition: UnsafeMutablePointer<pthread_cond_t>

    init() {
        mutex = .allocate(capacity: 1)
        condition = .allocate(capacity: 1)
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        pthread_cond_destroy(condition)
        mutex.deallocate()
        condition.deallocate()
    }

    /// Runs with the lock held.
    func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }

    /// Gives the lock up until something changed. Only while it is held.
    func wait() {
        pthread_cond_wait(condition, mutex)
    }

    /// Wakes everybody who waits.
    func changed() {
        pthread_cond_broadcast(condition)
    }
}
