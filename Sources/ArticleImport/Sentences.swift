/// Finds where sentences end, well enough for a summary.
enum Sentences {
    /// Whole sentences from the start of a text, as many as fit `limit` characters; of a longer first one, whole words.
    static func first(of text: String, limit: Int) -> String {
        let start = text.prefix(limit + 1)
        guard start.count > limit else { return text }
        var end: String.Index?
        var index = start.startIndex
        while index < start.endIndex {
            let next = start.index(after: index)
            if isEnd(start[index], next < start.endIndex ? start[next] : nil) { end = next }
            index = next
        }
        // A summary of one word such as "No." says nothing.
        if let end, start.distance(from: start.startIndex, to: end) > limit / 4 { return String(start[..<end]) }
        let words = start.prefix(limit).split(separator: " ", omittingEmptySubsequences: false).dropLast()
        return (words.isEmpty ? String(start.prefix(limit)) : words.joined(separator: " ")) + "…"
    }

    /// Whether a text ends as sentences do, quotation marks and brackets behind the end left aside.
    static func endsLikeSentence(_ text: String) -> Bool {
        for scalar in text.unicodeScalars.reversed() {
            switch scalar {
            case ".", "!", "?", "…", "。", "！", "？", "؟", "।", "۔", "።", "։", "｡": return true
            case "\"", "'", "”", "“", "’", "»", "«", ")", "]", "」", "』", "）", "‘", " ": continue
            default: return false
            }
        }
        return false
    }

    private static func isEnd(_ character: Character, _ next: Character?) -> Bool {
        // Asking for characters takes long; nearly none of them begins with one of these.
        switch character.unicodeScalars.first {
        case "。", "！", "？", ".", "!", "?": break
        default: return false
        }
        if "。！？".contains(character) { return true }
        return ".!?".contains(character) && (next?.isWhitespace ?? true)
    }
}
