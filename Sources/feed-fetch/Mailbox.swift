internal import Dispatch
internal import Synchronization

/// Where tasks leave what they have, for a thread that waits for it.
final class Mailbox<Letter: Sendable>: Sendable {
    private let letters = Mutex<[Letter]>([])
    private let count = DispatchSemaphore(value: 0)

    /// Leaves something.
    func put(_ letter: Letter) {
        letters.withLock { $0.append(letter) }
        count.signal()
    }

    /// Waits for something to be there.
    ///
    /// - Returns: nil when nothing came within so many seconds.
    func take(within seconds: Double) -> Letter? {
        guard count.wait(timeout: .now() + seconds) == .success else { return nil }
        return letters.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    }
}
