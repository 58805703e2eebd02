#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A thread of the system's.
package final class PosixThread {
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
    package init?(_ body: @escaping @Sendable () -> Void) {
        let me = unsafe Unmanaged.passRetained(Body(body))
        let status = unsafe pthread_create(
            &thread, nil,
            { me in
                if let me = unsafe me { unsafe Unmanaged<Body>.fromOpaque(me).takeRetainedValue().run() }
                return nil
            }, unsafe me.toOpaque())
        guard status == 0 else {
            unsafe me.release()
            return nil
        }
    }

    /// Waits for its end.
    package func join() {
        pthread_join(thread, nil)
    }

    /// How many processors there are for this process.
    static var processors: Int {
        min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 64)
    }
}

/// A lock, and a way to wait for what it guards to change.
@safe
package final class Monitor: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let condition: UnsafeMutablePointer<pthread_cond_t>

    package init() {
        unsafe mutex = .allocate(capacity: 1)
        unsafe condition = .allocate(capacity: 1)
        unsafe pthread_mutex_init(mutex, nil)
        unsafe pthread_cond_init(condition, nil)
    }

    deinit {
        unsafe pthread_mutex_destroy(mutex)
        unsafe pthread_cond_destroy(condition)
        unsafe mutex.deallocate()
        unsafe condition.deallocate()
    }

    /// Runs with the lock held.
    package func locked<Result>(_ body: () -> Result) -> Result {
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        return body()
    }

    /// Gives the lock up until something changed. Only while it is held.
    package func wait() {
        unsafe pthread_cond_wait(condition, mutex)
    }

    /// Wakes everybody who waits.
    package func changed() {
        unsafe pthread_cond_broadcast(condition)
    }
}
