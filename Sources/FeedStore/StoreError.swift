internal import GRDB

/// Why the state of subscriptions, or a ledger, could not be read or written.
package struct StoreError: Error, Sendable, Hashable {
    /// The kinds of error. More may come: switch with a default.
    package struct Code: RawRepresentable, Sendable, Hashable {
        /// The kind's name for programs.
        package let rawValue: String

        /// Creates a kind from its name.
        package init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The file or its folder cannot be made, read or written.
        package static let unavailable = Code(rawValue: "unavailable")
        /// There is no such file.
        package static let missing = Code(rawValue: "missing")
        /// The file cannot be made where it should be.
        package static let uncreatable = Code(rawValue: "uncreatable")
        /// The file is something else than a state of subscriptions.
        package static let notAStore = Code(rawValue: "not-a-store")
        /// The file was a state of subscriptions, and is broken.
        package static let damaged = Code(rawValue: "damaged")
        /// A later version of this program made the file.
        package static let newer = Code(rawValue: "newer")
        /// Others write into the file for too long.
        package static let busy = Code(rawValue: "busy")
        /// There is no room left.
        package static let full = Code(rawValue: "full")
        /// Something else.
        package static let failed = Code(rawValue: "failed")
    }

    /// The kind of error.
    package var code: Code
    /// What is wrong, for people: one line, without the file's name.
    package var message: String

    /// Creates an error.
    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}

extension StoreError: CustomStringConvertible {
    /// The message.
    package var description: String { message }
}

extension StoreError {
    /// What an error of the database means here.
    ///
    /// - Parameter file: what the file should be.
    init(_ error: DatabaseError, file: String) {
        switch error.resultCode {
        case .SQLITE_NOTADB: self.init(.notAStore, "the file is no \(file)")
        case .SQLITE_CORRUPT: self.init(.damaged, "the file is damaged: \(Self.words(of: error))")
        case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.busy, "another run has been writing into the file for too long")
        case .SQLITE_FULL: self.init(.full, "there is no room left to write")
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_PERM, .SQLITE_AUTH:
            self.init(.unavailable, Self.words(of: error))
        default: self.init(.failed, Self.words(of: error))
        }
    }

    private static func words(of error: DatabaseError) -> String {
        let words = error.message ?? "error \(error.extendedResultCode.rawValue)"
        return words.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// Runs what works on the database, and says its errors in our words.
    ///
    /// - Parameter file: what the file should be.
    static func saying<Result>(
        file: String = "state of subscriptions", _ work: () throws -> Result
    ) throws(StoreError) -> Result {
        do {
            return try work()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw StoreError(error, file: file)
        } catch {
            throw StoreError(.failed, "\(error)")
        }
    }
}
