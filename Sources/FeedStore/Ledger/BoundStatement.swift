internal import GRDB

#if canImport(SQLite3)
    internal import SQLite3
#else
    internal import GRDBSQLite
#endif

/// A statement that is run many times with other values, without values of GRDB's in between.
@safe
struct BoundStatement {
    private let statement: SQLiteStatement
    private let owner: Statement

    init(_ database: Database, _ sql: String) throws {
        owner = try database.cachedStatement(sql: sql)
        unsafe statement = unsafe owner.sqliteStatement
    }

    /// Gives a parameter a number; parameters are counted from 1.
    func bind(_ parameter: Int32, _ value: Int64?) {
        guard let value else {
            _ = unsafe sqlite3_bind_null(statement, parameter)
            return
        }
        _ = unsafe sqlite3_bind_int64(statement, parameter, value)
    }

    /// Gives a parameter the bits of a number.
    func bind(_ parameter: Int32, bits value: UInt64) {
        bind(parameter, Int64(bitPattern: value))
    }

    /// Gives a parameter a number with a fraction.
    func bind(_ parameter: Int32, _ value: Double) {
        _ = unsafe sqlite3_bind_double(statement, parameter, value)
    }

    /// Gives a parameter a text.
    func bind(_ parameter: Int32, _ text: String) throws {
        var text = text
        let code = text.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
                // No text at all would be NULL.
                unsafe sqlite3_bind_text(
                    statement, parameter, bytes.baseAddress ?? Self.nothing, Int32(clamping: bytes.count), Self.copied)
            }
        }
        guard code == SQLITE_OK else { throw failure(code) }
    }

    /// Gives a parameter a text, or nothing.
    func bind(_ parameter: Int32, optional text: String?) throws {
        if let text { try bind(parameter, text) } else { bind(parameter, nil) }
    }

    /// Gives a parameter a text that is there as UTF-8.
    func bind(_ parameter: Int32, text bytes: [UInt8]) throws {
        let code = unsafe bytes.withUnsafeBytes { bytes in
            unsafe sqlite3_bind_text(
                statement, parameter, bytes.baseAddress?.assumingMemoryBound(to: CChar.self) ?? Self.nothing,
                Int32(clamping: bytes.count), Self.copied)
        }
        guard code == SQLITE_OK else { throw failure(code) }
    }

    /// Gives a parameter some bytes.
    func bind(_ parameter: Int32, _ bytes: [UInt8]) throws {
        let code = unsafe bytes.withUnsafeBytes {
            unsafe sqlite3_bind_blob(statement, parameter, $0.baseAddress, Int32(clamping: $0.count), Self.copied)
        }
        guard code == SQLITE_OK else { throw failure(code) }
    }

    /// Runs the statement to its end.
    func run() throws {
        defer { _ = unsafe sqlite3_reset(statement) }
        while true {
            let code = unsafe sqlite3_step(statement)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw failure(code) }
        }
    }

    /// Walks through the rows.
    func forEach(_ body: (BoundStatement) throws -> Void) throws {
        try walk {
            try body($0)
            return true
        }
    }

    /// Walks through the rows as long as it is told to.
    func walk(_ body: (BoundStatement) throws -> Bool) throws {
        defer { _ = unsafe sqlite3_reset(statement) }
        while true {
            let code = unsafe sqlite3_step(statement)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw failure(code) }
            guard try body(self) else { return }
        }
    }

    /// The number in a column; 0 where there is none.
    func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(statement, column) }

    /// Whether a column has a value.
    func hasValue(_ column: Int32) -> Bool { unsafe sqlite3_column_type(statement, column) != SQLITE_NULL }

    /// The bits of a number.
    func bits(_ column: Int32) -> UInt64 { UInt64(bitPattern: integer(column)) }

    /// The number with a fraction in a column.
    func double(_ column: Int32) -> Double { unsafe sqlite3_column_double(statement, column) }

    /// The text in a column; empty where there is none.
    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

    /// The bytes in a column; none where there are none.
    func bytes(_ column: Int32) -> [UInt8] {
        guard let bytes = unsafe sqlite3_column_blob(statement, column) else { return [] }
        let count = unsafe Int(sqlite3_column_bytes(statement, column))
        return unsafe [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
    }

    private func failure(_ code: Int32) -> DatabaseError {
        let message = unsafe String(cString: sqlite3_errmsg(sqlite3_db_handle(statement)))
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }

    /// `SQLITE_TRANSIENT`, a macro that the importer leaves out: the database makes its own copy.
    private static var copied: sqlite3_destructor_type { unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
    private static var nothing: UnsafePointer<CChar>? { nil }
}
