import Dispatch
import Testing

/// Runs tests on a thread beside those that all other tests share. There are only as many of those as processors, and a
/// test that waits for a program keeps one for seconds: too long for tests in which time matters.
struct OwnThread: TestTrait, SuiteTrait, TestScoping {
    let isRecursive = true

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(Executor.shared) { try await function() }
    }

    /// The thread.
    final class Executor: TaskExecutor {
        static let shared = Executor()
        private let queue = DispatchQueue(label: "tests of the network")

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
    }
}

extension Trait where Self == OwnThread {
    /// On a thread beside those that all other tests share.
    static var ownThread: Self { OwnThread() }
}

extension Task where Failure == any Error {
    /// A task on that thread.
    static func onOwnThread(_ operation: @escaping @Sendable () async throws -> Success) -> Task {
        Task(executorPreference: OwnThread.Executor.shared) { try await operation() }
    }
}
