/// The mark that makes a line an item of a list or a line of a quotation.
enum ListMarker: Sendable, Equatable {
    /// A sign that is nothing but a bullet, such as `•`.
    case bullet
    /// A sign that may also be a dash or a note: `-`, `–`, `*`, `+`.
    case dash
    /// `1.`, `2)`, `(3)`.
    case number(Int)
    /// `>`, as in mail.
    case quote
}

extension ListMarker {
    /// The marker at the start of a line, and the text after it; `nil` if the line begins like any other.
    static func read(_ line: String) -> (marker: ListMarker, text: String)? {
        guard line.utf8.first.map({ !$0.isASCIILetter }) ?? false, let first = line.unicodeScalars.first else {
            return nil
        }
        switch first {
        case "•", "◦", "▪", "▫", "‣", "●", "○", "■", "□", "⁃", "►", "▶", "▸", "✓", "✔", "➤", "➔", "∙":
            return (.bullet, rest(of: line, dropping: 1))
        case "·", "・":
            return isSpaced(line, after: 1) ? (.bullet, rest(of: line, dropping: 1)) : nil
        case "-", "–", "*", "+", "‐", "−":
            return isSpaced(line, after: 1) ? (.dash, rest(of: line, dropping: 1)) : nil
        case ">":
            return (.quote, rest(of: line, dropping: 1))
        case "(", "0"..."9":
            return readNumber(line)
        default:
            return nil
        }
    }

    /// One to three digits, so that a year at the start of a sentence is none.
    private static func readNumber(_ line: String) -> (marker: ListMarker, text: String)? {
        var value = 0
        var digits = 0
        var consumed = 0
        var isBracketed = false
        for scalar in line.unicodeScalars.prefix(6) {
            consumed += 1
            if consumed == 1, scalar == "(" {
                isBracketed = true
            } else if (0x30...0x39).contains(scalar.value), digits < 3 {
                value = value * 10 + Int(scalar.value - 0x30)
                digits += 1
            } else if digits > 0, scalar == ")" || !isBracketed && (scalar == "." || scalar == "．" || scalar == "、") {
                let needsSpace = scalar == "." || scalar == ")"
                guard !needsSpace || isSpaced(line, after: consumed) else { return nil }
                let text = rest(of: line, dropping: consumed)
                return text.isEmpty || isDate(value, text) ? nil : (.number(value), text)
            } else {
                return nil
            }
        }
        return nil
    }

    /// Whether number and text are a day and its month, as in "2. April 2025".
    private static func isDate(_ number: Int, _ text: String) -> Bool {
        guard (1...31).contains(number) else { return false }
        let word = String(String.UnicodeScalarView(text.unicodeScalars.prefix(20).prefix { $0.isLetter }))
        return !word.isEmpty && CalendarNames.month(word.lowercased()) != nil
    }

    private static func isSpaced(_ line: String, after count: Int) -> Bool {
        let bytes = line.utf8.span
        var index = place(after: count, in: bytes)
        return index < bytes.count && bytes.scalar(at: &index).isSpacing
    }

    /// The byte behind so many scalars.
    private static func place(after count: Int, in bytes: Span<UInt8>) -> Int {
        var index = 0
        for _ in 0..<count where index < bytes.count { _ = bytes.scalar(at: &index) }
        return index
    }

    private static func rest(of line: String, dropping count: Int) -> String {
        let bytes = line.utf8.span
        var index = place(after: count, in: bytes)
        var start = index
        while index < bytes.count, bytes.scalar(at: &index).isSpacing { start = index }
        return String(Substring(line.utf8.dropFirst(start)))
    }
}
