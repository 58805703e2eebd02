internal import Syndication

/// An entry with what it is sorted by, taken out of it once.
struct SortableEntry {
    let key: String
    let entry: Entry
    fileprivate let title: String

    init(key: String, entry: Entry) {
        self.key = key
        self.entry = entry
        title = (entry.title?.plain ?? "").lowercased()
    }
}

/// The order of merged entries.
///
/// Whatever the first criterion is, the last change, the title and the key follow: no two entries have one place.
enum MergeOrder {
    static func sorted(_ entries: [SortableEntry], by order: FeedMerge.Order) -> [SortableEntry] {
        switch order {
        case .updated:
            return entries.sorted { follows($0, $1) }
        case .published:
            return entries.sorted { left, right in
                let (date, other) = (appearance(left.entry), appearance(right.entry))
                if Timestamp.precedes(other, date) { return true }
                return Timestamp.precedes(date, other) ? false : follows(left, right)
            }
        case .title:
            return sorted(entries) { $0.title }
        case .source:
            return sorted(entries) { $0.entry.source?.feed.title?.plain.lowercased() ?? "" }
        }
    }

    private static func sorted(_ entries: [SortableEntry], by text: (SortableEntry) -> String) -> [SortableEntry] {
        entries.map { (text($0), $0) }
            .sorted { precedes($0.0, $1.0) || (!precedes($1.0, $0.0) && follows($0.1, $1.1)) }
            .map { $0.1 }
    }

    /// Latest change first, undated entries last.
    private static func follows(_ left: SortableEntry, _ right: SortableEntry) -> Bool {
        let (change, other) = (left.entry.lastChange, right.entry.lastChange)
        if Timestamp.precedes(other, change) { return true }
        if Timestamp.precedes(change, other) { return false }
        if precedes(left.title, right.title) { return true }
        return precedes(right.title, left.title) ? false : precedes(left.key, right.key)
    }

    private static func appearance(_ entry: Entry) -> Timestamp? {
        entry.published?.instant != nil ? entry.published : entry.updated
    }

    /// Bytewise, which no locale changes.
    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
