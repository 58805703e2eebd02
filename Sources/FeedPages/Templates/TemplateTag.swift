/// A tag of a template, as `{{#entries}}`.
struct TemplateTag {
    /// What a tag does (mustache(5)).
    enum Kind {
        case variable, section, end, partial, parent, block, comment, other
    }

    var kind: Kind
    /// What stands behind the sign, without white space.
    var name: String
    /// Where the tag begins in the template's UTF-8.
    var offset: Int
    /// Whether a sign is missing that says that a value is not to be escaped.
    var isPlain: Bool
}

extension TemplateTag {
    /// The tags of a template; a tag without an end is left to the parser of templates.
    static func all(in text: String) -> [TemplateTag] {
        let bytes = Array(text.utf8)
        var tags: [TemplateTag] = []
        var index = 0
        while let start = find([0x7B, 0x7B], in: bytes, from: index) {
            guard let end = find([0x7D, 0x7D], in: bytes, from: start + 2) else { break }
            let isTriple = start + 2 < end && bytes[start + 2] == 0x7B
            index = end + (isTriple && end + 2 < bytes.count && bytes[end + 2] == 0x7D ? 3 : 2)
            tags.append(TemplateTag(bytes[start + 2..<end], at: start))
        }
        return tags
    }

    private init(_ inner: ArraySlice<UInt8>, at offset: Int) {
        let kind: Kind =
            switch inner.first {
            case 0x23, 0x5E: .section
            case 0x2F: .end
            case 0x3E: .partial
            case 0x3C: .parent
            case 0x24: .block
            case 0x21: .comment
            case 0x3D, 0x25: .other
            default: .variable
            }
        let hasSign = kind != .variable || inner.first == 0x26 || inner.first == 0x7B
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
        let name = inner.dropFirst(hasSign ? 1 : 0).drop(while: isSpace).prefix { !isSpace($0) }
        self.init(
            kind: kind, name: String(decoding: name, as: UTF8.self), offset: offset, isPlain: !hasSign)
    }

    private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == wanted[0], bytes[index + 1] == wanted[1] { return index }
            index += 1
        }
        return nil
    }
}
