/// HTML as tags and the text between them.
///
/// By the tokenizer of the HTML standard (section 13.2.5) as far as finding tags goes; comments, doctypes and processing
/// instructions are passed over. What a tag means for the tree is up to who asks. Every byte is looked at a fixed number
/// of times, whatever the document.
struct HTMLTokenizer {
    /// What was found.
    enum Token: Equatable {
        /// Text with character references in it.
        case text(Range<Int>)
        /// Text of a CDATA section of XML: nothing in it is markup.
        case literal(Range<Int>)
        /// A start tag: ``name`` and ``attributes`` are its own.
        case start
        /// An end tag: ``name`` is its own.
        case end
    }

    /// An attribute as it stands in the source.
    struct Attribute: Equatable {
        var name: Range<Int>
        /// Without the quotes.
        var value: Range<Int>
        var isQuoted: Bool
    }

    let bytes: [UInt8]
    /// Whether the rules are XML's where they differ from HTML's.
    let isXML: Bool
    /// Where the next token begins.
    private(set) var position = 0
    /// The name of the last tag as it is spelt.
    private(set) var nameRange = 0..<0
    /// The attributes of the last start tag.
    private(set) var attributes: [Attribute] = []
    /// Whether the last start tag ends in `/>`.
    private(set) var isSelfClosing = false
    /// Where the section ends that `<![CDATA[` began in HTML.
    private var sectionEnd: Int?
    private var hasNoSectionEnd = false
    /// Elements that have no end tag from here on: without that memory they would be searched again and again.
    private var unended: Set<String> = []

    init(_ html: String, isXML: Bool) {
        bytes = Array(html.utf8)
        self.isXML = isXML
    }

    /// The next token, nil at the end.
    mutating func next() -> Token? {
        while position < bytes.count {
            if let text = nextText() { return text }
            guard position < bytes.count else { return nil }
            switch markup(at: position) {
            case .tag:
                guard readTag() else {
                    // A tag that never ends is none, and nothing behind its beginning is text.
                    position = bytes.count
                    return nil
                }
                return bytes[nameRange.lowerBound - 1] == 0x2F ? .end : .start
            case .comment: position = endOfComment(from: position + 4)
            case .section: if let literal = beginSection() { return literal }
            case .instruction: position = endOfInstruction(from: position + 2)
            case .other: position = behind(0x3E, from: position + 2)
            case .text: position += 1
            }
        }
        return nil
    }

    /// The name of the last tag in lower case; empty for one that is too long for any element.
    var name: String { lowercased(nameRange) }

    /// A piece of the source as text.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// A name of the source in lower case; empty for one that is too long to be known.
    func lowercased(_ range: Range<Int>) -> String {
        guard range.count <= 40 else { return "" }
        return unsafe String(unsafeUninitializedCapacity: range.count) { buffer in
            for (offset, index) in range.enumerated() { unsafe buffer[offset] = HTMLBytes.lowercased(bytes[index]) }
            return range.count
        }
    }

    // MARK: - Text

    /// The text up to the next markup, nil where there is none before it.
    private mutating func nextText() -> Token? {
        let start = position
        var end = start
        repeat {
            end = HTMLBytes.index(of: 0x3C, in: bytes.span, from: end)
            guard end < bytes.count, markup(at: end) == .text else { break }
            end += 1
        } while true
        position = end
        if let section = sectionEnd {
            if section < start { sectionEnd = nil }
            if (start..<end).contains(section) {
                position = section + 3
                sectionEnd = nil
                return section > start ? .text(start..<section) : nextText()
            }
        }
        return end > start ? .text(start..<end) : nil
    }

    private enum Markup {
        case text, tag, comment, section, instruction, other
    }

    /// What the `<` at an index begins.
    private func markup(at index: Int) -> Markup {
        guard index + 1 < bytes.count else { return .text }
        switch bytes[index + 1] {
        case 0x21: return declaration(at: index)
        case 0x3F: return .instruction
        case 0x2F:
            guard index + 2 < bytes.count else { return .text }
            return HTMLBytes.isLetter(bytes[index + 2]) ? .tag : .other
        case let byte: return HTMLBytes.isLetter(byte) || (isXML && (byte == 0x5F || byte >= 0x80)) ? .tag : .text
        }
    }

    private func declaration(at index: Int) -> Markup {
        if begins("<!--", at: index) { return .comment }
        guard begins("<![CDATA[", at: index) else { return .other }
        return isXML || sectionEnd != nil || !hasNoSectionEnd ? .section : .text
    }

    private func begins(_ text: StaticString, at index: Int) -> Bool {
        guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where unsafe bytes[index + offset] != text.utf8Start[offset] {
            return false
        }
        return true
    }

    // MARK: - What is passed over

