import Syndication

/// Holds extension elements against what is known of their vocabularies.
struct ExtensionGrammar {
    /// What is wrong about an element.
    struct Fault {
        let code: String
        let detail: String
    }

    private(set) var faults: [Fault] = []

    /// What is left of the extensions of a feed, an entry or a person, and what was wrong about them; nil where nothing is.
    static func judged(
        _ fragments: [XMLFragment], of owner: FeedPart.Owner
    ) -> (kept: [XMLFragment], faults: [Fault])? {
        var grammar = ExtensionGrammar()
        let place: ElementGrammar.Places = owner == .entry ? .entry : owner == .person ? .person : .feed
        var seen: Set<String> = []
        var kept: [XMLFragment] = []
        kept.reserveCapacity(fragments.count)
        for fragment in fragments {
            guard let judged = grammar.judged(fragment, in: Vocabularies.elements, place, &seen) else { continue }
            kept += judged
        }
        return grammar.faults.isEmpty ? nil : (kept, grammar.faults)
    }

    private mutating func fault(_ code: String, _ name: String, _ value: String = "") {
        let shown = value.isEmpty ? "" : " '\(PlainLine.of(value))'"
        faults.append(Fault(code: code, detail: "\(PlainLine.of(name))\(shown)"))
    }

    /// An element as it may stay; what has to be taken apart gives several.
    private mutating func judged(
        _ fragment: XMLFragment, in table: [String: ElementGrammar], _ place: ElementGrammar.Places,
        _ seen: inout Set<String>
    ) -> [XMLFragment]? {
        guard let fragment = named(fragment) else { return nil }
        guard let prefix = KnownVocabularies.prefix(of: fragment.namespace) else { return [open(fragment)] }
        if prefix == "xhtml" || prefix == "svg" || prefix == "mathml" { return misplaced(fragment, prefix) }
        let key = prefix + ":" + fragment.name.prefix { $0 != "." }
        guard let known = table[key], !known.places.isDisjoint(with: place) else {
            fault(prefix == "atom03" ? "obsolete-element" : "unknown-element", "\(prefix):\(fragment.name)")
            return nil
        }
        if known.isOnce, !seen.insert("\(prefix):\(fragment.name)").inserted {
            fault("repeated-element", "\(prefix):\(fragment.name)")
            return nil
        }
        if known.isOpen { return [open(fragment)] }
        guard let kept = fitted(fragment, known, key, place) else { return nil }
        return key == "media:group" ? ungrouped(kept, &seen) : [kept]
    }

    /// XHTML, SVG and MathML belong into texts.
    private mutating func misplaced(_ fragment: XMLFragment, _ prefix: String) -> [XMLFragment]? {
        fault("unknown-element", "\(prefix):\(fragment.name)")
        return nil
    }

    // MARK: - Namespaces

    /// The element with its namespace as it is spelled; nil where its namespace cannot be one.
    private mutating func named(_ fragment: XMLFragment) -> XMLFragment? {
        var fragment = fragment
        if fragment.namespace.isEmpty {
            fault("no-namespace", fragment.name)
            (fragment.namespace, fragment.prefix) = (KnownVocabularies.rss, "rss")
        }
        guard NamespaceSyntax.isUsable(fragment.namespace) else {
            fault("bad-namespace", fragment.name, fragment.namespace)
            return nil
        }
        let spelling = KnownVocabularies.spelling(of: fragment.namespace)
        if spelling != fragment.namespace {
            fault("bad-namespace", fragment.name, fragment.namespace)
            fragment.namespace = spelling
        }
        nameAttributes(of: &fragment)
        return fragment
    }

    private mutating func nameAttributes(of fragment: inout XMLFragment) {
        let isSpelled = { (namespace: String) in
            NamespaceSyntax.isUsable(namespace) && KnownVocabularies.spelling(of: namespace) == namespace
        }
        // Attributes of most elements are in no namespace.
        guard fragment.attributes.contains(where: { !$0.namespace.isEmpty && !isSpelled($0.namespace) }) else { return }
        fault("bad-namespace", fragment.name)
        fragment.attributes.removeAll { !NamespaceSyntax.isUsable($0.namespace) }
        for index in fragment.attributes.indices where !fragment.attributes[index].namespace.isEmpty {
            fragment.attributes[index].namespace = KnownVocabularies.spelling(of: fragment.attributes[index].namespace)
        }
    }

    /// An element of which nothing is known: only the namespaces of what it holds are looked at.
    private mutating func open(_ fragment: XMLFragment) -> XMLFragment {
        guard !fragment.children.isEmpty else { return fragment }
        let before = faults.count
        let nodes: [XMLFragment.Node] = fragment.nodes.compactMap { node in
            guard case .element(let child) = node else { return node }
            return named(child).map { .element(open($0)) }
        }
        guard faults.count > before else { return fragment }
        var fragment = fragment
        fragment.nodes = Self.joined(nodes)
        return fragment
    }

