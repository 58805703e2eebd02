/// Why a regular expression cannot be used.
struct PatternError: Error {
    /// What is wrong, for people.
    let message: String
}

/// Reads regular expressions as JavaScript writes them (ECMA-262, section 22.2), without regard to case.
///
/// What a machine of states cannot do in linear time is refused: references back, and looking behind.
struct PatternParser {
    /// Groups within groups; more of them are made to hurt.
    private static let maximumDepth = 40

    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0
    private var captures = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Takes a regular expression apart.
    static func parse(_ source: String) throws(PatternError) -> PatternNode {
        var parser = PatternParser(Array(source.utf8))
        let node = try parser.choice()
        if parser.position < parser.bytes.count { throw PatternError(message: "a parenthesis too many") }
        return node
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ text: String) -> Bool {
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    // MARK: - Structure

    private mutating func choice() throws(PatternError) -> PatternNode {
        var choices = [try sequence()]
        while take("|") { choices.append(try sequence()) }
        return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private mutating func sequence() throws(PatternError) -> PatternNode {
        var nodes: [PatternNode] = []
        while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
            nodes.append(try repeated(try atom()))
        }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    private mutating func atom() throws(PatternError) -> PatternNode {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "("): return try group()
        case UInt8(ascii: "["): return .set(try characterClass())
        case UInt8(ascii: "\\"): return try escape()
        case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"):
            throw PatternError(message: "nothing to repeat")
        default: break
        }
        position += 1
        switch byte {
        case UInt8(ascii: "."): return .set(ByteSet(0x0A...0x0A, 0x0D...0x0D).inverted)
        case UInt8(ascii: "^"): return .start
        case UInt8(ascii: "$"): return .end
        case 0xC0...: return character(from: byte)
        default: return .byte(URLParameter.lowercased(byte))
        }
    }

    /// A character of several bytes.
    private mutating func character(from first: UInt8) -> PatternNode {
        var nodes: [PatternNode] = [.byte(first)]
        while let byte = next, byte & 0xC0 == 0x80 {
            nodes.append(.byte(byte))
            position += 1
        }
        return .sequence(nodes)
    }

    private mutating func group() throws(PatternError) -> PatternNode {
        position += 1
        depth += 1
        defer { depth -= 1 }
        if depth > Self.maximumDepth { throw PatternError(message: "groups within groups without end") }
        if take("?:") { return try closed() }
        if take("?=") { return .lookahead(try closed(), negated: false) }
        if take("?!") { return .lookahead(try closed(), negated: true) }
        if take("?<=") || take("?<!") { throw PatternError(message: "looking behind is not supported") }
        if take("?<") {
            while next.map({ $0 != UInt8(ascii: ">") }) ?? false { position += 1 }
            guard take(">") else { throw PatternError(message: "a group's name does not end") }
        } else if next == UInt8(ascii: "?") {
            throw PatternError(message: "an unknown kind of group")
        }
        captures += 1
        return .capture(captures, try closed())
    }

    private mutating func closed() throws(PatternError) -> PatternNode {
        let node = try choice()
        guard take(")") else { throw PatternError(message: "a parenthesis is not closed") }
        return node
    }

    // MARK: - Repetition

    private mutating func repeated(_ node: PatternNode) throws(PatternError) -> PatternNode {
        guard let bounds = try bounds() else { return node }
        let isGreedy = !take("?")
        if try self.bounds() != nil { throw PatternError(message: "nothing to repeat") }
        return .repetition(node, least: bounds.least, most: bounds.most, isGreedy: isGreedy)
    }

    private mutating func bounds() throws(PatternError) -> (least: Int, most: Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        let start = position
        guard take("{"), let least = number() else { return literalBrace(start) }
        guard take(",") else { return take("}") ? (least, least) : literalBrace(start) }
        let most = number()
        guard take("}") else { return literalBrace(start) }
        if let most, most < least { throw PatternError(message: "a repetition of less than its least") }
        return (least, most)
    }

    /// A brace that repeats nothing stands for itself.
    private mutating func literalBrace(_ start: Int) -> (least: Int, most: Int?)? {
        position = start
        return nil
    }

