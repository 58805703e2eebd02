extension FilterParser {
    /// Takes a value: a text in quotes, or a word.
    mutating func value() throws(FilterError) -> String {
        let place = scanner.place
        guard let first = scanner.next else { throw scanner.fault("a value is missing", at: place) }
        guard first == 0x22 || first == 0x27 else { return try word() }
        var text: [UInt8] = []
        var index = place + 1
        while index < scanner.bytes.count {
            let byte = scanner.bytes[index]
            if byte == first {
                scanner.advance(index + 1 - place)
                return String(decoding: text, as: UTF8.self)
            }
            if byte == 0x5C {
                index += try appendEscape(at: index, to: &text)
            } else {
                text.append(byte)
                index += 1
            }
        }
        throw scanner.fault("this quotation mark is not closed", at: place)
    }

    /// Adds the character that an escape stands for, and gives the length of the escape.
    private func appendEscape(at place: Int, to text: inout [UInt8]) throws(FilterError) -> Int {
        guard place + 1 < scanner.bytes.count else {
            throw scanner.fault("nothing stands behind this backslash", at: place)
        }
        switch scanner.bytes[place + 1] {
        case 0x22, 0x27, 0x5C, 0x2F: text.append(scanner.bytes[place + 1])
        case 0x6E: text.append(0x0A)
        case 0x72: text.append(0x0D)
        case 0x74: text.append(0x09)
        default:
            throw scanner.fault("there are \\' \\\" \\\\ \\/ \\n \\r \\t; a backslash itself is \\\\", at: place)
        }
        return 2
    }

    /// Takes a text without quotes: up to white space, a parenthesis, a quotation mark, `&&` or `||`.
    private mutating func word() throws(FilterError) -> String {
        let place = scanner.place
        var end = place
        while end < scanner.bytes.count {
            let byte = scanner.bytes[end]
            if byte <= 0x20 || byte == 0x28 || byte == 0x29 || byte == 0x22 || byte == 0x27 { break }
            if byte == 0x26 || byte == 0x7C, end + 1 < scanner.bytes.count, scanner.bytes[end + 1] == byte { break }
            end += 1
        }
        let word = scanner.text(place..<end)
        if word.isEmpty || [0x3C, 0x3D, 0x3E, 0x7E].contains(scanner.bytes[place]) || Self.isKeyword(word) {
            throw scanner.fault(
                "a value is expected, not \(scanner.shown(at: place)); in quotes it would be one", at: place)
        }
        if let first = word.unicodeScalars.first, ["\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}"].contains(first) {
            throw scanner.fault("a text stands between ' or \" (straight ones)", at: place)
        }
        scanner.advance(end - place)
        return word
    }

    /// Takes a regular expression: between slashes, in quotes, or a word. What stands in quotes is taken as it is.
    mutating func pattern() throws(FilterError) -> Pattern {
        let place = scanner.place
        guard let first = scanner.next else { throw scanner.fault("a regular expression is missing", at: place) }
        guard first == 0x22 || first == 0x27 || first == 0x2F else {
            return try pattern(try word(), at: place, foldingCase: false)
        }
        var end = place + 1
        while end < scanner.bytes.count, scanner.bytes[end] != first {
            end += scanner.bytes[end] == 0x5C ? 2 : 1
        }
        guard end < scanner.bytes.count else {
            throw scanner.fault("this \(first == 0x2F ? "slash" : "quotation mark") is not closed", at: place)
        }
        let text = scanner.text(place + 1..<end)
        scanner.advanceWithin(end + 1 - place)
        let foldsCase = first == 0x2F ? try flags() : false
        scanner.skipSpace()
        return try pattern(text, at: place + 1, foldingCase: foldsCase)
    }

    /// Takes the letters behind a closing slash.
    private mutating func flags() throws(FilterError) -> Bool {
        var foldsCase = false
        while let byte = scanner.next, FilterScanner.isOfName(byte) {
            guard byte == 0x69 else {
                throw scanner.fault(
                    "behind a regular expression stands i (letter case does not count) or nothing", at: scanner.place)
            }
            foldsCase = true
            scanner.advanceWithin(1)
        }
        return foldsCase
    }

    private mutating func pattern(
        _ text: String, at place: Int, foldingCase: Bool
    ) throws(FilterError) -> Pattern {
        guard patterns.count < Self.mostPatterns else {
            throw scanner.fault("more than \(Self.mostPatterns) regular expressions", at: place)
        }
        do throws(Pattern.Fault) {
            let pattern = try Pattern(text, foldingCase: foldingCase)
            patterns.append(pattern)
            return pattern
        } catch {
            throw scanner.fault("regular expression: \(error.message)", at: place + error.offset)
        }
    }
}
