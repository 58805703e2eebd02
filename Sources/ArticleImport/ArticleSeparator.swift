/// Tells several articles in one text file apart: a form feed, or a line such as `---- 8< ----`.
///
/// The line has nothing but two or more hyphens on both sides of a pair of scissors, `8<` or `>8`, with or without
/// spaces between: nothing that an article has by chance. Within code between fences, as Markdown has it, it separates
/// nothing.
public enum ArticleSeparator {
    /// One article's part of a file.
    public struct Piece: Sendable {
        /// The part's bytes.
        public var bytes: ArraySlice<UInt8>
        /// How many lines stand before it.
        public var linesBefore: Int
    }

    /// The parts of a text in an encoding that has ASCII's bytes; blank ones are left out.
    public static func pieces(of bytes: [UInt8]) -> [Piece] {
        var pieces: [Piece] = []
        var piece = Piece(bytes: bytes[..<0], linesBefore: 0)
        var line = 0, index = 0, start = 0
        var isCode = false
        func cut(at end: Int, next: Int) {
            piece.bytes = bytes[start..<end]
            if piece.bytes.contains(where: { $0 > 0x20 }) { pieces.append(piece) }
            start = next
            piece.linesBefore = line
            isCode = false
        }
        while index < bytes.count {
            let end = endOfLine(bytes, from: index)
            if isFence(bytes[index..<end]) { isCode.toggle() }
            if !isCode, isScissors(bytes[index..<end]) { cut(at: index, next: end) }
            if end < bytes.count, bytes[end] == 0x0C { cut(at: max(start, end), next: end + 1) } else { line += 1 }
            index = end + 1
        }
        cut(at: bytes.count, next: bytes.count)
        return pieces
    }

    /// Whether bytes in any encoding have one of those that every separator has.
    static func canStand(in bytes: [UInt8]) -> Bool {
        let span = bytes.span
        for index in span.indices where span[index] == 0x0C || span[index] | 2 == 0x3E { return true }
        return false
    }

    private static func endOfLine(_ bytes: [UInt8], from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0C { end += 1 }
        return end
    }

    /// Three backticks. Lines of tildes are ornaments in text.
    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.count > 2 && line.prefix(3).allSatisfy { $0 == 0x60 }
    }

    private static func isScissors(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count < 200, line.first(where: { $0 > 0x20 }) == 0x2D else { return false }
        let marks = line.filter { $0 > 0x20 }
        let left = marks.prefix { $0 == 0x2D }
        let right = marks.reversed().prefix { $0 == 0x2D }
        guard left.count >= 2, right.count >= 2, marks.count == left.count + right.count + 2 else { return false }
        let middle = Array(marks[left.count..<left.count + 2])
        return middle == [0x38, 0x3C] || middle == [0x3E, 0x38]
    }
}
