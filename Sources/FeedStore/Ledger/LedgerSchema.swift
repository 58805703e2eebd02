internal import GRDB

/// The tables of a ledger, and how they came to be what they are.
enum LedgerSchema {
    /// What tells ledgers from other databases: "SynL".
    static let applicationID = 0x53_79_6E_4C

    /// Every version of the tables since the first, in order. A version that was released is never changed.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1") { database in
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: version1)
        }
        return migrator
    }

    /// - `entry`: what was seen; `keeper` is the entry for which it was dropped, `run` the one that let it through.
    /// - `content`: what entries are compared by, apart, since most runs only look at `entry`.
    /// - `identity`, `sample`: what entries are found by, in the order of the keys.
    /// - `alias`: keys in `identity` that do not follow from an entry's content, since it had other ids.
    /// - `recentSample`, `goneSample`: what is to go into `sample` and out of it (``SampleMerge``).
    /// - `decision`: `versions` is 1 where older versions of an entry were dropped that itself was kept.
    /// - `background`: what is known of words, as ``TermBackground`` writes it.
    /// - `takeback`: entries that stay whatever they are like, also after they were forgotten.
    private static let version1 = """
        CREATE TABLE entry (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          source INTEGER NOT NULL,
          id TEXT NOT NULL,
          keeper INTEGER,
          pinned INTEGER NOT NULL DEFAULT 0,
          first INTEGER NOT NULL,
          last INTEGER NOT NULL,
          run INTEGER NOT NULL,
          version INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX entry_source ON entry (source);
        CREATE INDEX entry_last ON entry (last);
        CREATE INDEX entry_keeper ON entry (keeper) WHERE keeper IS NOT NULL;
        CREATE TABLE content (
          entry INTEGER PRIMARY KEY,
          bytes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE identity (
          key INTEGER NOT NULL,
          entry INTEGER NOT NULL,
          PRIMARY KEY (key, entry)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE alias (
          entry INTEGER NOT NULL,
          key INTEGER NOT NULL,
          PRIMARY KEY (entry, key)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE sample (
          key INTEGER NOT NULL,
          entry INTEGER NOT NULL,
          PRIMARY KEY (key, entry)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE recentSample (
          key INTEGER NOT NULL,
          entry INTEGER NOT NULL,
          PRIMARY KEY (key, entry)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE goneSample (
          key INTEGER NOT NULL,
          entry INTEGER NOT NULL,
          PRIMARY KEY (key, entry)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE decision (
          entry INTEGER NOT NULL,
          versions INTEGER NOT NULL,
          dropped TEXT NOT NULL,
          kept TEXT NOT NULL,
          rule TEXT NOT NULL,
          score REAL NOT NULL,
          evidence TEXT NOT NULL,
          run INTEGER NOT NULL,
          takenBack INTEGER,
          PRIMARY KEY (entry, versions)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE takeback (
          key INTEGER PRIMARY KEY,
          id TEXT NOT NULL,
          at INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE migration (
          number INTEGER PRIMARY KEY,
          source INTEGER NOT NULL,
          at INTEGER NOT NULL,
          run INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE renaming (
          migration INTEGER NOT NULL REFERENCES migration (number) ON DELETE CASCADE,
          entry INTEGER NOT NULL,
          old TEXT NOT NULL,
          new TEXT NOT NULL,
          PRIMARY KEY (migration, entry)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE run (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          begun INTEGER NOT NULL,
          finished INTEGER
        ) STRICT;
        CREATE INDEX run_unfinished ON run (number) WHERE finished IS NULL;
        CREATE TABLE background (
          number INTEGER PRIMARY KEY CHECK (number = 1),
          bytes BLOB NOT NULL
        ) STRICT;
        """
}
