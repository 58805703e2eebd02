package import Syndication

/// The prefixes of several documents, so that a document made from them declares each once.
package struct NamespaceCollector {
    /// The declarations so far, the first of each prefix.
    package private(set) var namespaces: [DocumentInfo.Namespace] = []

    package init() {}

    /// Adds what a document declares.
    package mutating func add(_ document: DocumentInfo) {
        for namespace in document.prefixes
        where !namespaces.contains(where: { $0.prefix == namespace.prefix || $0.uri == namespace.uri }) {
            namespaces.append(namespace)
        }
    }
}
