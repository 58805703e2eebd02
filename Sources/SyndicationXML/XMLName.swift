/// The name of an element or attribute: where it comes from and what it is called there.
///
/// Namespaces in XML 1.0, section 2.1: two names are the same when namespace and local name are; the prefix is a
/// spelling, kept only so that what was read can be written the same way.
package struct XMLName: Sendable, Hashable {
    /// The namespace's URI, or the empty string for a name in no namespace.
    package var namespace: String
    /// The name within the namespace.
    package var localName: String
    /// The prefix that the document used, or the empty string.
    package var prefix: String

    package init(namespace: String = "", localName: String, prefix: String = "") {
        self.namespace = namespace
        self.localName = localName
        self.prefix = prefix
    }

    package static func == (left: XMLName, right: XMLName) -> Bool {
        left.localName == right.localName && left.namespace == right.namespace
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(localName)
        hasher.combine(namespace)
    }
}

/// A name's number within one document: every distinct (prefix, namespace, local name) has one, counted from 0.
package typealias XMLNameID = Int

/// What a format calls the names it knows, looked up once per distinct name of a document.
///
/// A format writes its names as one readable `switch` over an ``XMLName``; the answer is remembered under the
/// name's number, so that the switch costs an array access per element and not a string comparison.
package struct XMLNameTable<Tag> {
    private var tags: [Tag?] = []
    private let resolve: (XMLName) -> Tag

    /// Creates a table that asks `resolve` what a name means, once per distinct name.
    package init(_ resolve: @escaping (XMLName) -> Tag) {
        self.resolve = resolve
    }

    /// What `element`'s name means.
    @inline(__always)
    package mutating func tag(of element: XMLElement) -> Tag {
        let id = element.nameID
        if id < tags.count, let known = tags[id] { return known }
        return learn(id, element.name)
    }

    @inline(never)
    private mutating func learn(_ id: XMLNameID, _ name: XMLName) -> Tag {
        while tags.count <= id { tags.append(nil) }
        let tag = resolve(name)
        tags[id] = tag
        return tag
    }
}