    /// HTML knows no sections; people wrap HTML into one twice. With an end both marks go, else the mark is text.
    private mutating func beginSection() -> Token? {
        let start = position + 9
        if sectionEnd.map({ $0 >= start }) ?? false, !isXML {
            position = start
            return nil
        }
        guard let end = find("]]>", from: start) else {
            hasNoSectionEnd = true
            sectionEnd = nil
            if isXML {
                position = bytes.count
                return .literal(min(start, bytes.count)..<bytes.count)
            }
            position = start
            return .text(start - 9..<start)
        }
        if isXML {
            position = end + 3
            return .literal(start..<end)
        }
        position = start
        sectionEnd = end
        return nil
    }

    private func endOfComment(from start: Int) -> Int {
        // `<!-->` and `<!--->` are whole comments (HTML standard, section 13.2.5.43).
        if !isXML, begins(">", at: start) { return start + 1 }
        if !isXML, begins("->", at: start) { return start + 2 }
        var index = start
        while let dashes = find("--", from: index) {
            if begins("-->", at: dashes) { return dashes + 3 }
            if !isXML, begins("--!>", at: dashes) { return dashes + 4 }
            index = dashes + 1
        }
        return bytes.count
    }

    private func endOfInstruction(from start: Int) -> Int {
        isXML ? find("?>", from: start).map { $0 + 2 } ?? bytes.count : behind(0x3E, from: start)
    }

    private func behind(_ byte: UInt8, from start: Int) -> Int {
        min(HTMLBytes.index(of: byte, in: bytes.span, from: start) + 1, bytes.count)
    }

    private func find(_ text: StaticString, from start: Int) -> Int? {
        var index = start
        let first = unsafe text.utf8Start[0]
        while index < bytes.count {
            index = HTMLBytes.index(of: first, in: bytes.span, from: index)
            if begins(text, at: index) { return index }
            index += 1
        }
        return nil
    }
}

// MARK: - Tags

extension HTMLTokenizer {
    /// Reads the tag at ``position`` and goes behind it; false when it does not end.
    private mutating func readTag() -> Bool {
        var index = position + 1
        if bytes[index] == 0x2F { index += 1 }
        let start = index
        while index < bytes.count, !isEndOfName(bytes[index]) { index += 1 }
        nameRange = start..<index
        attributes.removeAll(keepingCapacity: true)
        isSelfClosing = false
        while index < bytes.count {
            switch bytes[index] {
            case 0x3E:
                position = index + 1
                return true
            case 0x2F:
                index += 1
                isSelfClosing = index < bytes.count && bytes[index] == 0x3E
            case let byte where HTMLBytes.isSpace(byte): index += 1
            default:
                guard let next = readAttribute(at: index) else { return false }
                index = next
            }
        }
        return false
    }

    /// - Returns: where the attribute ends; nil when its value does not.
    private mutating func readAttribute(at start: Int) -> Int? {
        // The first byte belongs to the name whatever it is (HTML standard, section 13.2.5.32).
        var index = start + 1
        while index < bytes.count, !isEndOfName(bytes[index]), bytes[index] != 0x3D { index += 1 }
        let name = start..<index
        let afterName = index
        while index < bytes.count, HTMLBytes.isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count, bytes[index] == 0x3D else {
            attributes.append(Attribute(name: name, value: afterName..<afterName, isQuoted: true))
            return afterName
        }
        index += 1
        while index < bytes.count, HTMLBytes.isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count else { return nil }
        let quote = bytes[index]
        if quote == 0x22 || quote == 0x27 {
            let end = HTMLBytes.index(of: quote, in: bytes.span, from: index + 1)
            guard end < bytes.count else { return nil }
            attributes.append(Attribute(name: name, value: index + 1..<end, isQuoted: true))
            return end + 1
        }
        let valueStart = index
        while index < bytes.count, !HTMLBytes.isSpace(bytes[index]), bytes[index] != 0x3E { index += 1 }
        attributes.append(Attribute(name: name, value: valueStart..<index, isQuoted: false))
        return index
    }

    private func isEndOfName(_ byte: UInt8) -> Bool {
        HTMLBytes.isSpace(byte) || byte == 0x2F || byte == 0x3E
    }

    /// Goes behind the end tag of an element whose content is not to be looked at.
    ///
    /// - Returns: false when there is none; then nothing was passed over.
    mutating func skipContent(of element: String) -> Bool {
        guard !unended.contains(element) else { return false }
        var index = position
        while let end = find("</", from: index) {
            index = end + 2
            guard hasName(element, at: index) else { continue }
            position = behind(0x3E, from: index + element.utf8.count)
            return true
        }
        unended.insert(element)
        return false
    }

    /// Goes to the end.
    mutating func skipAll() {
        position = bytes.count
    }

    private func hasName(_ name: String, at start: Int) -> Bool {
        var index = start
        for byte in name.utf8 {
            guard index < bytes.count, HTMLBytes.lowercased(bytes[index]) == byte else { return false }
            index += 1
        }
        return index == bytes.count || isEndOfName(bytes[index])
    }
}
