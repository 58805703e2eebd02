internal import SyndicationXML

/// An element that the model has no field for, kept whole: name, attributes and mixed content, in order.
///
/// Fragments are values of their own; they do not depend on the document they came from.
public struct XMLFragment: Sendable, Hashable {
    /// An attribute.
    public struct Attribute: Sendable, Hashable {
        /// The namespace's URI, empty for none.
        public var namespace: String
        /// The name within the namespace.
        public var name: String
        /// The prefix that the document used; it does not count when attributes are compared.
        public var prefix: String
        /// The value, without escaping.
        public var value: String

        /// Creates an attribute.
        public init(namespace: String = "", name: String, prefix: String = "", value: String) {
            self.namespace = namespace
            self.name = name
            self.prefix = prefix
            self.value = value
        }
    }

    /// A part of an element's content.
    public enum Node: Sendable, Hashable {
        /// A run of text, without escaping.
        case text(String)
        /// An element.
        case element(XMLFragment)
    }

    /// Most elements hold text alone: that takes no array.
    private enum Storage: Sendable, Hashable {
        case text(String)
        case nodes([Node])
    }

    /// The namespace's URI, empty for none.
    public var namespace: String
    /// The name within the namespace.
    public var name: String
    /// The prefix that the document used; it does not count when fragments are compared.
    public var prefix: String
    /// The attributes, in the document's order.
    public var attributes: [Attribute]
    private var storage: Storage

    /// Creates an element with mixed content.
    public init(
        namespace: String = "", name: String, prefix: String = "", attributes: [Attribute] = [], nodes: [Node] = []
    ) {
        self.namespace = namespace
        self.name = name
        self.prefix = prefix
        self.attributes = attributes
        storage = .text("")
        self.nodes = nodes
    }

    /// Creates an element that holds text.
    public init(
        namespace: String = "", name: String, prefix: String = "", attributes: [Attribute] = [], text: String
    ) {
        self.namespace = namespace
        self.name = name
        self.prefix = prefix
        self.attributes = attributes
        storage = .text(text)
    }

    /// What the element holds, in order.
    public var nodes: [Node] {
        get {
            switch storage {
            case .text(let text): text.isEmpty ? [] : [.text(text)]
            case .nodes(let nodes): nodes
            }
        }
        set {
            if newValue.isEmpty {
                storage = .text("")
            } else if newValue.count == 1, case .text(let text) = newValue[0] {
                storage = .text(text)
            } else {
                storage = .nodes(newValue)
            }
        }
    }

    /// The elements directly within this one.
    public var children: [XMLFragment] {
        guard case .nodes(let nodes) = storage else { return [] }
        return nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// All text within the element, as it stands.
    public var text: String {
        switch storage {
        case .text(let text):
            return text
        case .nodes(let nodes):
            return nodes.map {
                if case .element(let element) = $0 {
                    element.text
                } else if case .text(let text) = $0 {
                    text
                } else {
                    ""
                }
            }
            .joined()
        }
    }

    /// The value of an attribute, by default one in no namespace.
    public func attribute(_ name: String, namespace: String = "") -> String? {
        attributes.first { $0.name == name && $0.namespace == namespace }?.value
    }
}

extension XMLFragment.Attribute {
    /// Attributes are the same when names and values are; a prefix is a spelling.
    public static func == (left: Self, right: Self) -> Bool {
        left.name == right.name && left.value == right.value && left.namespace == right.namespace
    }

    /// Hashes what counts for equality.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(value)
        hasher.combine(namespace)
    }
}

extension XMLFragment {
    /// Fragments are the same when names, attributes and content are; a prefix is a spelling, and the order of attributes
    /// means nothing (XML 1.0, section 3.1).
    public static func == (left: Self, right: Self) -> Bool {
        left.name == right.name && left.namespace == right.namespace
            && left.hasSameAttributes(as: right) && left.storage == right.storage
    }

    /// Hashes what counts for equality.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(namespace)
        hasher.combine(attributes.reduce(0) { $0 ^ $1.hashValue })
        hasher.combine(storage)
    }

    private func hasSameAttributes(as other: XMLFragment) -> Bool {
        attributes == other.attributes
            || attributes.count == other.attributes.count && Set(attributes) == Set(other.attributes)
    }
}

extension XMLFragment {
    /// Copies an element out of the document that is being read.
    init(_ element: XMLElement) {
        let name = element.name
        self.init(
            namespace: name.namespace, name: name.localName, prefix: name.prefix,
            attributes: element.hasAttributes ? element.attributes.map(Attribute.init) : [], text: "")
        guard element.hasChildren else {
            storage = .text(element.text)
            return
        }
        storage = .nodes(
            element.nodes.map { node in
                switch node {
                case .text(let text): .text(text)
                case .element(let child): .element(XMLFragment(child))
                }
            })
    }
}

extension XMLFragment.Attribute {
    init(_ attribute: XMLElement.Attribute) {
        self.init(
            namespace: attribute.name.namespace, name: attribute.name.localName, prefix: attribute.name.prefix,
            value: attribute.value)
    }
}
