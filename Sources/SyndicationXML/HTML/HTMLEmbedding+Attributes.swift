extension HTMLEmbedding {
    /// Writes what may stay of the tag's attributes, and what a page adds.
    mutating func writeAttributes(of name: String) {
        for attribute in tokenizer.attributes {
            let key = tokenizer.lowercased(attribute.name)
            switch key {
            case "id": writeName(attribute)
            case "name": if name == "a" || name == "map" { writeName(attribute, as: name == "a" ? "id" : key) }
            case "usemap", "href": writeReference(attribute, as: key)
            case "xml:lang": if value(of: "lang") == nil { write("lang", decoded(attribute)) }
            default: if Self.kept.contains(key) { write(key, decoded(attribute)) }
            }
        }
        switch name {
        case "img":
            if value(of: "alt") == nil { write("alt", "") }
            output.append(" loading=\"lazy\" decoding=\"async\"" as StaticString)
        case "audio", "video": output.append(" controls preload=\"none\"" as StaticString)
        case "pre": output.append(" tabindex=\"0\"" as StaticString)
        default: break
        }
    }

    mutating func writeForeignAttributes() {
        for attribute in tokenizer.attributes {
            let key = tokenizer.lowercased(attribute.name)
            switch key {
            case "id": writeName(attribute)
            case "href", "xlink:href": writeReference(attribute, as: key)
            default:
                guard !key.isEmpty, !Self.droppedOfForeign.contains(key) else { continue }
                write(tokenizer.text(attribute.name), withPrefixedParts(decoded(attribute)))
            }
        }
    }

    private func decoded(_ attribute: HTMLTokenizer.Attribute) -> String {
        tokenizer.decoded(attribute.value, in: .attribute)
    }

    private mutating func writeName(_ attribute: HTMLTokenizer.Attribute, as key: String = "id") {
        let name = decoded(attribute)
        guard !name.isEmpty, names.insert(key == "id" ? name : "\(key) \(name)").inserted else { return }
        write(key, prefix + name)
    }

    /// A reference to a part of the markup is one to a part of the page now.
    private mutating func writeReference(_ attribute: HTMLTokenizer.Attribute, as key: String) {
        let value = decoded(attribute)
        write(key, value.hasPrefix("#") && value.utf8.count > 1 ? "#" + prefix + value.dropFirst() : value)
    }

    /// `url(#name)` in an attribute of a drawing names a part of it.
    private func withPrefixedParts(_ value: String) -> String {
        guard value.utf8.contains(0x23) else { return value }
        var result = ""
        var rest = Substring(value)
        while let start = rest.firstRange(of: "url(#") {
            result += rest[..<start.upperBound] + prefix
            rest = rest[start.upperBound...]
        }
        return result + rest
    }

    private mutating func write(_ name: String, _ value: String) {
        output.append(0x20)
        output.append(name)
        output.append("=\"" as StaticString)
        XMLEscaping.appendAttribute(value, to: &output)
        output.append(0x22)
    }
}
