internal import SyndicationXML

/// Turns elements of a document back into markup.
enum XHTMLSerializer {
    /// Elements of HTML that have no end tag.
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]

    /// The markup within the `div` that an XHTML text construct holds (RFC 4287, section 3.1.1.3), or, where people
    /// forgot the `div`, within the construct itself.
    static func inner(of construct: XMLElement) -> String {
        var children = construct.children
        if let only = children.next(), children.next() == nil, only.name.localName == "div" {
            return markup(of: only, trimming: true)
        }
        return markup(of: construct, trimming: true)
    }

    /// The markup of everything within an element. Elements of XHTML stand in the default namespace.
    static func markup(of element: XMLElement) -> String {
        markup(of: element, trimming: false)
    }

    /// The markup of everything within an element that stands for HTML, though nothing says so: elements of the same
    /// vocabulary, or of none, are taken for HTML's.
    static func naked(of element: XMLElement) -> String {
        markup(of: element, trimming: true, also: element.name.namespace)
    }

    /// The markup of everything within an element, as a document of its own: every namespace is declared.
    static func document(of element: XMLElement) -> String {
        markup(of: element, trimming: true, default: " ")
    }

    private static func markup(
        of element: XMLElement, trimming: Bool, default namespace: String = Namespace.xhtml, also native: String? = nil
    ) -> String {
        var writer = unsafe XMLWriter(output: OutputBuffer(capacity: 4096))
        writer.assume(prefix: "", namespace: namespace)
        let output = Writing(writer, native: native)
        output.write(within: element)
        let markup = output.take()
        return trimming ? markup.trimmed : markup
    }

    /// A writer that closures can share.
    private final class Writing {
        private var writer: XMLWriter
        /// The namespace, and with it none, whose elements are HTML's.
        private let native: String?

        init(_ writer: consuming XMLWriter, native: String?) {
            self.writer = writer
            self.native = native
        }

        func take() -> String { writer.output.takeString() }

        func write(within element: XMLElement) {
            element.forEachNode(text: { self.writer.text($0) }, element: { self.write($0) })
        }

        private func write(_ element: XMLElement) {
            var name = element.name
            // The parser's repairs leave names such as `p:`, which nobody else could read: the text in them stays.
            guard XMLSyntax.isLocalName(name.localName) else { return write(within: element) }
            if let native, name.namespace == native || name.namespace.isEmpty { name.namespace = Namespace.xhtml }
            let isHTML = name.namespace == Namespace.xhtml
            if isHTML { name.prefix = "" }
            writer.start(name, attributes: [])
            element.forEachAttribute { name, value in
                if XMLSyntax.isLocalName(name.localName) { self.writer.attribute(name, value: value) }
            }
            write(within: element)
            // Without an end tag, browsers that take the markup for HTML would not close the element.
            if isHTML, !void.contains(name.localName) { writer.text("") }
            writer.end()
        }
    }
}
