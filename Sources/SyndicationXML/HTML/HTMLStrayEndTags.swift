/// Takes out end tags of elements that never began: libxml2 looks through all open elements for each of them.
enum HTMLStrayEndTags {
    /// Smaller pages are parsed quickly whatever they hold.
    private static let smallest = 1 << 20

    /// The page with spaces where such end tags were.
    static func removed(from page: [UInt8]) -> [UInt8] {
        guard page.count >= smallest else { return page }
        var begun: [ArraySlice<UInt8>: Int] = [:]
        var stray: [Range<Int>] = []
        var index = 0
        while let start = page[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = start + 1
            let isEnd = index < page.count && page[index] == UInt8(ascii: "/")
            let first = isEnd ? index + 1 : index
            guard first < page.count, HTMLBytes.isLetter(page[first]) else { continue }
            let end =
                page[first...].prefix(32).firstIndex { !HTMLBytes.isLetter($0) && !HTMLBytes.isDigit($0) } ?? first
            let name = ArraySlice(page[first..<end].map { $0 | 0x20 })
            index = end
            if !isEnd {
                begun[name, default: 0] += 1
            } else if let count = begun[name], count > 0 {
                begun[name] = count - 1
            } else {
                stray.append(start..<(page[end...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? end))
                index = stray[stray.count - 1].upperBound
            }
        }
        guard !stray.isEmpty else { return page }
        var page = page
        for range in stray {
            for place in range { page[place] = 0x20 }
        }
        return page
    }
}
