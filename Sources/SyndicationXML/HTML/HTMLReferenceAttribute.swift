/// Which attributes of HTML hold references, and how.
enum HTMLReferenceAttribute {
    /// How the references stand in the value.
    enum Kind {
        /// One reference.
        case single
        /// Image candidates (HTML standard, section 4.8.4.2.1).
        case sourceSet
        /// References between white space.
        case list
    }

    private static let singles: Set<String> = [
        "action", "background", "cite", "codebase", "datasrc", "dynsrc", "formaction", "href", "icon", "itemid",
        "longdesc", "lowsrc", "manifest", "poster", "src", "usemap", "vrml", "xlink:href",
    ]

    /// Attributes that hold references on these elements only.
    private static let singlesOfElements: [String: Set<String>] = [
        "data": ["object"], "classid": ["object"], "profile": ["head"], "pluginspage": ["embed"],
    ]

    /// How references stand in an attribute; nil when there are none.
    static func kind(of attribute: String, on element: String) -> Kind? {
        if singles.contains(attribute) { return element == "base" ? nil : .single }
        switch attribute {
        case "srcset", "imagesrcset": return .sourceSet
        case "ping", "archive": return .list
        default: return singlesOfElements[attribute]?.contains(element) ?? false ? .single : nil
        }
    }

    /// Attributes that an element resolves against its own `codebase` (HTML 4.01, section 13.3.1).
    static let belowCodebase: Set<String> = ["data", "classid", "archive", "src"]

    /// A value as the HTML standard's URL parser takes it: no white space at the ends, no tabs and line ends within.
    static func stripped(_ value: String) -> String {
        let utf8 = value.utf8
        guard utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return value }
        let inner = utf8.drop { $0 <= 0x20 }
        guard let last = inner.lastIndex(where: { $0 > 0x20 }) else { return "" }
        var scalars = String.UnicodeScalarView()
        for scalar in value[inner.startIndex...last].unicodeScalars
        where scalar.value >= 0x20 && scalar.value != 0x7F { scalars.append(scalar) }
        return String(scalars)
    }

    /// A value with each of its references replaced; references for which there is nothing go.
    static func rewriting(_ value: String, _ kind: Kind, _ replacement: (String) -> String?) -> String? {
        switch kind {
        case .single: return replacement(stripped(value))
        case .sourceSet: return SourceSet.rewriting(value, replacement)
        case .list:
            let words = value.utf8.split(whereSeparator: HTMLBytes.isSpace)
            guard words.count <= SourceSet.maximumCount else { return nil }
            let parts = words.compactMap { replacement(String(Substring($0))) }
            return parts.isEmpty ? nil : parts.joined(separator: " ")
        }
    }
}
