internal import FeedOperations
internal import GRDB

/// Making an archive small and quick.
extension EntryArchive {
    /// Brings the parts of the index of words together, forgets sources that no entry has, and gives back what nothing is
    /// in. One that is cut off leaves the archive as it was, or as it will be. Meanwhile there is need of as much room again
    /// as the file has.
    package func compact() throws(StoreError) {
        try Self.saying {
            try database.write { database in
                // Versions that are gone may have been the last ones that a source said this or that with.
                try database.execute(sql: "DELETE FROM feed WHERE kind = 1 AND id NOT IN (SELECT feed FROM entry)")
                try database.execute(sql: "INSERT INTO words (words) VALUES ('optimize')")
            }
            try database.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA optimize")
                try database.execute(sql: "VACUUM")
                do {
                    try database.checkpoint(.truncate)
                } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                    // Somebody reads what was there before. The next one who writes brings it to its place.
                }
            }
        }
    }

    /// Makes the index of words anew.
    static func rebuildWords(_ tables: ArchiveTables) throws {
        try tables.database.execute(sql: "INSERT INTO words (words) VALUES ('delete-all')")
        let insert = try tables.statement("INSERT INTO words (rowid, text) VALUES (?, ?)")
        var words = SearchWords()
        try tables.statement("SELECT id FROM entry ORDER BY id").forEach { row in
            let id = row.integer(0)
            insert.bind(1, id)
            try insert.bind(2, text: words.bytes(of: tables.entry(id)))
            try insert.run()
        }
        try tables.set(ArchiveTables.wordsVersion, Array(String(SearchWords.version).utf8))
    }
}
