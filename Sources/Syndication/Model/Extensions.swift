/// What a document says beyond the model's fields: elements of other namespaces, in order, each whole.
///
/// A namespace can have a lens, which reads and writes the fragments as typed values; anybody can add one with the
/// methods below.
public struct Extensions: Sendable, Hashable {
    /// The elements, in the document's order.
    public var fragments: [XMLFragment]

    /// Creates a collection of extension elements.
    public init(_ fragments: [XMLFragment] = []) {
        self.fragments = fragments
    }

    /// Whether there are none.
    public var isEmpty: Bool { fragments.isEmpty }

    /// The first element of a name.
    public func first(_ name: String, namespace: String) -> XMLFragment? {
        fragments.first { $0.name == name && $0.namespace == namespace }
    }

    /// All elements of a name.
    public func all(_ name: String, namespace: String) -> [XMLFragment] {
        fragments.filter { $0.name == name && $0.namespace == namespace }
    }

    /// Puts `fragment` where the first element of its name is, or at the end; nil removes all of that name.
    public mutating func set(_ name: String, namespace: String, to fragment: XMLFragment?) {
        let place = fragments.firstIndex { $0.name == name && $0.namespace == namespace }
        fragments.removeAll { $0.name == name && $0.namespace == namespace }
        guard let fragment else { return }
        fragments.insert(fragment, at: place ?? fragments.count)
    }
}
