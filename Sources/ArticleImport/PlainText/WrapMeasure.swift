/// The column at which a hard-wrapped text was broken, found from the lines themselves.
///
/// A line was broken by a wrap if the first word of the next one would not have fitted any more. If nearly all lines that
/// have a neighbour are like that, the text is wrapped; pages with one paragraph on a line never look so.
struct WrapMeasure: Sendable {
    /// The widest line, in columns.
    var width: Int

    private static let widest = 110
    private static let narrowest = 40

    /// - Parameters:
    ///   - columns: those of each line.
    ///   - isMarked: whether each line begins with a list's marker.
    init?(lines: [TextLine], columns: [Int], isMarked: [Bool]) {
        guard let width = Self.width(lines: lines, columns: columns) else { return nil }
        self.width = width
        var pairs = 0
        var full = 0
        for index in lines.indices.dropLast() where Self.areNeighbours(lines, index, isMarked) {
            guard columns[index] >= Self.narrowest else { continue }
            pairs += 1
            if joins(columns: columns[index], next: lines[index + 1]) { full += 1 }
        }
        guard full >= 2, full * 10 >= pairs * 6, Self.runsOn(lines, columns, isMarked) else { return nil }
    }

    /// Whether a line of so many columns was broken because the next one's first word did not fit.
    func joins(columns: Int, next: TextLine) -> Bool {
        guard columns >= Self.narrowest - 10, columns <= width else { return false }
        // Programs that balance their lines leave a tenth of the width free.
        return (columns + 1 + Self.firstWord(of: next)) * 10 > width * 9
    }

    /// Whether a line goes on in small letters what the one above it, a headline perhaps, left unfinished.
    static func continues(_ text: String, into next: String) -> Bool {
        guard next.unicodeScalars.first?.isLowercaseLetter == true else { return false }
        return text.utf8.count >= 25 && LineShape.Ending(of: text) == .open
    }

    /// The columns of a line with its indentation; what is beyond any wrap is not counted exactly.
    static func columns(of line: TextLine) -> Int {
        if line.text.utf8.count > widest * 4 { return line.text.utf8.count }
        let bytes = line.text.utf8.span
        var columns = line.indent
        var index = 0
        while index < bytes.count {
            // No character of one or two bytes below U+0300 is wide or invisible.
            if bytes[index] < 0xCC {
                if !bytes[index].isContinuation { columns += 1 }
                index += 1
            } else {
                columns += bytes.scalar(at: &index).columns
            }
        }
        return columns
    }

    /// The width that all but the odd long line (an address, a table) keep to.
    private static func width(lines: [TextLine], columns: [Int]) -> Int? {
        var counts = [Int](repeating: 0, count: widest + 1)
        var total = 0
        var beyond = 0
        for index in columns.indices where !lines[index].isBlank {
            total += 1
            if columns[index] > widest { beyond += 1 } else { counts[columns[index]] += 1 }
        }
        guard total >= 3, beyond * 20 <= total else { return nil }
        var remaining = total / 100
        for width in stride(from: widest, through: narrowest, by: -1) where counts[width] > 0 {
            if counts[width] > remaining { return width }
            remaining -= counts[width]
        }
        return nil
    }

    /// Whether sentences run across line ends, as they do in wrapped text and not among whole paragraphs or short lines.
    private static func runsOn(_ lines: [TextLine], _ columns: [Int], _ isMarked: [Bool]) -> Bool {
        var pairs = 0
        var running = 0
        for index in lines.indices.dropLast() where areNeighbours(lines, index, isMarked) {
            guard columns[index] >= narrowest else { continue }
            pairs += 1
            let ending = LineShape.Ending(of: lines[index].text)
            let startsSmall = lines[index + 1].text.unicodeScalars.first?.isLowercaseLetter ?? false
            let isIdeographic = lines[index + 1].text.unicodeScalars.first?.isIdeographic ?? false
            if ending == .open || ending == .comma, startsSmall || isIdeographic { running += 1 }
        }
        return running * 3 >= pairs
    }

    private static func areNeighbours(_ lines: [TextLine], _ index: Int, _ isMarked: [Bool]) -> Bool {
        !lines[index].isBlank && !lines[index + 1].isBlank && !isMarked[index + 1]
    }

    /// The columns up to the first place where the line could have been broken.
    private static func firstWord(of line: TextLine) -> Int {
        let bytes = line.text.utf8.span
        var columns = 0
        var index = 0
        for _ in 0..<80 where index < bytes.count {
            let scalar = bytes.scalar(at: &index)
            if scalar.isSpacing { return columns }
            columns += scalar.columns
            if scalar.isIdeographic { return columns }
        }
        return columns
    }
}