    /// Texts between which an element stood are one text.
    private static func joined(_ nodes: [XMLFragment.Node]) -> [XMLFragment.Node] {
        var joined: [XMLFragment.Node] = []
        var text = ""
        for node in nodes {
            switch node {
            case .text(let more): text += more
            case .element:
                if !text.isEmpty { joined.append(.text(text)) }
                text = ""
                joined.append(node)
            }
        }
        return text.isEmpty ? joined : joined + [.text(text)]
    }

    // MARK: - Known elements

    private mutating func fitted(
        _ fragment: XMLFragment, _ known: ElementGrammar, _ key: String, _ place: ElementGrammar.Places
    ) -> XMLFragment? {
        var fragment = fragment
        fit(attributes: &fragment, known, key)
        if let missing = known.required.first(where: { fragment.attribute($0) == nil }) {
            fault("bad-attribute", "\(key) without \(missing)")
            return nil
        }
        if let children = known.children {
            fit(children: &fragment, children, key)
            if let missing = known.needed.first(where: { name in !fragment.children.contains { Self.key($0) == name } })
            {
                fault("bad-value", "\(key) without \(missing)")
                return nil
            }
            return fragment
        }
        return fit(text: &fragment, known, key) ? fragment : nil
    }

    private static func key(_ fragment: XMLFragment) -> String {
        (KnownVocabularies.prefix(of: fragment.namespace) ?? "") + ":" + fragment.name
    }

    private mutating func fit(text fragment: inout XMLFragment, _ known: ElementGrammar, _ key: String) -> Bool {
        let text = fragment.text
        guard let value = known.value.repaired(text) else {
            fault("bad-value", key, text)
            return false
        }
        if value != text || !fragment.children.isEmpty {
            fault("bad-value", key, text)
            fragment.nodes = value.isEmpty ? [] : [.text(value)]
        }
        return true
    }

    private mutating func fit(attributes fragment: inout XMLFragment, _ known: ElementGrammar, _ key: String) {
        guard !fragment.attributes.isEmpty else { return }
        var attributes: [XMLFragment.Attribute] = []
        for attribute in fragment.attributes {
            if attribute.namespace == "http://www.w3.org/XML/1998/namespace" {
                if attribute.name != "lang" || attribute.value.isEmpty || LanguageTag.isValid(attribute.value) {
                    attributes.append(attribute)
                    continue
                }
            } else if !attribute.namespace.isEmpty {
                if KnownVocabularies.prefix(of: attribute.namespace) == nil {
                    attributes.append(attribute)
                    continue
                }
            } else if let rule = known.attributes[attribute.name], let value = rule.repaired(attribute.value) {
                if value != attribute.value { fault("bad-attribute", "\(key)/@\(attribute.name)", attribute.value) }
                var fitted = attribute
                fitted.value = value
                attributes.append(fitted)
                continue
            }
            fault("bad-attribute", "\(key)/@\(attribute.name)", attribute.value)
        }
        if attributes != fragment.attributes { fragment.attributes = attributes }
    }

    private mutating func fit(
        children fragment: inout XMLFragment, _ table: [String: ElementGrammar], _ key: String
    ) {
        let before = faults.count
        var seen: Set<String> = []
        var nodes: [XMLFragment.Node] = []
        for node in fragment.nodes {
            switch node {
            case .text(let text):
                if text.trimmedASCII.isEmpty { nodes.append(node) } else { fault("bad-value", key, text) }
            case .element(let child):
                if key == "itunes:category", !Self.fits(child, within: fragment) {
                    fault("bad-attribute", key, child.attribute("text") ?? "")
                    continue
                }
                nodes += (judged(child, in: table, .both, &seen) ?? []).map { .element($0) }
            }
        }
        if faults.count > before { fragment.nodes = Self.joined(nodes) }
    }

    private static func fits(_ child: XMLFragment, within category: XMLFragment) -> Bool {
        let known = Vocabularies.subcategoriesByCategory[category.attribute("text") ?? ""] ?? []
        return known.contains(child.attribute("text") ?? "")
    }

    // MARK: - Media RSS

    /// A group is for files that are the same in other forms: one with fewer than two is taken apart.
    private mutating func ungrouped(_ group: XMLFragment, _ seen: inout Set<String>) -> [XMLFragment] {
        let children = group.children
        guard children.lazy.filter({ $0.name == "content" }).count < 2 else { return [group] }
        fault("lone-media-group", "media:group")
        return children.filter { child in
            let key = Self.key(child)
            return Vocabularies.elements[key]?.isOnce != true || seen.insert(key).inserted
        }
    }
}
