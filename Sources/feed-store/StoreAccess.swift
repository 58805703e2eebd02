internal import FeedCommand
internal import FeedStore

/// Opens stores, and says what is wrong with them.
enum StoreAccess {
    /// Opens a store to write into it, and closes it afterwards.
    ///
    /// - Throws: ``ExitStatus``, after the diagnostics have said why.
    static func writing<Result>(
        _ path: String, isMade: Bool = false, wait: TimeSpan, _ diagnostics: inout Diagnostics,
        _ work: (EntryArchive, inout Diagnostics) throws -> Result
    ) throws -> Result {
        try saying(path, &diagnostics) { diagnostics in
            let told = diagnostics
            let archive = try EntryArchive(path: path, isMade: isMade, patience: wait.seconds) { holder in
                guard told.saysDetails || TerminalCheck.isOnTerminal else { return }
                told.note("waits for \(holder.map { "process \($0)" } ?? "another process"), which writes", in: path)
            }
            defer { archive.close() }
            return try work(archive, &diagnostics)
        }
    }

    /// Opens a store to look into it, and closes it afterwards.
    static func reading<Result>(
        _ path: String, _ diagnostics: inout Diagnostics, _ work: (EntryArchive, inout Diagnostics) throws -> Result
    ) throws -> Result {
        try saying(path, &diagnostics) { diagnostics in
            let archive = try EntryArchive(reading: path)
            defer { archive.close() }
            return try work(archive, &diagnostics)
        }
    }

    /// Opens a store to write into it, or, where that is only tried, to look into it.
    static func opening<Result>(
        _ path: String, isTried: Bool, wait: TimeSpan, _ diagnostics: inout Diagnostics,
        _ work: (EntryArchive, inout Diagnostics) throws -> Result
    ) throws -> Result {
        isTried
            ? try reading(path, &diagnostics, work) : try writing(path, wait: wait, &diagnostics, work)
    }

    private static func saying<Result>(
        _ path: String, _ diagnostics: inout Diagnostics, _ work: (inout Diagnostics) throws -> Result
    ) throws -> Result {
        do {
            return try work(&diagnostics)
        } catch let error as StoreError {
            diagnostics.error(error.message, in: path, ExitStatus(error))
            throw diagnostics.status
        }
    }
}

extension ExitStatus {
    /// The status that an error of a store amounts to.
    init(_ error: StoreError) {
        switch error.code {
        case .missing: self = .noInput
        case .notAStore, .damaged, .newer: self = .configuration
        case .busy: self = .tryAgain
        case .uncreatable: self = .cannotCreate
        default: self = .inputOutput
        }
    }
}
