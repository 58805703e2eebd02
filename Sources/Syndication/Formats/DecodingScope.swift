internal import SyndicationXML

/// What an element inherits: the base of its references and its language.
struct DecodingScope {
    static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

    var base: BaseURI
    var language: String?

    /// The scope within an element, which may say `xml:base` and `xml:lang`.
    @inline(__always)
    func within(_ element: XMLElement) -> DecodingScope {
        element.hasAttributes ? reading(element) : self
    }

    private func reading(_ element: XMLElement) -> DecodingScope {
        var scope = self
        if let base = element.attribute("base", namespace: Self.xmlNamespace) { scope.base = scope.base.within(base) }
        if let language = element.attribute("lang", namespace: Self.xmlNamespace) {
            // An empty language ends an inherited one (XML 1.0, section 2.12).
            scope.language = language.isEmpty ? nil : language
        }
        return scope
    }
}
