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

    private static func markup(of element: XMLElement, trimming: Bool) -> String {
        var writer = unsafe XMLWriter(output: OutputBuffer(capacity: 4096))
        writer.assume(prefix: "", namespace: Namespace.xhtml)
        write(element.nodes, to: &writer)
        let markup = writer.output.takeString()
        return trimming ? markup.trimmed : markup
    }

    private static func write(_ nodes: XMLElement.Nodes, to writer: inout XMLWriter) {
        for node in nodes {
            switch node {
            case .text(let text):
                writer.text(text)
            case .element(let element):
                var name = element.name
                if name.namespace == Namespace.xhtml { name.prefix = "" }
                writer.start(
                    name, attributes: element.hasAttributes ? element.attributes.map { ($0.name, $0.value) } : [])
                write(element.nodes, to: &writer)
                // Without an end tag, browsers that take the markup for HTML would not close the element.
                if name.namespace == Namespace.xhtml, !void.contains(name.localName) { writer.text("") }
                writer.end()
            }
        }
    }
}
