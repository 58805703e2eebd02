/// A tag of HTML within text that may be HTML: complete, of a known element, and spelt as a tag has to be.
struct MarkupTag {
    /// The element's name in lower case.
    let name: String
    let isEnd: Bool
    let isSelfClosing: Bool
    /// Whether there is an attribute with a value.
    let hasAttributes: Bool
    /// Whether there is nothing before it.
    let isFirst: Bool

    /// Reads the tag whose `<` is at an index; nil where there is none.
    ///
    /// No part of a tag but a quoted value may hold a `<`, so that the tags of a text are read in linear time.
    init?(_ bytes: Span<UInt8>, at start: Int) {
        var index = start + 1
        isEnd = index < bytes.count && bytes[index] == 0x2F
        if isEnd { index += 1 }
        guard let name = Self.name(bytes, &index), Self.known.contains(name) else { return nil }
        self.name = name
        isFirst = start == 0
        var hasAttributes = false
        var isSelfClosing = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x3E {
                self.hasAttributes = hasAttributes
                self.isSelfClosing = isSelfClosing
                return
            }
            isSelfClosing = byte == 0x2F
            if byte == 0x2F || Self.isSpace(byte) {
                index += 1
            } else {
                guard !isEnd, let hasValue = Self.skipAttribute(bytes, &index) else { return nil }
                hasAttributes = hasAttributes || hasValue
            }
        }
        return nil
    }

    private static func name(_ bytes: Span<UInt8>, _ index: inout Int) -> String? {
        var name = ""
        while index < bytes.count, isLetter(bytes[index]) || (0x30...0x39).contains(bytes[index]), name.utf8.count < 12
        {
            let byte = bytes[index]
            name.unicodeScalars.append(Unicode.Scalar(isLetter(byte) ? byte | 0x20 : byte))
            index += 1
        }
        guard index < bytes.count, bytes[index] == 0x3E || bytes[index] == 0x2F || isSpace(bytes[index]) else {
            return nil
        }
        return name
    }

    /// - Returns: whether it has a value; nil where there is no attribute.
    private static func skipAttribute(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool? {
        guard isLetter(bytes[index]) || bytes[index] == 0x5F || bytes[index] == 0x3A else { return nil }
        while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
        var end = index
        while end < bytes.count, isSpace(bytes[end]) { end += 1 }
        guard end < bytes.count, bytes[end] == 0x3D else { return false }
        index = end + 1
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count else { return nil }
        return skipValue(bytes, &index) ? true : nil
    }

    private static func skipValue(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
        let quote = bytes[index]
        if quote == 0x22 || quote == 0x27 {
            index += 1
            while index < bytes.count, bytes[index] != quote { index += 1 }
            index += 1
            return index < bytes.count
        }
        let start = index
        while index < bytes.count, !isSpace(bytes[index]), bytes[index] != 0x3E {
            guard bytes[index] != 0x3C, bytes[index] != 0x22, bytes[index] != 0x27 else { return false }
            index += 1
        }
        return index > start
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F || byte == 0x3A || byte == 0x2E
    }

    /// Elements without an end tag, of today and of former times.
    static let void: Set<String> = [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "isindex", "keygen",
        "link", "meta", "param", "source", "track", "wbr",
    ]

    /// Elements whose end tag people leave out.
    static let endingByThemselves: Set<String> = ["dd", "dt", "li", "p", "td", "th", "tr"]

    /// The elements of HTML, of today and of former times.
    private static let known: Set<String> = void.union(endingByThemselves).union([
        "a", "abbr", "acronym", "address", "applet", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blink",
        "blockquote", "body", "button", "canvas", "caption", "center", "cite", "code", "colgroup", "data", "datalist",
        "del", "details", "dfn", "dialog", "dir", "div", "dl", "em", "fieldset", "figcaption", "figure", "font",
        "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "html", "i",
        "iframe", "ins", "kbd", "label", "legend", "main", "map", "mark", "marquee", "math", "menu", "meter", "nav",
        "nobr", "noframes", "noscript", "object", "ol", "optgroup", "option", "output", "picture", "pre", "progress",
        "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "script", "section", "select", "small", "span", "strike",
        "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "template", "textarea", "tfoot", "thead",
        "time", "title", "tt", "u", "ul", "var", "video", "xmp",
    ])
}
