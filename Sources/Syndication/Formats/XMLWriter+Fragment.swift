package import SyndicationXML

extension XMLWriter {
    /// Writes an extension element as it was read.
    package mutating func write(_ fragment: XMLFragment) {
        guard XMLSyntax.isLocalName(fragment.name), fragment.namespace != Self.declarations else { return }
        start(
            XMLName(namespace: fragment.namespace, localName: fragment.name, prefix: fragment.prefix),
            attributes: Self.writable(fragment.attributes))
        for node in fragment.nodes {
            switch node {
            case .text(let value): text(value)
            case .element(let child): write(child)
            }
        }
        end()
    }

    /// Writes attributes of other namespaces on the element that was just opened. Those of none are the format's own.
    mutating func writeAttributes(_ attributes: [XMLFragment.Attribute]) {
        for (name, value) in Self.writable(attributes) where !name.namespace.isEmpty {
            self.attribute(name, value: value)
        }
    }

    /// The attributes that may stand on one element: each name once, and nothing that would declare a namespace.
    private static func writable(_ attributes: [XMLFragment.Attribute]) -> [(name: XMLName, value: String)] {
        guard !attributes.isEmpty else { return [] }
        var seen: Set<XMLName> = []
        return attributes.compactMap { attribute in
            let name = XMLName(namespace: attribute.namespace, localName: attribute.name, prefix: attribute.prefix)
            guard XMLSyntax.isLocalName(attribute.name), attribute.namespace != declarations,
                attribute.name != "xmlns" || !attribute.namespace.isEmpty, seen.insert(name).inserted
            else { return nil }
            return (name, attribute.value)
        }
    }

    /// The namespace of `xmlns` itself, which nothing may be put in (Namespaces in XML 1.0, section 3).
    private static var declarations: String { "http://www.w3.org/2000/xmlns/" }

    /// Writes a line end in front of the end tag of an element that holds lines of its own.
    mutating func newLineBehindChildren() {
        newLine(depth: depth - 1)
    }
}
