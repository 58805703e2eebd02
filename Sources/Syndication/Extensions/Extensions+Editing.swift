/// What those who write a lens need beside ``Extensions/first(_:namespace:)`` and its like.
extension Extensions {
    /// Puts `elements` where the first element of a name is, or at the end, in place of all of that name.
    ///
    /// The elements should have that name themselves.
    public mutating func setAll(_ name: String, namespace: String, to elements: [XMLFragment]) {
        let place = fragments.firstIndex { $0.name == name && $0.namespace == namespace }
        fragments.removeAll { $0.name == name && $0.namespace == namespace }
        fragments.insert(contentsOf: elements, at: place ?? fragments.count)
    }
}

extension XMLFragment {
    /// The elements directly within this one, as a collection: every lens can look at them.
    ///
    /// Setting them leaves the text around them as it is where as many elements are set as there were; else the text
    /// stands in front of them, without what is only white space.
    public var elements: Extensions {
        get { Extensions(children) }
        set {
            guard newValue.fragments != children else { return }
            if newValue.fragments.count == children.count { return replaceElements(newValue.fragments) }
            let texts = nodes.filter { if case .text(let text) = $0 { !text.trimmed.isEmpty } else { false } }
            nodes = texts + newValue.fragments.map { .element($0) }
        }
    }

    private mutating func replaceElements(_ elements: [XMLFragment]) {
        var remaining = elements[...]
        nodes = nodes.map { node in
            guard case .element = node, let element = remaining.popFirst() else { return node }
            return .element(element)
        }
    }

    /// Sets the value of an attribute, by default of one in no namespace; nil takes it away.
    public mutating func setAttribute(
        _ name: String, namespace: String = "", prefix: String = "", to value: String?
    ) {
        let place = attributes.firstIndex { $0.name == name && $0.namespace == namespace }
        guard let value else { return attributes.removeAll { $0.name == name && $0.namespace == namespace } }
        if let place {
            attributes[place].value = value
        } else {
            attributes.append(Attribute(namespace: namespace, name: name, prefix: prefix, value: value))
        }
    }
}
