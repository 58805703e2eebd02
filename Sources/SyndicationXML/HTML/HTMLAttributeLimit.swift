/// Bounds the attributes of a tag: libxml2 compares each with all in front of it.
enum HTMLAttributeLimit {
    /// Attributes of one tag; no page that people write comes near.
    private static let maximum = 1_000

    /// The page with spaces where a tag has more attributes than that.
    static func enforced(on page: [UInt8]) -> [UInt8] {
        // A tag of that many attributes has twice as many bytes.
        guard page.count > 2 * maximum else { return page }
        var excess: [Range<Int>] = []
        var index = 0
        while let start = page[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = start + 1
            guard index < page.count, HTMLBytes.isLetter(page[index]) else { continue }
            index = endOfTag(page, from: index, &excess)
        }
        guard !excess.isEmpty else { return page }
        var page = page
        for range in excess {
            for place in range { page[place] = 0x20 }
        }
        return page
    }

    /// Behind a tag's last byte; what is in it beyond the limit is added to `excess`.
    private static func endOfTag(_ page: [UInt8], from start: Int, _ excess: inout [Range<Int>]) -> Int {
        var index = start
        var attributes = 0
        var limit: Int?
        var wasSpace = false
        while index < page.count, page[index] != UInt8(ascii: ">") {
            let byte = page[index]
            let isSpace = byte <= 0x20 || byte == UInt8(ascii: "/")
            if wasSpace, !isSpace {
                attributes += 1
                if attributes > maximum, limit == nil { limit = index }
            }
            wasSpace = isSpace
            if byte == 0x22 || byte == 0x27, index > start,
                page[index - 1] == UInt8(ascii: "=") || page[index - 1] <= 0x20
            {
                // A value that is never closed reaches to the end for libxml2, too.
                guard let end = page[(index + 1)...].firstIndex(of: byte) else { break }
                index = end
                // Right behind a value another attribute may begin.
                wasSpace = true
            }
            index += 1
        }
        if let limit { excess.append(limit..<index) }
        return index
    }
}
