internal import GRDB

#if canImport(SQLite3)
    internal import SQLite3
#else
    internal import GRDBSQLite
#endif

/// The row that a statement is at, read column by column.
///
/// At the start of every run all rows are read: a row as a value of its own takes longer than reading it.
@safe
struct ColumnReader {
    private let statement: SQLiteStatement

    /// The number of an integer column; nil for anything else.
    func integer(_ column: Int) -> Int64? {
        let column = Int32(truncatingIfNeeded: column)
        guard unsafe sqlite3_column_type(statement, column) == SQLITE_INTEGER else { return nil }
        return unsafe sqlite3_column_int64(statement, column)
    }

    /// The text of a text column; nil for anything else.
    func text(_ column: Int) -> String? {
        unsafe withText(column) { unsafe $0.map { unsafe String(decoding: $0, as: UTF8.self) } }
    }

    /// Whether a text column says what a text says; nil is no text.
    func isText(_ column: Int, _ text: String?) -> Bool {
        unsafe withText(column) { bytes in
            guard let bytes = unsafe bytes else { return text == nil }
            guard var text else { return false }
            return text.withUTF8 { unsafe $0.count == bytes.count && $0.elementsEqual(bytes) }
        }
    }

    private func withText<Result>(_ column: Int, _ work: (UnsafeBufferPointer<UInt8>?) -> Result) -> Result {
        let column = Int32(truncatingIfNeeded: column)
        guard unsafe sqlite3_column_type(statement, column) == SQLITE_TEXT,
            let text = unsafe sqlite3_column_text(statement, column)
        else { return work(nil) }
        let count = unsafe Int(sqlite3_column_bytes(statement, column))
        return unsafe work(UnsafeBufferPointer(start: text, count: count))
    }
}

extension ColumnReader {
    /// Walks through the rows of a statement.
    static func forEach(
        _ statement: Statement, _ arguments: StatementArguments = [], _ work: (ColumnReader) throws -> Void
    ) throws {
        try statement.setArguments(arguments)
        let reader = unsafe ColumnReader(statement: unsafe statement.sqliteStatement)
        defer { _ = unsafe sqlite3_reset(reader.statement) }
        while true {
            let code = unsafe sqlite3_step(reader.statement)
            guard code != SQLITE_DONE else { return }
            guard code == SQLITE_ROW else {
                let message = unsafe String(cString: sqlite3_errmsg(sqlite3_db_handle(reader.statement)))
                throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
            }
            try work(reader)
        }
    }
}
