package import SyndicationXML

extension XMLWriter {
    /// Writes an extension element as it was read.
    package mutating func write(_ fragment: XMLFragment) {
        guard XMLSyntax.isLocalName(fragment.name) else { return }
        start(
            XMLName(namespace: fragment.namespace, localName: fragment.name, prefix: fragment.prefix),
            attributes: fragment.attributes.compactMap(Self.writable))
        for node in fragment.nodes {
            switch node {
            case .text(let value): text(value)
            case .element(let child): write(child)
            }
        }
        end()
    }

    /// Writes attributes of other namespaces on the element that was just opened.
    mutating func writeAttributes(_ attributes: [XMLFragment.Attribute]) {
        for attribute in attributes {
            guard let (name, value) = Self.writable(attribute) else { continue }
            self.attribute(name, value: value)
        }
    }

    private static func writable(_ attribute: XMLFragment.Attribute) -> (name: XMLName, value: String)? {
        guard XMLSyntax.isLocalName(attribute.name) else { return nil }
        let name = XMLName(namespace: attribute.namespace, localName: attribute.name, prefix: attribute.prefix)
        return (name, attribute.value)
    }

    /// Writes a line end in front of the end tag of an element that holds lines of its own.
    mutating func newLineBehindChildren() {
        newLine(depth: depth - 1)
    }
}
