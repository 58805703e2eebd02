/// Writes an XML document as bytes: elements, attributes, text, with namespaces declared where they are needed.
///
/// Names are written as given; text and values are escaped. The calls nest as the document does.
package struct XMLWriter: ~Copyable {
    /// Where the bytes go.
    package var output: OutputBuffer
    /// Prefixes that are bound, innermost last, each with how deep it was bound.
    private var bindings: [(prefix: String, namespace: String, depth: Int)] = []
    private var openElements: [String] = []
    private var startTagIsOpen = false

    package init(output: consuming OutputBuffer = unsafe OutputBuffer()) {
        self.output = output
    }

    /// How many elements are open.
    package var depth: Int { openElements.count }

    /// Writes the XML declaration, for UTF-8.
    package mutating func declaration() {
        output.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" as StaticString)
    }

    /// Writes a line end and two spaces for every open element.
    package mutating func newLine() {
        closeStartTag()
        output.append(0x0A)
        for _ in openElements { output.append("  " as StaticString) }
    }

    /// Writes a line end and two spaces for `depth` elements.
    package mutating func newLine(depth: Int) {
        closeStartTag()
        output.append(0x0A)
        for _ in 0..<max(depth, 0) { output.append("  " as StaticString) }
    }

    // MARK: - Elements

    /// Opens an element. Attributes may follow until something else does.
    @inline(__always)
    package mutating func start(_ name: String) {
        closeStartTag()
        output.append(0x3C)
        output.append(name)
        openElements.append(name)
        startTagIsOpen = true
    }

    /// Closes the innermost open element.
    @inline(__always)
    package mutating func end() {
        guard let name = openElements.popLast() else { return }
        while let last = bindings.last, last.depth > openElements.count { bindings.removeLast() }
        if startTagIsOpen {
            output.append("/>" as StaticString)
            startTagIsOpen = false
            return
        }
        output.append("</" as StaticString)
        output.append(name)
        output.append(0x3E)
    }

    /// Writes an attribute of the element that was just opened.
    @inline(__always)
    package mutating func attribute(_ name: String, _ value: String) {
        output.append(0x20)
        output.append(name)
        output.append("=\"" as StaticString)
        XMLEscaping.appendAttribute(value, to: &output)
        output.append(0x22)
    }

    /// Writes an attribute of the element that was just opened.
    @inline(__always)
    package mutating func attribute(_ name: String, _ value: Span<UInt8>) {
        output.append(0x20)
        output.append(name)
        output.append("=\"" as StaticString)
        XMLEscaping.appendAttribute(value, to: &output)
        output.append(0x22)
    }

    /// Writes an attribute of the element that was just opened, if there is a value.
    @inline(__always)
    package mutating func attribute(_ name: String, _ value: String?) {
        if let value { attribute(name, value) }
    }

    /// Writes text.
    @inline(__always)
    package mutating func text(_ text: String) {
        closeStartTag()
        XMLEscaping.appendText(text, to: &output)
    }

    /// Writes text, as UTF-8.
    @inline(__always)
    package mutating func text(_ bytes: Span<UInt8>) {
        closeStartTag()
        XMLEscaping.appendText(bytes, to: &output)
    }

    /// Writes text that is itself markup: as a CDATA section where it can stand in one, which keeps it readable.
    package mutating func markupText(_ text: String) {
        closeStartTag()
        guard XMLEscaping.hasMarkup(text), XMLEscaping.fitsCDATA(text) else {
            XMLEscaping.appendText(text, to: &output)
            return
        }
        output.append("<![CDATA[" as StaticString)
        output.append(text)
        output.append("]]>" as StaticString)
    }

    /// Writes well-formed markup as it is.
    package mutating func raw(_ markup: String) {
        closeStartTag()
        output.append(markup)
    }

    /// Writes an element that holds text alone, on a line of its own.
    @inline(__always)
    package mutating func line(_ name: String, _ text: String) {
        newLine()
        start(name)
        if !text.isEmpty { self.text(text) }
        end()
    }

    /// Writes an element that holds text alone, on a line of its own, if there is any text.
    @inline(__always)
    package mutating func line(_ name: String, _ text: String?) {
        if let text { line(name, text) }
    }

    @inline(__always)
    private mutating func closeStartTag() {
        if startTagIsOpen {
            output.append(0x3E)
            startTagIsOpen = false
        }
    }
}

