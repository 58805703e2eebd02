#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import Synchronization
internal import SyndicationXML

/// Locks by number, which only one holder has at a time, whatever process it is in. The system takes them back when a
/// process ends, however it ends.
///
/// A lock is one byte of a file that holds nothing, or who has the only lock, at the place of the number.
final class RecordLocks: Sendable {
    private let held = Mutex<Set<Int64>>([])
    /// The lock file; nil where there is nobody else to keep out.
    private let descriptor: Int32?

    /// Locks of this process's alone.
    init() {
        descriptor = nil
    }

    /// Opens a lock file, and makes it where it is missing.
    init(file path: String) throws(StoreError) {
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError(.unavailable, "its lock: \(SystemError.message(errno))") }
        self.descriptor = descriptor
    }

    deinit {
        if let descriptor { _ = close(descriptor) }
    }

    /// Takes a lock.
    ///
    /// - Returns: false when another holder has it.
    func take(_ number: Int64) -> Bool {
        held.withLock { held in
            guard held.insert(number).inserted else { return false }
            guard set(Int32(F_WRLCK), number) else {
                held.remove(number)
                return false
            }
            return true
        }
    }

    /// Gives a lock back.
    func release(_ number: Int64) {
        held.withLock { held in
            guard held.remove(number) != nil else { return }
            // Taken off while nobody else can have written another one: what changed nothing leaves every file as it was.
            if holder == Int(getpid()), let descriptor { _ = ftruncate(descriptor, 0) }
            _ = set(Int32(F_UNLCK), number)
        }
    }

    /// - Returns: false when another process has the byte.
    private func set(_ kind: Int32, _ number: Int64) -> Bool {
        guard let descriptor else { return true }
        var lock = flock()
        lock.l_type = Int16(truncatingIfNeeded: kind)
        lock.l_whence = Int16(truncatingIfNeeded: SEEK_SET)
        lock.l_start = off_t(number)
        lock.l_len = 1
        guard unsafe fcntl(descriptor, Self.command, &lock) == -1 else { return true }
        // A file system without locks keeps nobody out; a lock that somebody has is told by one of these.
        return errno != EAGAIN && errno != EACCES
    }

    // MARK: - Who it is

    /// Writes into the file which process has the lock, for whoever waits for it.
    func leaveName() {
        guard let descriptor else { return }
        let text = Array("\(getpid())\n".utf8)
        guard unsafe pwrite(descriptor, text, text.count, 0) == text.count else { return }
        _ = ftruncate(descriptor, off_t(text.count))
    }

    /// The process that left its name; nil where none did.
    var holder: Int? {
        guard let descriptor else { return nil }
        var bytes = [UInt8](repeating: 0, count: 24)
        let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
        return count > 0 ? Int(String(decoding: bytes[..<count].prefix { $0 != 0x0A }, as: UTF8.self)) : nil
    }

    // Locks of the open file, as POSIX.1-2024 has them (F_OFD_SETLK): two stores of one process keep each other out.
    // The header shows the name to GNU programs only. Elsewhere a lock is the process's.
    #if os(Linux) || os(Android)
        private static let command: Int32 = 37
    #else
        private static let command: Int32 = F_SETLK
    #endif
}

/// The right to poll a subscription, which nobody else has while it is held.
package final class Claim: Sendable {
    /// The subscription's number.
    package let id: Int64
    private let locks: RecordLocks

    init?(_ id: Int64, _ locks: RecordLocks) {
        guard locks.take(id) else { return nil }
        self.id = id
        self.locks = locks
    }

    /// Gives the right back before nobody refers to it any more.
    func end() {
        locks.release(id)
    }

    deinit {
        locks.release(id)
    }
}
