internal import FeedOperations
internal import GRDB

/// The tables of an archive, and how they came to be what they are.
enum ArchiveSchema {
    /// What tells archives from other databases: "SynA".
    static let applicationID = 0x53_79_6E_41
    /// Bytes of a page, which only a new file can be given.
    static let pageSize = 8192

    /// Every version of the tables since the first, in order. A version that was released is never changed.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1") { database in
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: version1)
            try ArchiveTables(database).set(ArchiveTables.wordsVersion, Array(String(SearchWords.version).utf8))
        }
        return migrator
    }

    /// - `feed`: what feeds say of themselves: those that were put (`kind` 0), and those that entries named as their source
    ///   (`kind` 1), each as often as it said something else. `identity` is the id, or what stands for one.
    /// - `entry`: what is known of an entry without reading it; a new version is a new row. Times are seconds since 1970.
    /// - `content`: the entry as the model's JSON, without its source, `size` bytes, as a zlib stream where that is smaller.
    /// - `identity`: what entries are found by when they come again.
    /// - `tombstone`: deletions (RFC 6721), as the JSON of a feed that has nothing else.
    /// - `expired`: the keys of entries that were taken out for their age, with the time of their last change.
    /// - `note`: what is known of the whole.
    /// - `words`: the words of entries.
    private static let version1 = """
        CREATE TABLE feed (
          id INTEGER PRIMARY KEY,
          kind INTEGER NOT NULL,
          identity TEXT NOT NULL,
          title TEXT,
          language TEXT,
          updated INTEGER,
          digest INTEGER NOT NULL,
          size INTEGER NOT NULL,
          data BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX feed_identity ON feed (identity) WHERE kind = 0;
        CREATE INDEX feed_digest ON feed (digest);
        CREATE TABLE entry (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          feed INTEGER NOT NULL,
          updated INTEGER,
          published INTEGER,
          added INTEGER NOT NULL,
          inherits INTEGER NOT NULL,
          key INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX entry_updated ON entry (updated, id);
        CREATE INDEX entry_feed ON entry (feed, updated, id);
        CREATE TABLE content (
          entry INTEGER PRIMARY KEY,
          size INTEGER NOT NULL,
          data BLOB NOT NULL
        ) STRICT;
        CREATE TABLE identity (
          key INTEGER NOT NULL,
          entry INTEGER NOT NULL,
          digest INTEGER NOT NULL,
          PRIMARY KEY (key, entry)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE tombstone (
          key INTEGER NOT NULL,
          ref TEXT NOT NULL,
          time INTEGER,
          data BLOB NOT NULL,
          PRIMARY KEY (key, ref)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE expired (
          key INTEGER PRIMARY KEY,
          updated INTEGER
        ) STRICT;
        CREATE TABLE note (
          name TEXT PRIMARY KEY,
          value ANY NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE VIRTUAL TABLE words USING fts5 (
          text, content = '', columnsize = 0, detail = none, tokenize = 'ascii'
        );
        INSERT INTO words (words, rank) VALUES ('pgsz', 8000);
        INSERT INTO words (words, rank) VALUES ('hashsize', 8388608);
        INSERT INTO words (words, rank) VALUES ('automerge', 8);
        INSERT INTO words (words, rank) VALUES ('crisismerge', 64);
        """
}
