internal import GRDB

/// The tables, and how they came to be what they are.
enum StoreSchema {
    /// What tells our files from other programs' databases: "Synd".
    static let applicationID = 0x53_79_6E_64

    /// Every version of the tables since the first, in order. A version that was released is never changed.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1") { database in
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: version1)
        }
        return migrator
    }

    /// Whether this is nothing yet, instead of a state of subscriptions or what else has that number.
    ///
    /// - Throws: ``StoreError`` when it is another program's, or a later version's.
    static func isEmpty(
        _ database: Database, applicationID: Int = applicationID, migrator: DatabaseMigrator = migrator
    ) throws -> Bool {
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        if application == 0, tables == 0 { return true }
        // Cut off between the migrator's first step and ours, the file has the migrator's table only.
        let isBegun = try application == 0 && tables <= 2 && database.tableExists("grdb_migrations")
        guard application == applicationID || isBegun else {
            throw StoreError(.notAStore, "the file is another program's database")
        }
        if try migrator.hasBeenSuperseded(database) {
            throw StoreError(.newer, "the file was made by a later version of this program")
        }
        return isBegun
    }

    private static let version1 = """
        CREATE TABLE subscription (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          address TEXT NOT NULL UNIQUE,
          title TEXT,
          categories TEXT,
          hasDocument INTEGER NOT NULL DEFAULT 0,
          file TEXT,
          kept TEXT,
          pending INTEGER NOT NULL DEFAULT 0,
          entityTag TEXT,
          lastModified TEXT,
          due INTEGER,
          checked INTEGER,
          succeeded INTEGER,
          changed INTEGER,
          failures INTEGER,
          failingSince INTEGER,
          failure TEXT,
          failureStatus INTEGER,
          moved TEXT,
          movesTo TEXT,
          movesSeen INTEGER,
          discovered TEXT,
          gone INTEGER,
          timeToLive INTEGER,
          period INTEGER,
          periodBase INTEGER,
          skippedHours INTEGER,
          skippedDays INTEGER,
          feedTitle TEXT,
          entries INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX subscription_file ON subscription (file) WHERE file IS NOT NULL;
        CREATE TABLE document (
          subscription INTEGER PRIMARY KEY REFERENCES subscription (id) ON DELETE CASCADE,
          content BLOB NOT NULL
        ) STRICT;
        CREATE TABLE wait (
          server TEXT PRIMARY KEY,
          until INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