    private mutating func number() -> Int? {
        let digits = bytes[position...].prefix { (0x30...0x39).contains($0) }
        position += digits.count
        return digits.count > 4 ? nil : Int(String(decoding: digits, as: UTF8.self))
    }

    // MARK: - Characters

    private static let digits = ByteSet(0x30...0x39)
    private static let wordBytes = ByteSet(0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A)
    private static let spaces = ByteSet(0x09...0x0D, 0x20...0x20)

    private mutating func escape() throws(PatternError) -> PatternNode {
        position += 1
        guard let byte = next else { throw PatternError(message: "a backslash at the end") }
        if byte | 0x20 == UInt8(ascii: "b") {
            position += 1
            return .wordBoundary(negated: byte == UInt8(ascii: "B"))
        }
        if (0x31...0x39).contains(byte) || byte == UInt8(ascii: "k") {
            throw PatternError(message: "references back are not supported")
        }
        if let set = escapedSet(byte) {
            position += 1
            return .set(set)
        }
        guard let value = try escapedByte() else {
            position += 1
            return character(from: byte)
        }
        return .byte(URLParameter.lowercased(value))
    }

    private func escapedSet(_ byte: UInt8) -> ByteSet? {
        switch byte {
        case UInt8(ascii: "d"): Self.digits
        case UInt8(ascii: "D"): Self.digits.inverted
        case UInt8(ascii: "w"): Self.wordBytes
        case UInt8(ascii: "W"): Self.wordBytes.inverted
        case UInt8(ascii: "s"): Self.spaces
        case UInt8(ascii: "S"): Self.spaces.inverted
        default: nil
        }
    }

    /// The byte that the letters behind a backslash stand for; nil for a character of several bytes.
    private mutating func escapedByte() throws(PatternError) -> UInt8? {
        let byte = bytes[position]
        if byte >= 0x80 { return nil }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "v"): return 0x0B
        case UInt8(ascii: "0"): return 0
        case UInt8(ascii: "x"): return try hexadecimal(2)
        case UInt8(ascii: "u"): return try hexadecimal(4)
        case UInt8(ascii: "c"), UInt8(ascii: "p"), UInt8(ascii: "P"):
            throw PatternError(message: "an escape that is not supported")
        default: return byte
        }
    }

    private mutating func hexadecimal(_ count: Int) throws(PatternError) -> UInt8 {
        let digits = bytes[position...].prefix(count)
        guard digits.count == count, let value = Int(String(decoding: digits, as: UTF8.self), radix: 16), value < 0x80
        else { throw PatternError(message: "an escape that is not supported") }
        position += count
        return UInt8(value)
    }

    private mutating func characterClass() throws(PatternError) -> ByteSet {
        position += 1
        let isNegated = take("^")
        var set = ByteSet()
        while let byte = next, byte != UInt8(ascii: "]") {
            guard let first = try member(into: &set) else { continue }
            guard next == UInt8(ascii: "-"), position + 1 < bytes.count, bytes[position + 1] != UInt8(ascii: "]") else {
                set.insert(first)
                continue
            }
            position += 1
            guard let last = try member(into: &set) else {
                set.insert(first)
                set.insert(UInt8(ascii: "-"))
                continue
            }
            guard first <= last else { throw PatternError(message: "a range that ends before it begins") }
            for byte in first...last { set.insert(byte) }
        }
        guard take("]") else { throw PatternError(message: "a bracket is not closed") }
        return isNegated ? set.inverted : set
    }

    /// A byte of a class; nil where a whole set was taken in.
    private mutating func member(into set: inout ByteSet) throws(PatternError) -> UInt8? {
        let byte = bytes[position]
        if byte >= 0x80 { throw PatternError(message: "a class with other characters than ASCII's") }
        guard byte == UInt8(ascii: "\\") else {
            position += 1
            return byte
        }
        position += 1
        guard let escaped = next else { throw PatternError(message: "a backslash at the end") }
        if let whole = escapedSet(escaped) {
            position += 1
            set.formUnion(whole)
            return nil
        }
        if escaped == UInt8(ascii: "b") {
            position += 1
            return 0x08
        }
        guard let value = try escapedByte() else {
            throw PatternError(message: "a class with other characters than ASCII's")
        }
        return value
    }
}
