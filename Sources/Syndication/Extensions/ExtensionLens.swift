/// Typed access to the extensions of one namespace: reads and writes the elements in place.
///
/// A lens has no state of its own. What it does not know stays as it is, and setting nil takes an element away. Anybody
/// can write one for a namespace of theirs: a struct around ``Extensions``, and a property of ``Extensions`` that gets
/// and sets it.
protocol ExtensionLens {
    /// The namespace whose elements are looked at.
    associatedtype Vocabulary: ExtensionNamespace
    var extensions: Extensions { get set }
}

extension ExtensionLens {
    /// The first element of a name.
    func first(_ name: String) -> XMLFragment? {
        extensions.first(name, namespace: Vocabulary.uri)
    }

    /// All elements of a name, in order.
    func all(_ name: String) -> [XMLFragment] {
        extensions.all(name, namespace: Vocabulary.uri)
    }

    /// The text of the first element of a name, without white space around it; nil when there is none.
    func text(_ name: String) -> String? {
        first(name)?.text.trimmed
    }

    /// Replaces the text of the first element of a name, or takes all of that name away.
    mutating func set(_ name: String, text: String?) {
        guard let text else { return extensions.set(name, namespace: Vocabulary.uri, to: nil) }
        var element = first(name) ?? element(name)
        element.nodes = [.text(text)]
        extensions.set(name, namespace: Vocabulary.uri, to: element)
    }

    /// Replaces all elements of a name.
    mutating func setAll(_ name: String, to elements: [XMLFragment]) {
        extensions.setAll(name, namespace: Vocabulary.uri, to: elements)
    }

    /// An element of the namespace.
    func element(_ name: String, attributes: [(String, String?)] = [], text: String = "") -> XMLFragment {
        XMLFragment(
            namespace: Vocabulary.uri, name: name, prefix: Vocabulary.prefix,
            attributes: attributes.compactMap { name, value in
                value.map { XMLFragment.Attribute(name: name, value: $0) }
            }, text: text)
    }
}

// MARK: - Values

extension ExtensionLens {
    /// The value of the first element of a name; nil when there is none that can be read.
    subscript<Value: ExtensionValue>(_ name: String) -> Value? {
        get { text(name)?.nonEmpty.flatMap { Value(extensionText: $0) } }
        set { set(name, text: newValue?.extensionText) }
    }

    /// The values of all elements of a name that can be read.
    subscript<Value: ExtensionValue>(all name: String) -> [Value] {
        get { all(name).compactMap { $0.text.trimmed.nonEmpty.flatMap { Value(extensionText: $0) } } }
        set {
            // An element that says the same as before keeps its attributes.
            let old = all(name)
            let texts = newValue.compactMap(\.extensionText)
            let elements = texts.enumerated().map { index, text in
                index < old.count && old[index].text.trimmed == text ? old[index] : element(name, text: text)
            }
            setAll(name, to: elements)
        }
    }

    /// The words of the first element of a name, which has commas between them.
    subscript(list name: String) -> [String] {
        get { text(name)?.split(separator: ",").compactMap { String($0).trimmed.nonEmpty } ?? [] }
        set { set(name, text: newValue.compactMap(\.extensionText).joined(separator: ", ").nonEmpty) }
    }

    /// Whether the first element of a name says `yes`; nil when it says neither that nor `no`.
    subscript(yesNo name: String) -> Bool? {
        get { self[name] }
        set { set(name, text: newValue.map { $0 ? "yes" : "no" }) }
    }

    /// The time in the first element of a name, in seconds.
    subscript(time name: String) -> Double? {
        get { text(name).flatMap { PlayTime.seconds($0) } }
        set { set(name, text: newValue.flatMap { PlayTime.text($0) }) }
    }
}

// MARK: - Elements

extension ExtensionLens {
    /// The first element of a kind.
    subscript<Element: ExtensionElement>(_ kind: Element.Type) -> Element? {
        get { extensions.first(Element.name, namespace: Element.Vocabulary.uri).map { Element(fragment: $0) } }
        set { extensions.set(Element.name, namespace: Element.Vocabulary.uri, to: newValue?.fragment) }
    }

    /// All elements of a kind, in order.
    subscript<Element: ExtensionElement>(all kind: Element.Type) -> [Element] {
        get { extensions.all(Element.name, namespace: Element.Vocabulary.uri).map { Element(fragment: $0) } }
        set { extensions.setAll(Element.name, namespace: Element.Vocabulary.uri, to: newValue.map(\.fragment)) }
    }
}
