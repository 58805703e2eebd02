/// The annotation module of RSS 1.0: http://purl.org/rss/1.0/modules/annotate/
enum CommentAPI: ExtensionNamespace {
    static let uri = "http://purl.org/rss/1.0/modules/annotate/"
    static let prefix = "annotate"
}

/// What an item is a note on, typed.
public struct CommentAPILens: ExtensionLens {
    typealias Vocabulary = CommentAPI
    var extensions: Extensions

    /// The URI of what the item is a note on: `reference`, with `rdf:resource` or as text.
    public var reference: String? {
        get {
            guard let element = first("reference") else { return nil }
            return (element.attribute("resource", namespace: Namespace.rdf) ?? element.text).trimmed.nonEmpty
        }
        set {
            var element = first("reference") ?? element("reference")
            element.nodes = []
            element.setAttribute("resource", namespace: Namespace.rdf, prefix: "rdf", to: newValue?.extensionText)
            extensions.set(
                "reference", namespace: CommentAPI.uri, to: newValue?.extensionText == nil ? nil : element)
        }
    }
}

extension Extensions {
    /// What an item is a note on.
    public var annotation: CommentAPILens {
        get { CommentAPILens(extensions: self) }
        set { self = newValue.extensions }
    }
}
