internal import FeedOperations
internal import Syndication

/// Takes entries out.
struct Removal {
    let tables: ArchiveTables

    init(_ tables: ArchiveTables) {
        self.tables = tables
    }

    /// Takes out the entry that a tombstone names, if that did not change after it.
    ///
    /// - Returns: how many entries that were: one or none.
    func remove(tombstone: Tombstone, key: Int64) throws -> Int {
        for id in try entries(key: key) {
            let stored = try StoredEntry(id, tables)
            guard stored.identity == tombstone.ref, tombstone.deletes(stored.version.entry) else { continue }
            var words = SearchWords()
            try tables.remove(id, key: key, words: words.bytes(of: stored.version.entry))
            return 1
        }
        return 0
    }

    /// The entries of a key: mostly one.
    func entries(key: Int64) throws -> [Int64] {
        let select = try tables.statement("SELECT entry FROM identity WHERE key = ?")
        select.bind(1, key)
        var ids: [Int64] = []
        try select.forEach { ids.append($0.integer(0)) }
        return ids
    }
}
