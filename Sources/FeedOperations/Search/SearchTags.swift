/// Passes over tags of HTML. What a tag is need not be known as well as a browser knows it: a word more or less in the index
/// does no harm, but a text of any length is read once.
struct SearchTags {
    struct Tag {
        /// The place behind it.
        let end: Int
        /// Whether text goes on within a word.
        let isPhrase: Bool
    }

    /// There is no end of a tag from here on, or no quotation mark that closes one, or no end of a comment.
    private var hasNoEnd = false
    private var hasNoComment = false

    /// Reads the tag or comment whose `<` is at an index; nil where there is none.
    mutating func read(_ bytes: Span<UInt8>, at start: Int) -> Tag? {
        guard start + 1 < bytes.count, !hasNoEnd else { return nil }
        var index = start + 1
        if bytes[index] == 0x21 || bytes[index] == 0x3F { return comment(bytes, at: start) }
        let isEnd = bytes[index] == 0x2F
        if isEnd { index += 1 }
        guard index < bytes.count, Self.isLetter(bytes[index]) else { return nil }
        var name: UInt64 = 0
        while index < bytes.count, Self.isNameByte(bytes[index]) {
            name = name << 8 | UInt64(bytes[index] | 0x20)
            index += 1
        }
        guard let end = endOfTag(bytes, from: index) else { return nil }
        if !isEnd, name == Self.script || name == Self.style {
            return Tag(end: endOfElement(bytes, from: end, name), isPhrase: false)
        }
        return Tag(end: end, isPhrase: Self.phrases.contains(name))
    }

    private mutating func endOfTag(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        var quote: UInt8 = 0
        while index < bytes.count {
            let byte = bytes[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x3E {
                return index + 1
            } else if byte == 0x22 || byte == 0x27, index > start, bytes[index - 1] == 0x3D {
                quote = byte
            }
            index += 1
        }
        hasNoEnd = true
        return nil
    }

    private mutating func comment(_ bytes: Span<UInt8>, at start: Int) -> Tag? {
        let isComment = start + 3 < bytes.count && bytes[start + 2] == 0x2D && bytes[start + 3] == 0x2D
        guard isComment, !hasNoComment else {
            return endOfTag(bytes, from: start + 2).map { Tag(end: $0, isPhrase: true) }
        }
        var index = start + 4
        while index + 2 < bytes.count {
            if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E {
                return Tag(end: index + 3, isPhrase: true)
            }
            index += 1
        }
        hasNoComment = true
        return endOfTag(bytes, from: start + 2).map { Tag(end: $0, isPhrase: true) }
    }

    /// Where an element ends that has no markup in it; the text's end where nothing ends it.
    private func endOfElement(_ bytes: Span<UInt8>, from start: Int, _ name: UInt64) -> Int {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == 0x3C, bytes[index + 1] == 0x2F {
                var found: UInt64 = 0
                var place = index + 2
                while place < bytes.count, place < index + 9, Self.isNameByte(bytes[place]) {
                    found = found << 8 | UInt64(bytes[place] | 0x20)
                    place += 1
                }
                if found == name { return index }
            }
            index += 1
        }
        return bytes.count
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    @inline(__always)
    private static func isNameByte(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }

    private static func packed(_ name: String) -> UInt64 { name.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

    private static let script = packed("script")
    private static let style = packed("style")
    /// Elements within phrases (HTML 5, section 4.5), and those of older versions.
    private static let phrases: [UInt64] = [
        "a", "em", "strong", "b", "i", "span", "code", "abbr", "acronym", "bdi", "bdo", "big", "cite", "data", "del",
        "dfn", "font", "ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "strike", "sub", "sup", "time", "tt",
        "u", "var", "wbr",
    ].map { packed($0) }
}
