import Syndication

extension String {
    /// Without white space and controls around it, which no document keeps.
    var trimmedASCII: Substring {
        guard let start = utf8.firstIndex(where: { $0 > 0x20 }), let end = utf8.lastIndex(where: { $0 > 0x20 }) else {
            return ""
        }
        return self[start...end]
    }

    /// Whether nothing of the text is left in a document of XML: it is white space, and what XML 1.0 has no place for.
    var isBlank: Bool {
        guard let first = utf8.first(where: { $0 > 0x20 }) else { return true }
        // U+FFFE and U+FFFF begin with this byte.
        return first == 0xEF && XMLCharacters.allowed(in: self).trimmedASCII.isEmpty
    }

    /// The text; nil where it is blank.
    var nonBlank: String? { isBlank ? nil : self }
}
