package import Syndication

/// The prefixes of several documents, so that a document made from them declares each once.
package struct NamespaceCollector {
    private var found: [DocumentInfo.Namespace] = []

    /// The declarations so far, the first of each prefix, by prefix.
    package var namespaces: [DocumentInfo.Namespace] {
        found.sorted { $0.prefix.utf8.lexicographicallyPrecedes($1.prefix.utf8) }
    }

    package init() {}

    /// Adds what a document declares.
    package mutating func add(_ document: DocumentInfo) {
        for namespace in document.prefixes
        where !found.contains(where: { $0.prefix == namespace.prefix || $0.uri == namespace.uri }) {
            found.append(namespace)
        }
    }
}
