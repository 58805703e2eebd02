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

    /// The number in the first element of a name; nil when there is none that can be read.
    func int(_ name: String) -> Int? {
        text(name).flatMap { Int($0) }
    }

    /// The date in the first element of a name.
    func date(_ name: String) -> Timestamp? {
        text(name)?.nonEmpty.map { Timestamp.read($0) }
    }

    /// Replaces the first element of a name, or takes all of that name away.
    mutating func set(_ name: String, text: String?) {
        extensions.set(name, namespace: Vocabulary.uri, to: text.map { element(name, text: $0) })
    }

    /// Replaces all elements of a name.
    mutating func setAll(_ name: String, to elements: [XMLFragment]) {
        extensions.set(name, namespace: Vocabulary.uri, to: elements.first)
        guard elements.count > 1,
            let place = extensions.fragments.firstIndex(where: { $0.name == name && $0.namespace == Vocabulary.uri })
        else { return }
        extensions.fragments.insert(contentsOf: elements.dropFirst(), at: place + 1)
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
