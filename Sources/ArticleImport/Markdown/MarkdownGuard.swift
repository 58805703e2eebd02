/// Looks through a text in Markdown for what takes cmark-gfm time or memory out of all proportion, and cuts it up.
///
/// Some releases that distributions ship are quadratic in the number of brackets, addresses or columns of one paragraph
/// or table, and in the depth of quotes and lists. No text for people comes near the limits here; one that does is given
/// a blank line or a backslash more, and a note.
struct MarkdownGuard {
    /// Of each kind of markup, how much one paragraph may have.
    private enum Limit {
        static let brackets = 2_000
        static let addresses = 500
        static let declarations = 500
        static let parentheses = 200
        static let columns = 500
        static let cells = 500_000
        static let depth = 100
        static let blankLines = 200
    }

    /// The text as it is safe to read.
    private(set) var output: [UInt8] = []
    /// The lines where something was changed, from 1.
    private(set) var changedLines: [Int] = []

    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var blankLines = 0
    private var isInTable = false
    /// Whether the last item began with a number: others then begin items too.
    private var isNumbered = false
    private var counts = Counts()
    private var header: Range<Int>?
    private var endOfRun = 0
    private var linesToEndOfRun = 0

    private struct Counts {
        var brackets = 0
        var addresses = 0
        var declarations = 0
        var parentheses = 0
        var pipes = 0

