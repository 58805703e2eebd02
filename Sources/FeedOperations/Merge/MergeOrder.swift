internal import Syndication

/// What an entry is sorted by, taken out of it once: entries are large, and stay where they are.
struct SortableEntry {
    /// The entry's place among those that are sorted.
    let place: Int
    fileprivate let key: String
    fileprivate let change: Timestamp?
    fileprivate let title: String
    /// The date or the text that stands first in the order.
    fileprivate let date: Timestamp?
    fileprivate let text: String

    /// - Parameters:
    ///   - source: the feed that the entry comes from; nil for none.
    init(_ entry: Entry, place: Int, key: String, source: @autoclosure () -> Source?, order: FeedMerge.Order) {
        self.place = place
        self.key = key
        change = entry.lastChange
        title = (entry.title?.plain ?? "").lowercased()
        date = order == .published ? (entry.published?.instant != nil ? entry.published : entry.updated) : nil
        text = order == .source ? source()?.feed.title?.plain.lowercased() ?? "" : order == .title ? title : ""
    }
}

/// The order of merged entries.
///
/// Whatever the first criterion is, the last change, the title and the key follow: no two entries have one place.
enum MergeOrder {
    static func sort(_ entries: inout [SortableEntry], by order: FeedMerge.Order) {
        switch order {
        case .updated: entries.sort(by: follows)
        case .published:
            entries.sort { left, right in
                if Timestamp.precedes(right.date, left.date) { return true }
                return Timestamp.precedes(left.date, right.date) ? false : follows(left, right)
            }
        case .title, .source:
            entries.sort { precedes($0.text, $1.text) || (!precedes($1.text, $0.text) && follows($0, $1)) }
        }
    }

    /// Latest change first, undated entries last.
    private static func follows(_ left: SortableEntry, _ right: SortableEntry) -> Bool {
        if Timestamp.precedes(right.change, left.change) { return true }
        if Timestamp.precedes(left.change, right.change) { return false }
        if precedes(left.title, right.title) { return true }
        return precedes(right.title, left.title) ? false : precedes(left.key, right.key)
    }

    /// Bytewise, which no locale changes.
    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
