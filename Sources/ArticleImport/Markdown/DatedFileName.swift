internal import Syndication

/// The name of a file that says when it appeared: `2025-04-02-a-pier-opens.md`, as Jekyll wants it and others take it.
struct DatedFileName {
    /// The day, without a zone.
    let date: Timestamp
    /// What stands behind the date.
    let slug: String

    /// - Parameter path: the file; of `index.md`, the folder's name counts.
    init?(_ path: String) {
        var parts = path.split(separator: "/")
        guard var name = parts.popLast() else { return nil }
        if let dot = name.lastIndex(of: ".") { name = name[..<dot] }
        if name == "index", let folder = parts.popLast() { name = folder }
        let digits = Array(name.utf8.prefix(11))
        guard digits.count == 11, [0x2D, 0x5F, 0x20].contains(digits[10]), digits[4] == 0x2D, digits[7] == 0x2D,
            let year = Self.number(digits[0..<4]), let month = Self.number(digits[5..<7]),
            let day = Self.number(digits[8..<10]),
            let date = Timestamp(year: year, month: month, day: day, utcOffset: nil)
        else { return nil }
        slug = String(name.utf8.dropFirst(11)) ?? ""
        guard !slug.isEmpty else { return nil }
        self.date = date
    }

    /// The words of the name, as Jekyll makes a title of them.
    var title: String {
        let words = slug.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == " " })
        return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}