        var isTooMuch: Bool {
            brackets > Limit.brackets || addresses > Limit.addresses || declarations > Limit.declarations
                || parentheses > Limit.parentheses || pipes > Limit.columns
        }
    }

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = MarkdownReferences.bounded(Array(bytes))
        output.reserveCapacity(bytes.count + 64)
    }

    mutating func run() {
        while index < bytes.count {
            let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
            readLine(index..<end)
            if end < bytes.count { output.append(0x0A) }
            index = end + 1
            line += 1
        }
    }

    private mutating func change() {
        if changedLines.last != line { changedLines.append(line) }
    }

    // MARK: - Lines

    private mutating func readLine(_ range: Range<Int>) {
        guard bytes[range].contains(where: { $0 > 0x20 }) else {
            (isInTable, isNumbered, header) = (false, false, nil)
            counts = Counts()
            blankLines += 1
            // Every open list is asked about every blank line.
            if blankLines <= Limit.blankLines { output += bytes[range] } else { output.removeLast() }
            return
        }
        blankLines = 0
        var start = range.lowerBound
        if beginsItem(range) || isInTable { counts = Counts() }
        counts.pipes = 0
        if isDelimiter(range) { delimit(range) }
        start = writeMarkers(range)
        writeText(start..<range.upperBound)
        header = range
    }

    /// Whether a list's item begins here, whatever stands before: a paragraph of its own.
    private mutating func beginsItem(_ range: Range<Int>) -> Bool {
        let text = bytes[range].drop { $0 == 0x20 }
        guard text.startIndex - range.lowerBound < 4, let first = text.first else { return false }
        if [0x2D, 0x2A, 0x2B].contains(first) {
            let isItem = text.count > 2 && text[text.startIndex + 1] == 0x20 && text[text.startIndex + 2] > 0x20
            if isItem { isNumbered = false }
            return isItem
        }
        let digits = text.prefix(9).prefix { (0x30...0x39).contains($0) }
        let rest = text.dropFirst(digits.count)
        guard !digits.isEmpty, rest.count > 2, [0x2E, 0x29].contains(rest[rest.startIndex]),
            rest[rest.startIndex + 1] == 0x20, rest[rest.startIndex + 2] > 0x20
        else { return false }
        // Within a paragraph only 1 begins a list (CommonMark 0.29, section 5.2).
        guard isNumbered || header == nil || digits.elementsEqual([0x31]) else { return false }
        isNumbered = true
        return true
    }

    // MARK: - Containers

    /// Writes the marks of quotes and lists that the line begins with, the last of too many as text.
    private mutating func writeMarkers(_ range: Range<Int>) -> Int {
        var place = range.lowerBound
        var depth = 0
        while place < range.upperBound {
            let byte = bytes[place]
            if byte == 0x20 || byte == 0x09 {
                output.append(byte)
                place += 1
                continue
            }
            let length = markerLength(at: place, end: range.upperBound)
            guard length > 0 else { break }
            depth += 1
            if depth > Limit.depth {
                output += bytes[place..<place + length - 1] + [UInt8(ascii: "\\"), bytes[place + length - 1]]
                change()
                return place + length
            }
            output += bytes[place..<place + length]
            place += length
        }
        return place
    }

    private func markerLength(at place: Int, end: Int) -> Int {
        switch bytes[place] {
        case UInt8(ascii: ">"): return 1
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            return place + 1 == end || bytes[place + 1] <= 0x20 ? 1 : 0
        case 0x30...0x39:
            let digits = bytes[place..<min(place + 10, end)].prefix { (0x30...0x39).contains($0) }.count
            let sign = place + digits
            guard digits < 10, sign < end, [0x2E, 0x29].contains(bytes[sign]) else { return 0 }
            return sign + 1 == end || bytes[sign + 1] <= 0x20 ? digits + 1 : 0
        default: return 0
        }
    }

    // MARK: - Tables

    /// Whether it is a line such as `|---|:--|`, which makes a table of what stands around it.
    private func isDelimiter(_ range: Range<Int>) -> Bool {
        var hasDash = false
        for byte in bytes[range] {
            switch byte {
            case UInt8(ascii: "-"): hasDash = true
            case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09, 0x0B, 0x0C, 0x0D, UInt8(ascii: ">"),
                UInt8(ascii: "*"),
                UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")"), 0x30...0x39:
                break
            default: return false
            }
        }
        return hasDash
    }

    /// A table gives every row a cell for every column, however few the row has.
    private mutating func delimit(_ range: Range<Int>) {
        let columns = columns(range)
        if columns > Limit.columns || columns * linesOfRun(from: range.upperBound) > Limit.cells {
            output.append(UInt8(ascii: "\\"))
            change()
            return
        }
        let indent = bytes[range].prefix { $0 == 0x20 || $0 == 0x09 }.count
        guard indent < 4, columns > 1, let header, self.columns(header) == columns,
            !bytes[header].contains(UInt8(ascii: "\\"))
        else { return }
        isInTable = true
    }

    private func columns(_ range: Range<Int>) -> Int {
        let text = bytes[range].drop { $0 <= 0x20 }
        let pipes = text.count { $0 == UInt8(ascii: "|") }
        let last = text.last { $0 > 0x20 }
        return 1 + pipes - (text.first == UInt8(ascii: "|") ? 1 : 0) - (last == UInt8(ascii: "|") ? 1 : 0)
    }

    /// How many lines follow up to a blank one. Looked for once for all lines up to there.
    private mutating func linesOfRun(from start: Int) -> Int {
        if start >= endOfRun {
            var place = start + 1
            linesToEndOfRun = line
            while place < bytes.count {
                let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
                guard bytes[place..<end].contains(where: { $0 > 0x20 }) else { break }
                linesToEndOfRun += 1
                place = end + 1
            }
            endOfRun = place
        }
        return linesToEndOfRun - line + 1
    }

    // MARK: - Text

    private mutating func writeText(_ range: Range<Int>) {
        var written = range.lowerBound
        for place in range {
            guard count(place) else { continue }
            guard counts.isTooMuch else { continue }
            output += bytes[written...place]
            output += [0x0A, 0x0A]
            written = place + 1
            counts = Counts()
            change()
        }
        output += bytes[written..<range.upperBound]
    }

    /// Counts what begins or ends at a byte.
    ///
    /// - Returns: whether there was anything to count.
    private mutating func count(_ place: Int) -> Bool {
        let byte = bytes[place]
        switch byte {
        case UInt8(ascii: "["): counts.brackets += 1
        case UInt8(ascii: "|"): counts.pipes += 1
        case UInt8(ascii: "@"): counts.addresses += 1
        case UInt8(ascii: "/"):
            guard place > 0, bytes[place - 1] == UInt8(ascii: ":") else { break }
            counts.addresses += 1
        case UInt8(ascii: "w"), UInt8(ascii: "W"):
            guard place > 1, bytes[place - 1] | 0x20 == 0x77, bytes[place - 2] | 0x20 == 0x77 else { break }
            counts.addresses += 1
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            guard place > 0, bytes[place - 1] == UInt8(ascii: "<") else { break }
            counts.declarations += 1
        case UInt8(ascii: ")"):
            counts.parentheses += 1
            return true
        default:
            counts.parentheses = 0
            return false
        }
        counts.parentheses = 0
        return true
    }
}
