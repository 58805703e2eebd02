internal import CLibXML2

/// Reads a page with libxml2's HTML parser, straight into an ``HTMLPageTree``.
@safe
package enum HTMLPageParser {
    /// The longest page that is read, in bytes.
    package static let maximumLength = 64 << 20

    /// What the parser's callbacks fill.
    @safe
    fileprivate struct State {
        var tree = HTMLPageTree()
        var context: htmlParserCtxtPtr?
        var tags: [UInt: HTMLTag] = [:]
        var attributes: [UInt: HTMLAttribute?] = [:]
    }

    private static let tagNames = Dictionary(uniqueKeysWithValues: HTMLTag.allCases.map { ($0.rawValue, $0) })
    private static let attributeNames = Dictionary(
        uniqueKeysWithValues: HTMLAttribute.allCases.map { ($0.rawValue, $0) })

    /// Reads a page in UTF-8. Any bytes give a tree; nothing is loaded, nothing is run.
    package static func parse(_ page: [UInt8]) -> HTMLPageTree {
        guard !page.isEmpty else { return HTMLPageTree() }
        var state = State()
        unsafe withUnsafeMutablePointer(to: &state) { state in
            unsafe page.withUnsafeBufferPointer { unsafe parse($0, state) }
        }
        state.tree.finish()
        return state.tree
    }

    private static func parse(_ page: UnsafeBufferPointer<UInt8>, _ state: UnsafeMutablePointer<State>) {
        guard LibXML2.isReady, let start = page.baseAddress,
            let context = unsafe htmlCreateMemoryParserCtxt(
                UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self), Int32(clamping: page.count))
        else { return }
        defer { unsafe htmlFreeParserCtxt(context) }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        _ = unsafe htmlCtxtUseOptions(context, Int32(truncatingIfNeeded: options))
        unsafe xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        unsafe state.pointee.context = context
        unsafe context.pointee.sax.pointee = handler()
        unsafe context.pointee.userData = UnsafeMutableRawPointer(state)
        _ = unsafe htmlParseDocument(context)
        unsafe context.pointee.userData = nil
    }

    private static func handler() -> xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = 1
        unsafe handler.startElement = startElement
        unsafe handler.endElement = endElement
        unsafe handler.characters = characters
        unsafe handler.cdataBlock = characters
        unsafe handler.ignorableWhitespace = characters
        return unsafe handler
    }

    private static func state(_ userData: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<State>? {
        unsafe userData?.assumingMemoryBound(to: State.self)
    }

    private static let characters: charactersSAXFunc = { userData, text, count in
        guard let state = unsafe HTMLPageParser.state(userData), let text = unsafe text, count > 0 else { return }
        unsafe state.pointee.tree.add(text: UnsafeBufferPointer(start: text, count: Int(count)))
    }

    private static let startElement: startElementSAXFunc = { userData, name, attributes in
        guard let state = unsafe HTMLPageParser.state(userData), let name = unsafe name else { return }
        guard unsafe state.pointee.tree.begin(state.pointee.tag(name)) else {
            unsafe xmlStopParser(state.pointee.context)
            return
        }
        guard var next = unsafe attributes else { return }
        while let name = unsafe next[0] {
            if let value = unsafe next[1], let attribute = unsafe state.pointee.attribute(name) {
                unsafe state.pointee.tree.add(
                    attribute, UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
            } else if let attribute = unsafe state.pointee.attribute(name) {
                unsafe state.pointee.tree.add(attribute, UnsafeBufferPointer(start: nil, count: 0))
            }
            unsafe next += 2
        }
    }

    private static let endElement: endElementSAXFunc = { userData, name in
        guard let state = unsafe HTMLPageParser.state(userData), let name = unsafe name else { return }
        unsafe state.pointee.tree.end(state.pointee.tag(name))
    }

    fileprivate static func tag(named name: String) -> HTMLTag { tagNames[name] ?? .unknown }

    fileprivate static func attribute(named name: String) -> HTMLAttribute? { attributeNames[name] }
}

extension HTMLPageParser.State {
    /// libxml2 keeps one copy of a name per parser: its address tells it.
    fileprivate mutating func tag(_ name: UnsafePointer<UInt8>) -> HTMLTag {
        let address = UInt(bitPattern: name)
        if let known = tags[address] { return known }
        let tag = unsafe HTMLPageParser.tag(named: String(cString: name).lowercased())
        tags[address] = tag
        return tag
    }

    fileprivate mutating func attribute(_ name: UnsafePointer<UInt8>) -> HTMLAttribute? {
        let address = UInt(bitPattern: name)
        if let known = attributes[address] { return known }
        let attribute = unsafe HTMLPageParser.attribute(named: String(cString: name).lowercased())
        attributes[address] = .some(attribute)
        return attribute
    }
}