// MARK: - Namespaces

extension XMLWriter {
    /// Declares a namespace on the element that was just opened; an empty prefix makes it the default one.
    package mutating func declare(prefix: String, namespace: String) {
        attribute(prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)", namespace)
        bindings.append((prefix, namespace, openElements.count))
    }

    /// Takes a namespace as bound by what encloses the writer's output.
    package mutating func assume(prefix: String, namespace: String) {
        bindings.append((prefix, namespace, 0))
    }

    /// Takes an element as opened by what encloses the writer's output; it is not closed here.
    package mutating func assumeOpen(_ name: String) {
        openElements.append(name)
    }

    /// The namespace that a prefix is bound to where the writer is; nil for none.
    package func namespace(of prefix: String) -> String? {
        if prefix == "xml" { return "http://www.w3.org/XML/1998/namespace" }
        return bindings.last { $0.prefix == prefix }?.namespace
    }

    /// A prefix that is bound to a namespace where the writer is.
    package func prefix(of namespace: String) -> String? {
        if namespace == "http://www.w3.org/XML/1998/namespace" { return "xml" }
        return bindings.last { $0.namespace == namespace && self.namespace(of: $0.prefix) == namespace }?.prefix
    }

    /// Opens an element of a namespace, declaring what is not bound yet, and writes its attributes.
    package mutating func start(_ name: XMLName, attributes: [(name: XMLName, value: String)]) {
        let prefix = elementPrefix(name)
        start(prefix.isEmpty ? name.localName : "\(prefix):\(name.localName)")
        if (namespace(of: prefix) ?? "") != name.namespace { declare(prefix: prefix, namespace: name.namespace) }
        for (attribute, value) in attributes { self.attribute(attribute, value: value) }
    }

    /// Writes an attribute of the element that was just opened, declaring its namespace if it is not bound yet.
    package mutating func attribute(_ name: XMLName, value: Span<UInt8>) {
        let prefix = attributePrefix(name)
        attribute(prefix.isEmpty ? name.localName : "\(prefix):\(name.localName)", value)
    }

    /// Writes an attribute of the element that was just opened, declaring its namespace if it is not bound yet.
    package mutating func attribute(_ name: XMLName, value: String) {
        let prefix = attributePrefix(name)
        attribute(prefix.isEmpty ? name.localName : "\(prefix):\(name.localName)", value)
    }

    private func elementPrefix(_ name: XMLName) -> String {
        if name.namespace.isEmpty { return "" }
        if (namespace(of: name.prefix) ?? "") == name.namespace { return name.prefix }
        return prefix(of: name.namespace) ?? (Self.isUsable(name.prefix) ? name.prefix : "")
    }

    private mutating func attributePrefix(_ name: XMLName) -> String {
        if name.namespace.isEmpty { return "" }
        if !name.prefix.isEmpty, namespace(of: name.prefix) == name.namespace { return name.prefix }
        if let bound = prefix(of: name.namespace), !bound.isEmpty { return bound }
        let prefix = freePrefix(name.prefix)
        declare(prefix: prefix, namespace: name.namespace)
        return prefix
    }

    /// A prefix that is bound nowhere around, since the element or a former attribute may use it: the wanted one, or a
    /// numbered one.
    private func freePrefix(_ wanted: String) -> String {
        if Self.isUsable(wanted), !wanted.isEmpty, namespace(of: wanted) == nil { return wanted }
        var number = 1
        while namespace(of: "ns\(number)") != nil { number += 1 }
        return "ns\(number)"
    }

    /// Prefixes come from documents, and from people: only what is plainly a name is written.
    private static func isUsable(_ prefix: String) -> Bool {
        guard let first = prefix.utf8.first else { return true }
        let isName = prefix.utf8.allSatisfy { XMLSyntax.isPlainNameByte($0) }
        return isName && !(0x30...0x39).contains(first) && first != 0x2D && first != 0x2E && prefix != "xmlns"
            && prefix != "xml"
    }
}
