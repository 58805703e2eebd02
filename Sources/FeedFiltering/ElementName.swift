internal import Syndication

/// The name of an extension's element, as people write it: `itunes:duration`, or `itunes:image@href` for an attribute.
struct ElementName: Sendable, Hashable {
    private let prefix: String
    /// The namespace that the prefix is known for; nil where elements are told by the prefix alone.
    private let namespace: String?
    private let name: String
    /// The attribute that is meant, in no namespace; nil for the element's text.
    private let attribute: String?

    /// - Returns: nil when it is no such name.
    init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else { return nil }
        let names = parts[1].split(separator: "@", omittingEmptySubsequences: false)
        guard names.count <= 2, names.allSatisfy({ !$0.isEmpty }) else { return nil }
        prefix = String(parts[0])
        namespace = Extensions.namespace(forPrefix: prefix)
        name = String(names[0])
        attribute = names.count == 2 ? String(names[1]) : nil
    }

    /// The text that an element says under this name, runs of white space as one space; nil when it has another name, or
    /// says none.
    func value(of element: XMLFragment) -> String? {
        guard isName(of: element) else { return nil }
        guard let attribute else { return Text.text(element.text).plain }
        return element.attribute(attribute).map { Text.text($0).plain }
    }

    /// Whether an element of this name stands there, empty or not, with the attribute if one is meant.
    func isSaid(by element: XMLFragment) -> Bool {
        guard isName(of: element) else { return false }
        return attribute.map { element.attribute($0) != nil } ?? true
    }

    private func isName(of element: XMLFragment) -> Bool {
        element.name == name && (namespace.map { $0 == element.namespace } ?? (element.prefix == prefix))
    }
}
