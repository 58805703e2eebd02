/// The content module of RSS 1.0: http://purl.org/rss/1.0/modules/content/
///
/// `encoded` is content of the model; `items`, its older way, stays an element.
enum ContentModule: ExtensionNamespace {
    static let uri = Namespace.content
    static let prefix = "content"
}

/// Content in the older way of RSS 1.0.
public struct ContentModuleLens: ExtensionLens {
    typealias Vocabulary = ContentModule
    var extensions: Extensions

    /// The element `items`: a bag of RDF, each item with a format and an encoding of its own.
    public var items: XMLFragment? {
        get { first("items") }
        set { extensions.set("items", namespace: ContentModule.uri, to: newValue) }
    }
}

extension Extensions {
    /// Content in the older way of RSS 1.0.
    public var contentModule: ContentModuleLens {
        get { ContentModuleLens(extensions: self) }
        set { self = newValue.extensions }
    }
}
