extension HTMLSanitizer {
    /// Writes those attributes of the tag that may stay.
    mutating func writeAttributes(of element: String, in space: Space) {
        // Of attributes with the same name the first counts (HTML standard, section 13.2.5.33).
        var written: [String] = []
        // In HTML they need none, but the markup may be read as XML further on.
        if element == "svg" || element == "math", space != .html {
            written.append("xmlns")
            write("xmlns", namespace(of: space))
        }
        for attribute in tokenizer.attributes {
            let name = tokenizer.lowercased(attribute.name)
            guard !name.isEmpty, !name.hasPrefix("on"), !written.contains(name) else { continue }
            let value = tokenizer.decoded(attribute.value, in: .attribute)
            guard let kept = kept(name, value, on: element, in: space) else { continue }
            written.append(name)
            if name.hasPrefix("xlink:"), !written.contains("xmlns:xlink") {
                written.append("xmlns:xlink")
                write("xmlns:xlink", "http://www.w3.org/1999/xlink")
            }
            write(kept.name, kept.value)
        }
    }

    /// Backquotes are escaped too: once there were browsers that took them for quotes.
    private mutating func write(_ name: String, _ value: String) {
        output.append(0x20)
        output.append(name)
        output.append("=\"" as StaticString)
        if value.utf8.contains(0x60) {
            for (offset, part) in value.utf8.split(separator: 0x60, omittingEmptySubsequences: false).enumerated() {
                if offset > 0 { output.append("&#96;" as StaticString) }
                XMLEscaping.appendAttribute(String(Substring(part)), to: &output)
            }
        } else {
            XMLEscaping.appendAttribute(value, to: &output)
        }
        output.append(0x22)
    }

    private func kept(
        _ name: String, _ value: String, on element: String, in space: Space
    ) -> (name: String, value: String)? {
        if name == "xmlns" { return value == namespace(of: space) ? (name, value) : nil }
        switch space {
        case .html:
            guard HTMLAttributes.allows(name, on: element) else { return nil }
            return valueOfHTML(name, value, on: element).map { (name, $0) }
        case .svg:
            guard let written = SVGElements.attribute(name) else { return nil }
            if name == "style" { return style(value).map { (written, $0) } }
            let value = isReference(name) ? foreignReference(value) : value
            return SVGElements.allows(value, of: name, on: element) ? (written, value) : nil
        case .math:
            let value = isReference(name) ? foreignReference(value) : value
            return MathMLElements.allows(value, of: name) ? (name, value) : nil
        }
    }

    private func namespace(of space: Space) -> String {
        switch space {
        case .html: "http://www.w3.org/1999/xhtml"
        case .svg: SVGElements.namespace
        case .math: MathMLElements.namespace
        }
    }

    private func isReference(_ name: String) -> Bool {
        name == "href" || name == "xlink:href"
    }

    private func style(_ value: String) -> String? {
        let style = CSSDeclarations.sanitized(value)
        return style.isEmpty ? nil : style
    }

    // MARK: - References

    private func valueOfHTML(_ name: String, _ value: String, on element: String) -> String? {
        if name == "style" { return style(value) }
        guard let kind = HTMLReferenceAttribute.kind(of: name, on: element) else { return value }
        if value.isEmpty { return value }
        let use = use(of: name, on: element)
        return HTMLReferenceAttribute.rewriting(value, kind) { reference in
            let isLocal = HTMLReferences.isLocal(reference, in: name, on: element)
            let reference = isLocal ? reference : absolute(reference)
            return SafeReference.allows(reference, for: use) ? reference : nil
        }
    }

    private func use(of attribute: String, on element: String) -> SafeReference.Use {
        switch attribute {
        case "src": element == "img" ? .image : .resource
        case "href", "cite", "longdesc", "itemid": .link
        default: .resource
        }
    }

    /// References within a drawing or formula to a part of it stay as they are.
    private func foreignReference(_ value: String) -> String {
        let reference = HTMLReferenceAttribute.stripped(value)
        return reference.hasPrefix("#") ? reference : absolute(reference)
    }

    /// A reference as it is written, resolved if that is asked for.
    func absolute(_ reference: String) -> String {
        let reference = HTMLReferenceAttribute.stripped(reference)
        guard let resolve, !reference.isEmpty, output.count < HTMLReferences.limit(for: tokenizer.bytes.count) else {
            return reference
        }
        return resolve(reference)
    }

    /// The value of an attribute of the tag.
    func value(of name: String) -> String? {
        tokenizer.attributes.first { tokenizer.lowercased($0.name) == name }
            .map { tokenizer.decoded($0.value, in: .attribute) }
    }
}
