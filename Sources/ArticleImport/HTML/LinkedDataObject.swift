internal import Syndication
internal import SyndicationXML

/// An object of JSON-LD, by the vocabulary of schema.org.
struct LinkedDataObject {
    let value: JSONValue
    let types: [String]

    /// Objects within each other that are looked at.
    private static let maximumDepth = 12
    /// Objects of one page.
    private static let maximumCount = 2_000

    /// Adds the objects of a script; what is no JSON is left out.
    static func collect(from script: String, into objects: inout [LinkedDataObject]) {
        guard script.utf8.contains(UInt8(ascii: "{")) else { return }
        var parser = JSONParser(Self.bare(script))
        guard let value = parser.document() else { return }
        collect(value, depth: 0, into: &objects)
    }

    /// Without the comments or the CDATA section that some pages wrap around it, and with the raw line ends in strings
    /// that JSON forbids as spaces.
    private static func bare(_ script: String) -> [UInt8] {
        let bytes = Array(script.utf8)
        guard let start = bytes.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
            let end = bytes.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }), start < end
        else { return [] }
        // The bracket of "<![CDATA[" is none of JSON's.
        var first = start
        if bytes[start] == UInt8(ascii: "["), start > 0, bytes[start - 1] == UInt8(ascii: "!") {
            first = bytes[start...].firstIndex(of: UInt8(ascii: "{")) ?? start
        }
        return bytes[first...end].map { $0 < 0x20 ? 0x20 : $0 }
    }

    private static func collect(_ value: JSONValue, depth: Int, into objects: inout [LinkedDataObject]) {
        guard depth < maximumDepth, objects.count < maximumCount else { return }
        switch value {
        case .array(let elements):
            for element in elements { collect(element, depth: depth + 1, into: &objects) }
        case .object(let members):
            let types = value["@type"].map { type in
                type.elements.isEmpty ? [type.string].compactMap { $0 } : type.elements.compactMap(\.string)
            }
            if let types, !types.isEmpty { objects.append(LinkedDataObject(value: value, types: types)) }
            for member in members { collect(member.value, depth: depth + 1, into: &objects) }
        default: break
        }
    }

    /// Whether it is an article, or what is published like one.
    var isArticle: Bool {
        types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Recipe" || $0 == "Report" }
    }

    var isPerson: Bool { types.contains("Person") }

    /// The text of a member, character references resolved; empty ones are none.
    func string(_ name: String) -> String? {
        Self.text(value[name])
    }

    /// The strings of a member that is a list, or one string with commas.
    func list(_ name: String) -> [String] {
        guard let value = value[name] else { return [] }
        if let string = value.string { return string.split(separator: ",").map { HTMLText.plain(String($0)) } }
        return value.elements.compactMap { Self.text($0) }
    }

    static func text(_ value: JSONValue?) -> String? {
        guard let value else { return nil }
        let string = value.string ?? value.elements.first?.string
        guard let string else { return nil }
        let text = HTMLText.plain(string)
        return text.isEmpty ? nil : text
    }

    /// The names in a member that says who: strings, or objects with a name.
    func names(_ member: String) -> [Named] {
        guard let value = value[member] else { return [] }
        let all = value.elements.isEmpty ? [value] : value.elements
        return all.compactMap { element in
            if let name = element.string { return Named(name: HTMLText.plain(name), isPerson: nil, url: nil) }
            guard let name = Self.text(element["name"]) else { return nil }
            let type = element["@type"]?.string ?? element["@type"]?.elements.first?.string
            return Named(name: name, isPerson: type.map { $0 == "Person" }, url: element["url"]?.string)
        }
    }

    struct Named {
        var name: String
        /// Whether it is a person rather than an organisation, where that is said.
        var isPerson: Bool?
        var url: String?
    }
}
