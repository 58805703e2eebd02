/// The Atom Publishing Protocol (RFC 5023): http://www.w3.org/2007/app
enum AtomPublishing: ExtensionNamespace {
    static let uri = "http://www.w3.org/2007/app"
    static let prefix = "app"
    static let aliases = ["http://purl.org/atom/app#"]
}

/// What an entry's editor says (RFC 5023), typed.
public struct AtomPublishingLens: ExtensionLens {
    typealias Vocabulary = AtomPublishing
    var extensions: Extensions

    /// When the entry was last edited (section 10.2).
    public var edited: Timestamp? {
        get { self["edited"] }
        set { self["edited"] = newValue }
    }

    /// How the entry is to be treated (section 13.1.1).
    public var control: XMLFragment? {
        get { first("control") }
        set { extensions.set("control", namespace: AtomPublishing.uri, to: newValue) }
    }

    /// Whether the entry is not for the public yet (section 13.1.1): `draft` within `control`. Nil when it says neither
    /// `yes` nor `no`.
    public var isDraft: Bool? {
        get { control.flatMap { AtomPublishingLens(extensions: $0.elements)[yesNo: "draft"] } }
        set {
            guard var element = control ?? newValue.map({ _ in element("control") }) else { return }
            var inside = AtomPublishingLens(extensions: element.elements)
            inside[yesNo: "draft"] = newValue
            element.elements = inside.extensions
            control = newValue == nil && element.nodes.isEmpty && element.attributes.isEmpty ? nil : element
        }
    }
}

extension Extensions {
    /// What an entry's editor says.
    public var publishing: AtomPublishingLens {
        get { AtomPublishingLens(extensions: self) }
        set { self = newValue.extensions }
    }
}
