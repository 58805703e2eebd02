internal import Syndication

/// Takes the tags out of an article that only its site's generator knows: shortcodes of Hugo and Zola, tags of Liquid as
/// Jekyll has them, attribute lists of kramdown.
///
/// What stands for a picture, a film, a reference or code becomes that; of others nothing stays, what they enclose does.
/// Code in fences and between backticks is left alone. Only files with front matter are a generator's.
struct TemplateTags {
    /// The text without the tags.
    private(set) var output: [UInt8] = []
    /// How many tags nobody here knows.
    private(set) var unknown = 0
    /// The line of the first of them, from 1.
    private(set) var firstUnknown = 0

    private var line = 1
    /// The marks that end the block of code that is open.
    private var fence: ArraySlice<UInt8>?
    private var isHighlighting = false

    /// The marks around a tag, the longer ones first.
    private static let marks: [(open: [UInt8], close: [UInt8])] = [
        ("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{{", "}}"), ("{:", "}"), ("{#", "}"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    /// A fence that no code has by chance.
    private static let ownFence = "~~~~~~~~"

    init(_ bytes: ArraySlice<UInt8>) {
        guard bytes.contains(UInt8(ascii: "{")) else {
            output = Array(bytes)
            return
        }
        output.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
            readLine(bytes[index..<end])
            if end < bytes.endIndex { output.append(0x0A) }
            index = end + 1
            line += 1
        }
    }

    /// What was left out.
    func notes(linesBefore: Int) -> [ReadingNote] {
        guard unknown > 0 else { return [] }
        let tags =
            unknown == 1
            ? "a template tag that only its site knows is" : "\(unknown) template tags that only its site knows are"
        return [ReadingNote(.warning, code: "template-tag", "\(tags) left out", line: firstUnknown + linesBefore)]
    }

    // MARK: - Lines

    private mutating func readLine(_ text: ArraySlice<UInt8>) {
        if let fence {
            output += text
            if Self.fenceMarks(text).starts(with: fence), Self.isBlank(text.drop { $0 <= 0x20 || $0 == fence.first }) {
                self.fence = nil
            }
            return
        }
        let marks = Self.fenceMarks(text)
        if !isHighlighting, !marks.isEmpty {
            fence = marks
            output += text
        } else if text.contains(UInt8(ascii: "{")) {
            readTags(text)
        } else {
            output += text
        }
    }

    /// Three or more backticks or tildes that a line begins with.
    private static func fenceMarks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let text = text.drop { $0 == 0x20 }
        guard let mark = text.first, mark == 0x60 || mark == 0x7E else { return [] }
        let marks = text.prefix { $0 == mark }
        return marks.count >= 3 ? marks : []
    }

    private static func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
        text.allSatisfy { $0 <= 0x20 }
    }

    private mutating func readTags(_ text: ArraySlice<UInt8>) {
        var rest = text
        var isCode = false
        var unclosed: Set<Int> = []
        var isFirst = true
        while let byte = rest.first {
            if byte == 0x60 { isCode.toggle() }
            guard byte == UInt8(ascii: "{"), !isCode || isHighlighting,
                let mark = Self.marks.indices.first(where: { rest.starts(with: Self.marks[$0].open) }),
                !unclosed.contains(mark)
            else {
                output.append(byte)
                rest = rest.dropFirst()
                continue
            }
            let (open, close) = Self.marks[mark]
            guard let end = rest.dropFirst(open.count).firstIndex(of: close) else {
                // Nor does any other behind it end.
                unclosed.insert(mark)
                continue
            }
            let inner = String(decoding: rest[(rest.startIndex + open.count)..<end], as: UTF8.self)
            let isAlone =
                isFirst && Self.isBlank(text[..<rest.startIndex]) && Self.isBlank(text[(end + close.count)...])
            isFirst = false
            if let replacement = replacement(inner, mark: mark, isAlone: isAlone) {
                output += Array(replacement.utf8)
            } else {
                output += rest[..<(end + close.count)]
            }
            rest = rest[(end + close.count)...]
        }
    }

    // MARK: - Tags

    /// What takes a tag's place; nil where it is none, and stays.
    private mutating func replacement(_ inner: String, mark: Int, isAlone: Bool) -> String? {
        if inner.hasPrefix("/*") { return nil }
        switch mark {
        case 0, 1: return shortcode(inner, isAlone: isAlone)
        case 2: return liquid(inner, isAlone: isAlone)
        case 3: return value(inner, isAlone: isAlone)
        // `{: .class}` and `{#name}` say how and not what.
        case 4: return isHighlighting ? nil : ""
        default: return isHighlighting || inner.contains(" ") || inner.isEmpty ? nil : ""
        }
    }

    private mutating func liquid(_ inner: String, isAlone: Bool) -> String? {
        let tag = TemplateTag(inner)
        switch tag.name {
        case "endhighlight", "highlight": return highlight(tag, isEnd: tag.name == "endhighlight")
        case "raw", "endraw", "comment", "endcomment", "end": return ""
        case "link", "post_url", "static": return tag.first ?? ""
        default: return isHighlighting ? nil : shortcode(inner, isAlone: isAlone)
        }
    }

    /// `{{ site.url }}`, `{{ "/path" | relative_url }}` of Liquid, `{{ youtube(id="x") }}` of Zola.
    private mutating func value(_ inner: String, isAlone: Bool) -> String? {
        if isHighlighting { return nil }
        let tag = TemplateTag(inner)
        if tag.name.hasPrefix("site.") || tag.name == "base_url" { return "" }
        // What a layout shows of each page is none of this one's text.
        if ["page.", "post.", "layout."].contains(where: tag.name.hasPrefix) || tag.name == "content" {
            return unknownTag()
        }
        if let quoted = tag.leadingString, inner.contains("|") { return quoted }
        return tag.isCall ? shortcode(inner, isAlone: isAlone) : nil
    }

    private mutating func highlight(_ tag: TemplateTag, isEnd: Bool) -> String {
        guard isEnd != !isHighlighting else { return "" }
        isHighlighting = !isEnd
        return isEnd ? Self.ownFence : Self.ownFence + (tag.first ?? "")
    }

    private mutating func shortcode(_ inner: String, isAlone: Bool) -> String? {
        let tag = TemplateTag(inner)
        if tag.name == "highlight" { return highlight(tag, isEnd: tag.isEnd) }
        if isHighlighting { return nil }
        if tag.isEnd { return "" }
        return tag.markdown(isAlone: isAlone) ?? unknownTag()
    }

    private mutating func unknownTag() -> String {
        unknown += 1
        if firstUnknown == 0 { firstUnknown = line }
        return ""
    }
}

extension ArraySlice<UInt8> {
    /// Where a text stands first.
    fileprivate func firstIndex(of text: [UInt8]) -> Int? {
        var rest = self
        while let index = rest.firstIndex(of: text[0]) {
            if rest[index...].starts(with: text) { return index }
            rest = rest[(index + 1)...]
        }
        return nil
    }
}
