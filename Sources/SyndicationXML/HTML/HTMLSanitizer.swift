/// Takes everything out of markup that could run, act, load documents or cover the page around: what is not known to be
/// harmless does not stay.
///
/// Elements, attributes, properties of styles and schemes of references are allowed by name. Of other elements the text
/// stays, except where it is no text for people (scripts, styles). What comes out is well-formed, and means the same to
/// parsers of HTML and of XML: text and values are escaped throughout, no comment and no element whose content is not
/// markup is written, so that no parser can find a tag that was not looked at here. To sanitise twice changes nothing
/// more.
package struct HTMLSanitizer: ~Copyable {
    /// What an element is, in the order in which a parser would ask.
    enum Space {
        case html, svg, math
    }

    struct OpenElement {
        /// The name in lower case.
        var name: String
        /// The name as it was written.
        var written: String
        var space: Space
    }

    /// Deeper elements are left out, their text stays. Readers of feeds have limits too, ours 256.
    private static let maximumDepth = 200

    var tokenizer: HTMLTokenizer
    var output: OutputBuffer
    let isXML: Bool
    let frameHosts: Set<String>
    let resolve: ((String) -> String)?
    private var open: [OpenElement] = []
    /// How many elements were left out for their depth and not ended yet.
    private var tooDeep = 0
    /// Where the last element without an end tag ends.
    private var endOfVoid = -1

    /// Markup with only what is allowed. Any text is taken, nothing is loaded.
    ///
    /// - Parameters:
    ///   - isXML: whether the markup is XHTML; so is the result then.
    ///   - frameHosts: hosts whose `iframe` elements stay.
    ///   - resolve: makes a reference absolute.
    package static func sanitized(
        _ markup: String, isXML: Bool = false, frameHosts: Set<String> = [], resolve: ((String) -> String)? = nil
    ) -> String {
        guard markup.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) else { return markup }
        var sanitizer = HTMLSanitizer(markup, isXML: isXML, frameHosts: frameHosts, resolve: resolve)
        return sanitizer.run()
    }

    private init(_ markup: String, isXML: Bool, frameHosts: Set<String>, resolve: ((String) -> String)?) {
        tokenizer = HTMLTokenizer(markup, isXML: isXML)
        output = unsafe OutputBuffer(capacity: markup.utf8.count + markup.utf8.count / 8 + 64)
        self.isXML = isXML
        self.frameHosts = frameHosts
        self.resolve = resolve
    }

    private mutating func run() -> String {
        while let token = tokenizer.next() {
            switch token {
            case .text(let range): writeText(range)
            case .literal(let range): XMLEscaping.appendText(tokenizer.text(range), to: &output)
            case .start: start()
            case .end: end()
            }
        }
        close(downTo: 0)
        return output.takeString()
    }

    // MARK: - Text

    /// References that are known become characters; of HTML, others stay as they are, since browsers may know more.
    private mutating func writeText(_ range: Range<Int>) {
        let source = tokenizer.bytes
        let bytes = source.span
        var plain = range.lowerBound
        var index = HTMLBytes.index(of: 0x26, in: bytes.extracting(..<range.upperBound), from: plain)
        while index < range.upperBound {
            XMLEscaping.appendText(bytes.extracting(plain..<index), to: &output)
            if let reference = HTMLCharacterReference.read(
                bytes, at: index, end: range.upperBound, in: isXML ? .xml : .text)
            {
                XMLEscaping.appendText(String(reference.scalar), to: &output)
                plain = index + reference.length
            } else {
                let length = isXML ? 0 : HTMLCharacterReference.lengthOfNamed(bytes, at: index, end: range.upperBound)
                if length > 0 {
                    output.append(bytes.extracting(index..<index + length))
                } else {
                    output.append("&amp;" as StaticString)
                }
                plain = index + max(length, 1)
            }
            index = HTMLBytes.index(of: 0x26, in: bytes.extracting(..<range.upperBound), from: plain)
        }
        XMLEscaping.appendText(bytes.extracting(plain..<range.upperBound), to: &output)
    }

    // MARK: - Start tags

    /// What the children of the innermost open element are.
    private var space: Space {
        guard let parent = open.last else { return .html }
        switch parent.space {
        case .html: return .html
        case .svg: return SVGElements.holdingHTML.contains(parent.name) ? .html : .svg
        case .math: return MathMLElements.holdingHTML.contains(parent.name) ? .html : .math
        }
    }

    /// The name of the tag in lower case. In XHTML the prefixes that people bind to the vocabularies known here are taken
    /// off: what is written stands in default namespaces.
    private var elementName: String {
        let name = tokenizer.name
        guard isXML, let colon = name.utf8.firstIndex(of: 0x3A) else { return name }
        let isKnown = ["svg", "math", "mml", "m", "html", "xhtml"].contains(name[..<colon])
        return isKnown ? String(name[name.utf8.index(after: colon)...]) : name
    }

    private mutating func start() {
        let spelling = elementName
        let space = space
        let name = spelling == "image" && space == .html ? "img" : spelling
        let traits = HTMLElements.traits(of: name)
        if traits.contains(.removedWhole), !(name == "title" && space == .svg) { return removeWhole(name) }
        switch space {
        case .svg:
            if let written = SVGElements.allowed[name] {
                write(name, as: written, in: .svg)
                return
            }
        case .math:
            if MathMLElements.allowed.contains(name) || name == "svg" {
                write(name, as: name, in: name == "svg" ? .svg : .math)
                return
            }
        case .html:
            return startHTML(name, traits)
        }
        guard !isXML, HTMLElements.breakingOut.contains(name) else { return }
        if let root = open.firstIndex(where: { $0.space != .html }) { close(downTo: root) }
        startHTML(name, traits)
    }

    private mutating func startHTML(_ name: String, _ traits: HTMLElements.Traits) {
        switch name {
        case "svg": write(name, as: name, in: .svg)
        case "math": write(name, as: name, in: .math)
        case "iframe": startFrame()
        case "input": if isMark { write(name, as: name, in: .html) }
        default:
            guard traits.contains(.allowed) else { return }
            if !isXML, tooDeep == 0 { closeWhatEnds(before: name, traits) }
            write(name, as: name, in: .html)
        }
    }

    /// Goes behind the element. A script or style that does not end goes on to the end of the markup; of others without
    /// an end only the tag goes.
    private mutating func removeWhole(_ name: String) {
        if isXML, tokenizer.isSelfClosing { return }
        if !tokenizer.skipContent(of: tokenizer.name), name == "script" || name == "style" { tokenizer.skipAll() }
    }

    /// A frame of a host that was asked for stays, without what stands in for it.
    private mutating func startFrame() {
        guard let source = value(of: "src"), let host = SafeReference.host(of: absolute(source)),
            frameHosts.contains(host)
        else { return }
        guard write("iframe", as: "iframe", in: .html, isEmpty: true) else { return }
        if !(isXML && tokenizer.isSelfClosing) { _ = tokenizer.skipContent(of: tokenizer.name) }
    }

    /// Whether the `input` is a mark in a list of tasks: a box that nobody can tick.
    private var isMark: Bool {
        guard let type = value(of: "type")?.lowercased(), value(of: "disabled") != nil else { return false }
        return type == "checkbox" || type == "radio"
    }

    /// - Returns: false when it is too deep.
    @discardableResult
    private mutating func write(_ name: String, as written: String, in space: Space, isEmpty: Bool = false) -> Bool {
        let isVoid = space == .html && HTMLElements.void.contains(name)
        guard isVoid || open.count < Self.maximumDepth else {
            if !isEmpty, !(tokenizer.isSelfClosing && (isXML || space != .html)) { tooDeep += 1 }
            return false
        }
        output.append(0x3C)
        output.append(written)
        writeAttributes(of: name, in: space)
        if isVoid {
            endOfVoid = tokenizer.position
            output.append("/>" as StaticString)
            return true
        }
        output.append(0x3E)
        open.append(OpenElement(name: name, written: written, space: space))
        if isEmpty || (tokenizer.isSelfClosing && (isXML || space != .html)) { close(downTo: open.count - 1) }
        return true
    }

    // MARK: - End tags

    /// Ends what cannot hold an element that begins.
    private mutating func closeWhatEnds(before name: String, _ traits: HTMLElements.Traits) {
        if traits.contains(.block), let last = open.last, last.name == "p", last.space == .html {
            close(downTo: open.count - 1)
        }
        guard traits.contains(.closing), let closing = HTMLElements.closings[name] else { return }
        var index = open.count
        while index > 0 {
            index -= 1
            let element = open[index]
            guard element.space == .html, !closing.barriers.contains(element.name) else { return }
            if closing.closes.contains(element.name) { return close(downTo: index) }
        }
    }

    private mutating func end() {
        let name = elementName
        if tooDeep == 0, let last = open.last, last.name == name { return close(downTo: open.count - 1) }
        let traits = HTMLElements.traits(of: name)
        if tooDeep > 0 {
            if traits.contains(.allowed), !traits.contains(.void) { tooDeep -= 1 }
            return
        }
        if name == "br" { return endBreak() }
        let isPart = traits.contains(.tablePart)
        var index = open.count
        while index > 0 {
            index -= 1
            if open[index].name == name { return close(downTo: index) }
            if !isPart, HTMLElements.cells.contains(open[index].name) { return }
        }
    }

    /// Browsers take `</br>` for another break; writers of XML make `<br></br>` of one.
    private mutating func endBreak() {
        guard !isXML, tokenizer.nameRange.lowerBound - 2 != endOfVoid else { return }
        // It ends drawings and formulas (HTML standard, section 13.2.6.5).
        if space != .html, let root = open.firstIndex(where: { $0.space != .html }) { close(downTo: root) }
        output.append("<br/>" as StaticString)
    }

    private mutating func close(downTo count: Int) {
        while open.count > count, let element = open.popLast() {
            output.append("</" as StaticString)
            output.append(element.written)
            output.append(0x3E)
        }
    }
}
