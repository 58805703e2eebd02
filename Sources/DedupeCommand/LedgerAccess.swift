package import FeedCommand
package import FeedOperations
internal import Synchronization

/// How ledgers are opened, by an executable that can.
package struct LedgerAccess: Sendable {
    private let open: @Sendable (_ path: String, _ isReading: Bool) throws -> any LedgerStore
    private let status: @Sendable (any Error) -> ExitStatus

    /// - Parameters:
    ///   - open: opens a file; to read it only, or else to write into it, too.
    ///   - status: the exit status that an error of it, or of the ledger, amounts to.
    package init(
        open: @escaping @Sendable (_ path: String, _ isReading: Bool) throws -> any LedgerStore,
        status: @escaping @Sendable (any Error) -> ExitStatus
    ) {
        self.open = open
        self.status = status
    }

    private static let ours = Mutex<LedgerAccess?>(nil)

    /// Says how this executable opens ledgers. Without that, it leaves it to the one that can.
    package static func provide(_ access: LedgerAccess) {
        ours.withLock { $0 = access }
    }

    /// How this executable opens ledgers.
    ///
    /// - Throws: ``ExitStatus``, after the diagnostics have said why, when neither this one can nor the one that could is
    ///   there.
    static func required(_ diagnostics: inout Diagnostics) throws -> LedgerAccess {
        if let access = ours.withLock({ $0 }) { return access }
        try Companion.takeOver("feed-dedupe-ledger", &diagnostics)
    }

    /// Works with a ledger.
    ///
    /// - Throws: ``ExitStatus``, after the diagnostics have said why, when it cannot be opened, read or written.
    func saying<Result>(
        _ path: String, _ diagnostics: inout Diagnostics, _ work: () throws -> Result
    ) throws -> Result {
        do {
            return try work()
        } catch let status as ExitStatus {
            throw status
        } catch {
            diagnostics.error("\(error)", in: path, status(error))
            throw diagnostics.status
        }
    }

    /// Opens a ledger.
    ///
    /// - Throws: ``ExitStatus``, after the diagnostics have said why, when it cannot be opened.
    func open(_ path: String, isReading: Bool, _ diagnostics: inout Diagnostics) throws -> any LedgerStore {
        try saying(path, &diagnostics) { try open(path, isReading) }
    }
}
