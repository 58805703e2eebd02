import Syndication

/// What is known of an element of a vocabulary: what it holds, where it may stand, and how often.
struct ElementGrammar: Sendable {
    /// Where elements may stand.
    struct Places: OptionSet, Sendable {
        let rawValue: Int
        static let feed = Places(rawValue: 1)
        static let entry = Places(rawValue: 2)
        static let person = Places(rawValue: 4)
        static let both: Places = [.feed, .entry]
    }

    var value: ExtensionValue
    var places = Places.both
    var isOnce = false
    /// Attributes in no namespace, by name.
    var attributes: [String: ExtensionValue] = [:]
    /// Attributes that must be there.
    var required: [String] = []
    /// Elements within it, by `prefix:name`; nil where there are none. Text beside them means nothing.
    var children: [String: ElementGrammar]?
    /// Children that must be there.
    var needed: [String] = []
    /// Whether anything at all may stand in it.
    var isOpen = false

    static func once(_ value: ExtensionValue, _ places: Places = .both) -> ElementGrammar {
        ElementGrammar(value: value, places: places, isOnce: true)
    }

    static func many(_ value: ExtensionValue, _ places: Places = .both) -> ElementGrammar {
        ElementGrammar(value: value, places: places)
    }

    /// An element that may hold anything.
    static func open(_ places: Places = .both) -> ElementGrammar {
        ElementGrammar(value: .any, places: places, isOpen: true)
    }

    /// An element that says what it says in attributes.
    static func attributes(
        _ attributes: [String: ExtensionValue], required: [String] = [], _ places: Places = .both,
        value: ExtensionValue = .nothing, isOnce: Bool = false
    ) -> ElementGrammar {
        ElementGrammar(value: value, places: places, isOnce: isOnce, attributes: attributes, required: required)
    }

    /// An element that holds elements.
    static func holding(
        _ children: [String: ElementGrammar], needed: [String] = [], _ places: Places = .both, isOnce: Bool = false,
        attributes: [String: ExtensionValue] = [:]
    ) -> ElementGrammar {
        ElementGrammar(
            value: .nothing, places: places, isOnce: isOnce, attributes: attributes, children: children, needed: needed)
    }
}
