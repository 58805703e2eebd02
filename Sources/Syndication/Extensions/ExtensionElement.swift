/// An element of a namespace, typed: a value around the element, whose properties read and write its attributes, its
/// text and the elements within it.
///
/// It is a lens on what is within it. What has no property stays, and belongs to the value.
protocol ExtensionElement: ExtensionLens, Sendable, Hashable {
    /// The element's name within the namespace.
    static var name: String { get }
    /// The element itself.
    var fragment: XMLFragment { get set }
    init(fragment: XMLFragment)
}

extension ExtensionElement {
    /// An element that says nothing yet.
    static var blank: XMLFragment {
        XMLFragment(namespace: Vocabulary.uri, name: name, prefix: Vocabulary.prefix, text: "")
    }

    /// The elements within the element.
    var extensions: Extensions {
        get { fragment.elements }
        set { fragment.elements = newValue }
    }

    /// The value of an attribute; nil when there is none that can be read.
    subscript<Value: ExtensionValue>(attribute name: String) -> Value? {
        get { fragment.attribute(name)?.trimmed.nonEmpty.flatMap { Value(extensionText: $0) } }
        set { fragment.setAttribute(name, to: newValue?.extensionText) }
    }

    /// Whether an attribute says `yes`; nil when it says neither that nor `no`.
    subscript(yesNoAttribute name: String) -> Bool? {
        get { self[attribute: name] }
        set { fragment.setAttribute(name, to: newValue.map { $0 ? "yes" : "no" }) }
    }

    /// The time in an attribute, in seconds.
    subscript(timeAttribute name: String) -> Double? {
        get { fragment.attribute(name).flatMap { PlayTime.seconds($0) } }
        set { fragment.setAttribute(name, to: newValue.flatMap { PlayTime.text($0) }) }
    }

    /// The value that the element's text is; nil when there is none that can be read.
    func content<Value: ExtensionValue>(_ type: Value.Type = Value.self) -> Value? {
        fragment.text.trimmed.nonEmpty.flatMap { Value(extensionText: $0) }
    }

    /// Replaces the element's text.
    mutating func setContent<Value: ExtensionValue>(_ value: Value?) {
        fragment.nodes = (value?.extensionText).map { [.text($0)] } ?? []
    }
}
