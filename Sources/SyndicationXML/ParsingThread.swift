#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Parses ahead on a thread of its own, so that on two processors a large document is read as fast as it is parsed.
///
/// Batches go round: filled here, taken by the reader, given back to be filled again. There are few, so that memory stays
/// bounded however slow the reader is.
@safe
final class ParsingThread {
    typealias Batch = UnsafeMutablePointer<RecordBatch>

    private static let batchCount = 4
    /// Text in a batch: enough that handing it over costs little beside parsing it.
    private static let batchBytes = 1 << 18

    /// What both threads share, guarded by the lock.
    @safe
    private struct Shared {
        var filled: [Batch] = unsafe []
        var free: [Batch] = unsafe []
        var isCancelled = false
    }

    private let parser: UnsafeMutablePointer<RecordParser>
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let changed: UnsafeMutablePointer<pthread_cond_t>
    private var shared = Shared()
    private var thread = pthread_t()

    /// Starts parsing ahead.
    ///
    /// - Parameter parser: belongs to the thread until ``stop()`` returns.
    /// - Returns: nil when the system gives no thread; the reader then parses itself.
    init?(_ parser: UnsafeMutablePointer<RecordParser>) {
        unsafe self.parser = unsafe parser
        unsafe lock = .allocate(capacity: 1)
        unsafe changed = .allocate(capacity: 1)
        unsafe pthread_mutex_init(lock, nil)
        unsafe pthread_cond_init(changed, nil)
        for _ in 1..<Self.batchCount { unsafe shared.free.append(Self.makeBatch()) }
        let me = unsafe Unmanaged.passUnretained(self).toOpaque()
        let status = unsafe pthread_create(
            &thread, nil,
            { me in
                unsafe ParsingThread.run(me)
                return nil
            }, me)
        if status != 0 {
            release()
            return nil
        }
    }

    static func makeBatch() -> Batch {
        let batch = Batch.allocate(capacity: 1)
        unsafe batch.initialize(to: RecordBatch())
        return unsafe batch
    }

    static func free(_ batch: Batch) {
        unsafe batch.deinitialize(count: 1)
        unsafe batch.deallocate()
    }

    /// Gives a batch back and waits for the next one.
    func exchange(_ batch: Batch) -> Batch {
        unsafe pthread_mutex_lock(lock)
        defer { unsafe pthread_mutex_unlock(lock) }
        unsafe shared.free.append(batch)
        unsafe pthread_cond_signal(changed)
        while unsafe shared.filled.isEmpty { unsafe pthread_cond_wait(changed, lock) }
        return unsafe shared.filled.removeFirst()
    }

    /// Ends the thread and waits for it. The batch that the reader holds stays the reader's.
    func stop() {
        unsafe pthread_mutex_lock(lock)
        shared.isCancelled = true
        unsafe pthread_cond_signal(changed)
        unsafe pthread_mutex_unlock(lock)
        pthread_join(thread, nil)
        release()
    }

    private func release() {
        for index in unsafe shared.free.indices { unsafe Self.free(shared.free[index]) }
        for index in unsafe shared.filled.indices { unsafe Self.free(shared.filled[index]) }
        shared = Shared()
        unsafe pthread_mutex_destroy(lock)
        unsafe pthread_cond_destroy(changed)
        unsafe lock.deallocate()
        unsafe changed.deallocate()
    }

    // MARK: - On the thread

    private static func run(_ me: UnsafeMutableRawPointer?) {
        guard let me = unsafe me else { return }
        let thread = unsafe Unmanaged<ParsingThread>.fromOpaque(me).takeUnretainedValue()
        while let batch = unsafe thread.waitForFree() {
            unsafe thread.parser.pointee.fill(&batch.pointee, bytes: batchBytes)
            let isLast = unsafe batch.pointee.events.count == 0
            unsafe thread.deliver(batch)
            if isLast { return }
        }
    }

    private func waitForFree() -> Batch? {
        unsafe pthread_mutex_lock(lock)
        defer { unsafe pthread_mutex_unlock(lock) }
        while unsafe shared.free.isEmpty && !shared.isCancelled { unsafe pthread_cond_wait(changed, lock) }
        return unsafe shared.isCancelled ? nil : shared.free.removeLast()
    }

    private func deliver(_ batch: Batch) {
        unsafe pthread_mutex_lock(lock)
        unsafe shared.filled.append(batch)
        unsafe pthread_cond_signal(changed)
        unsafe pthread_mutex_unlock(lock)
    }
}
