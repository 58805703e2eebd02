#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// How far a command is, on a terminal and only when it takes longer than half a second.
package final class Progress {
    private let command: String
    private let what: String
    private let total: Int
    private let start: Int64
    private var lastShown: Int64 = 0
    private var isShown = false

    /// In milliseconds: when it is shown first, and how often then.
    private static let delay: Int64 = 500
    private static let interval: Int64 = 100

    /// - Parameters:
    ///   - command: what the line begins with.
    ///   - total: how many things there are.
    ///   - what: what they are called.
    /// - Returns: nil where nobody looks: no terminal, one that moves no cursor, or one that the document goes to.
    package init?(command: String, total: Int, of what: String, documentGoesElsewhere: Bool) {
        let terminal = environment("TERM") ?? ""
        guard isatty(STDERR_FILENO) == 1, !terminal.isEmpty, terminal != "dumb", total > 1,
            documentGoesElsewhere || isatty(STDOUT_FILENO) == 0
        else { return nil }
        self.command = command
        self.total = total
        self.what = what
        start = Self.now
    }

    /// Says that so many are done.
    ///
    /// - Parameter detail: what else is known, behind the numbers.
    package func show(_ done: Int, _ detail: String = "") {
        let now = Self.now
        guard now - start >= Self.delay, now - lastShown >= Self.interval else { return }
        lastShown = now
        isShown = true
        OutputStream.write("\r\(command): \(done) of \(total) \(what)\(detail)\u{1B}[K", to: STDERR_FILENO)
    }

    /// Takes the line away, for a message or for good.
    package func clear() {
        guard isShown else { return }
        isShown = false
        OutputStream.write("\r\u{1B}[K", to: STDERR_FILENO)
    }

    private static var now: Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}
