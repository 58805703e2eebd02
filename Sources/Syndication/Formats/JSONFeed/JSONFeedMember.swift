internal import SyndicationXML

/// Members of JSON Feed that the model has no field for, kept as elements of ``Namespace/jsonFeed``.
///
/// The element's name is the member's name, `member` with an attribute `name` where that is no name in XML. Its text is
/// the string, or, with the attribute `type="json"`, the JSON text of any other value:
///
/// ```xml
/// <user_comment xmlns="https://jsonfeed.org/version/1.1">Made by hand.</user_comment>
/// <_trail xmlns="https://jsonfeed.org/version/1.1" type="json">{"length_km":4}</_trail>
/// ```
enum JSONFeedMember {
    /// The members of an object that have none of these names; of repeated ones the last.
    static func fragments(of object: JSONValue, except known: Set<String>) -> [XMLFragment] {
        var seen = known
        let members = object.members.reversed().filter { seen.insert($0.name).inserted }
        return members.reversed().map { fragment($0.name, $0.value) }
    }

    private static func fragment(_ name: String, _ value: JSONValue) -> XMLFragment {
        let isName = XMLSyntax.isLocalName(name)
        var attributes = isName ? [] : [XMLFragment.Attribute(name: "name", value: name)]
        let text: String
        if case .string(let string) = value {
            text = string
        } else {
            attributes.append(.init(name: "type", value: "json"))
            text = value.jsonText
        }
        return XMLFragment(
            namespace: Namespace.jsonFeed, name: isName ? name : "member", attributes: attributes, text: text)
    }

    /// The members that fragments hold; fragments of other namespaces, and names that are taken, are passed over.
    static func members(_ fragments: [XMLFragment], except known: Set<String>) -> [(
        name: String, json: String?, text: String
    )] {
        var seen = known
        var members: [(name: String, json: String?, text: String)] = []
        for fragment in fragments where fragment.namespace == Namespace.jsonFeed {
            let name = fragment.name == "member" ? fragment.attribute("name") ?? "member" : fragment.name
            guard seen.insert(name).inserted else { continue }
            // The fragment may come from any document: what is no JSON is a string.
            let json = fragment.attribute("type") == "json" ? JSONValue.normalized(fragment.text) : nil
            members.append((name, json, fragment.text))
        }
        return members
    }
}

extension JSONWriter {
    /// Writes the members that were kept as fragments.
    mutating func members(_ fragments: [XMLFragment], except known: Set<String>) {
        for member in JSONFeedMember.members(fragments, except: known) {
            if let json = member.json {
                dynamicMember(member.name, json: json)
            } else {
                dynamicMember(member.name, member.text)
            }
        }
    }
}
