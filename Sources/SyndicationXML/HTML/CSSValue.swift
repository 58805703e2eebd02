/// The value of a declaration, checked part by part: words, numbers, colours, strings and a few functions. What is not
/// known makes the whole value go.
struct CSSValue {
    private let bytes: ArraySlice<UInt8>
    private let property: String
    private var index: Int
    private var parts: [UInt8] = []

    init(_ bytes: ArraySlice<UInt8>, of property: String) {
        self.bytes = bytes
        self.property = property
        index = bytes.startIndex
    }

    /// The value with single spaces, nil when it may not stay.
    mutating func checked() -> String? {
        while index < bytes.endIndex {
            guard readPart() else { return nil }
        }
        while parts.last == 0x20 { parts.removeLast() }
        return parts.isEmpty ? nil : String(decoding: parts, as: UTF8.self)
    }

    private mutating func readPart() -> Bool {
        let byte = bytes[index]
        switch byte {
        case 0x22, 0x27: return readString(byte)
        case 0x23: return readColor()
        case 0x2B, 0x2D, 0x2E, 0x30...0x39: return readNumberOrWord()
        case 0x2C, 0x2F: return take()
        case 0x21: return readImportant()
        default:
            if HTMLBytes.isSpace(byte) { return takeSpace() }
            return readWord()
        }
    }

    private mutating func take() -> Bool {
        parts.append(bytes[index])
        index += 1
        return true
    }

    private mutating func takeSpace() -> Bool {
        if !parts.isEmpty, parts.last != 0x20 { parts.append(0x20) }
        index += 1
        return true
    }

    /// Without escapes, control characters, and what HTML could stumble over.
    private mutating func readString(_ quote: UInt8) -> Bool {
        guard let end = bytes[(index + 1)...].firstIndex(of: quote) else { return false }
        let text = bytes[index...end]
        guard !text.contains(where: { $0 < 0x20 || $0 == 0x5C || $0 == 0x3C || $0 == 0x3E || $0 == 0x7F }) else {
            return false
        }
        parts += text
        index = end + 1
        return true
    }

    private mutating func readColor() -> Bool {
        let digits = bytes[(index + 1)...].prefix { HTMLBytes.hexValue($0) != nil }
        guard [3, 4, 6, 8].contains(digits.count), isEnd(digits.endIndex) else { return false }
        parts += bytes[index..<digits.endIndex]
        index = digits.endIndex
        return true
    }

    private mutating func readImportant() -> Bool {
        let rest = bytes[(index + 1)...].drop(while: HTMLBytes.isSpace)
        let word = rest.prefix { HTMLBytes.isLetter($0) }
        guard word.map(HTMLBytes.lowercased).elementsEqual("important".utf8) else { return false }
        guard bytes[word.endIndex...].allSatisfy(HTMLBytes.isSpace) else { return false }
        parts += "!important".utf8
        index = bytes.endIndex
        return true
    }

    // MARK: - Numbers

    private mutating func readNumberOrWord() -> Bool {
        if bytes[index] == 0x2D, index + 1 < bytes.endIndex, HTMLBytes.isLetter(bytes[index + 1]) { return false }
        let isNegative = bytes[index] == 0x2D
        let isSigned = isNegative || bytes[index] == 0x2B
        let whole = bytes[(isSigned ? index + 1 : index)...].prefix(while: HTMLBytes.isDigit)
        var end = whole.endIndex
        var decimals = 0
        if end < bytes.endIndex, bytes[end] == 0x2E {
            let fraction = bytes[(end + 1)...].prefix(while: HTMLBytes.isDigit)
            decimals = fraction.count
            end = fraction.endIndex
        }
        let unit = bytes[end...].prefix { HTMLBytes.isLetter($0) || $0 == 0x25 }
        guard whole.count + decimals > 0, whole.count <= 5, decimals <= 20, isEnd(unit.endIndex) else { return false }
        let value = whole.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
        let unitName = String(decoding: unit.map(HTMLBytes.lowercased), as: UTF8.self)
        guard let limit = limit(of: unitName), value <= limit else { return false }
        if isNegative, value > 0 || decimals > 0, !CSSProperties.allowsNegative(property) { return false }
        parts += bytes[index..<unit.endIndex]
        index = unit.endIndex
        return true
    }

    /// How far a length may reach: margins of a thousand characters push the rest of a page away.
    private func limit(of unit: String) -> Int? {
        switch unit {
        case "px", "pt", "mm": 9999
        case "": 9999
        case "%", "pc", "cm", "in", "q": 1000
        case "em", "rem", "ex", "ch", "ic", "lh", "rlh", "vw", "vh", "vmin", "vmax", "fr": 100
        case "deg", "grad", "rad", "turn", "s", "ms", "hz", "khz", "db": 9999
        default: nil
        }
    }

    // MARK: - Words and functions

    private static let colors: Set<String> = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch"]

    private mutating func readWord() -> Bool {
        let word = bytes[index...].prefix {
            HTMLBytes.isLetter($0) || HTMLBytes.isDigit($0) || $0 == 0x2D || $0 == 0x5F
                || ($0 >= 0x80 && property == "font-family")
        }
        guard !word.isEmpty else { return false }
        if word.endIndex < bytes.endIndex, bytes[word.endIndex] == 0x28 { return readFunction(word) }
        guard isEnd(word.endIndex) else { return false }
        parts += word
        index = word.endIndex
        return true
    }

    /// Colours by numbers, and paint that is a part of the same document.
    private mutating func readFunction(_ name: ArraySlice<UInt8>) -> Bool {
        guard let end = bytes[name.endIndex...].firstIndex(of: 0x29), isEnd(end + 1) else { return false }
        let arguments = bytes[(name.endIndex + 1)..<end]
        let function = String(decoding: name.map(HTMLBytes.lowercased), as: UTF8.self)
        let isKnown =
            function == "url"
            ? CSSProperties.allowsPaint(property) && isLocal(arguments)
            : Self.colors.contains(function) && isColor(arguments)
        guard isKnown else { return false }
        parts += bytes[index...end].map { HTMLBytes.isSpace($0) ? 0x20 : $0 }
        index = end + 1
        return true
    }

    private func isColor(_ arguments: ArraySlice<UInt8>) -> Bool {
        arguments.count <= 80
            && arguments.allSatisfy {
                HTMLBytes.isDigit($0) || HTMLBytes.isSpace($0) || HTMLBytes.isLetter($0) || $0 == 0x2C || $0 == 0x2E
                    || $0 == 0x25 || $0 == 0x2F || $0 == 0x2D
            }
    }

    private func isLocal(_ arguments: ArraySlice<UInt8>) -> Bool {
        arguments.first == 0x23 && arguments.count > 1
            && arguments.dropFirst().allSatisfy {
                HTMLBytes.isLetter($0) || HTMLBytes.isDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E
            }
    }

    /// Whether a part may end here: it is not stuck to another.
    private func isEnd(_ index: Int) -> Bool {
        guard index < bytes.endIndex else { return true }
        let byte = bytes[index]
        return HTMLBytes.isSpace(byte) || byte == 0x2C || byte == 0x2F || byte == 0x21
    }
}
