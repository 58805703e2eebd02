/// Sanitised markup made fit to stand within a page: it takes nothing from the page around, and adds nothing to it that
/// only the page may say.
///
/// Headings go below those of the page, without gaps between them; landmarks become plain groups; names of elements get
/// a prefix, and references to them with them; classes and styles go, since they would be the page's own; pictures are
/// loaded when they are looked at; what may be wider than the page gets a box to scroll in. Every tag is looked at once.
package struct HTMLEmbedding: ~Copyable {
    /// What headings within the markup were called, and what they are called now, from the outermost on.
    private struct Heading {
        var written: Int
        var shown: Int
    }

    var tokenizer: HTMLTokenizer
    var output: OutputBuffer
    let prefix: String
    /// Names that were given already: the second one goes.
    var names: Set<String> = []
    private let headingLevel: Int
    private var headings: [Heading] = []
    private var openHeadings: [Int] = []
    private var tableDepth = 0
    private var foreignDepth = 0

    /// The markup as HTML.
    ///
    /// - Parameters:
    ///   - markup: what ``HTMLSanitizer`` gave.
    ///   - isXML: whether that is XHTML.
    ///   - headingLevel: the level of the heading that the markup stands under.
    ///   - prefix: stands before every name of an element.
    package static func embedded(
        _ markup: String, isXML: Bool = false, headingLevel: Int = 1, prefix: String = "entry-"
    ) -> String {
        guard markup.utf8.contains(0x3C) || isXML else { return markup }
        var embedding = HTMLEmbedding(markup, isXML: isXML, headingLevel: headingLevel, prefix: prefix)
        return embedding.run()
    }

    private init(_ markup: String, isXML: Bool, headingLevel: Int, prefix: String) {
        tokenizer = HTMLTokenizer(markup, isXML: isXML)
        output = unsafe OutputBuffer(capacity: markup.utf8.count + markup.utf8.count / 8 + 64)
        self.headingLevel = headingLevel
        self.prefix = prefix
    }

    private mutating func run() -> String {
        let source = tokenizer.bytes
        while let token = tokenizer.next() {
            switch token {
            case .text(let range): output.append(source.span.extracting(range))
            case .literal(let range): XMLEscaping.appendText(tokenizer.text(range), to: &output)
            case .start: foreignDepth > 0 ? startForeign() : start(tokenizer.name)
            case .end: foreignDepth > 0 ? endForeign() : end(tokenizer.name)
            }
        }
        return output.takeString()
    }

    // MARK: - Elements

    private mutating func start(_ name: String) {
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": startHeading(name)
        case "svg", "math": startForeign()
        case "iframe": writeLinkToFrame()
        case "input": output.append(value(of: "checked") == nil ? "☐ " : "☑ ")
        case "table":
            if tableDepth == 0 { output.append("<div class=\"wide\" tabindex=\"0\">" as StaticString) }
            tableDepth += 1
            writeTag(name, name)
        default: writeTag(name, Self.shown(name))
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6":
            if let level = openHeadings.popLast() { writeEnd("h\(level)") }
        case "p", "a", "b", "i", "em", "strong", "li": writeEnd(name)
        case "iframe", "input": break
        case "table":
            writeEnd(name)
            guard tableDepth > 0 else { return }
            tableDepth -= 1
            if tableDepth == 0 { writeEnd("div") }
        default: if !HTMLElements.void.contains(name) { writeEnd(Self.shown(name)) }
        }
    }

    /// One level below the heading that it stands under, whatever the author took for his own page.
    private mutating func startHeading(_ name: String) {
        let written = Int(name.dropFirst()) ?? 6
        while let last = headings.last, last.written >= written { headings.removeLast() }
        let shown = min((headings.last?.shown ?? headingLevel) + 1, 6)
        headings.append(Heading(written: written, shown: shown))
        openHeadings.append(shown)
        writeTag(name, "h\(shown)")
    }

    private mutating func writeTag(_ name: String, _ shown: String) {
        output.append(0x3C)
        output.append(shown)
        writeAttributes(of: name)
        output.append(0x3E)
    }

    private mutating func writeEnd(_ name: String) {
        output.append("</" as StaticString)
        output.append(name)
        output.append(0x3E)
    }

    /// Where another document would stand, there is a link to it.
    private mutating func writeLinkToFrame() {
        guard let source = value(of: "src"), !source.isEmpty else { return }
        output.append("<a href=\"" as StaticString)
        XMLEscaping.appendAttribute(source, to: &output)
        output.append("\">" as StaticString)
        let title = value(of: "title") ?? ""
        XMLEscaping.appendText(title.isEmpty ? SafeReference.host(of: source) ?? source : title, to: &output)
        writeEnd("a")
    }

    // MARK: - Drawings and formulas

    private mutating func startForeign() {
        if !tokenizer.isSelfClosing { foreignDepth += 1 }
        output.append(0x3C)
        output.append(tokenizer.text(tokenizer.nameRange))
        writeForeignAttributes()
        if tokenizer.isSelfClosing { output.append(0x2F) }
        output.append(0x3E)
    }

    private mutating func endForeign() {
        foreignDepth -= 1
        writeEnd(tokenizer.text(tokenizer.nameRange))
    }

    /// The value of an attribute of the tag.
    func value(of name: String) -> String? {
        tokenizer.attributes.first { tokenizer.lowercased($0.name) == name }
            .map { tokenizer.decoded($0.value, in: .attribute) }
    }
}
