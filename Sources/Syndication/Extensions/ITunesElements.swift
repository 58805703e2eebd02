/// Whom the directory writes to: `itunes:owner`.
public struct ITunesOwner: ExtensionElement {
    typealias Vocabulary = ITunes
    static let name = "owner"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The name.
    public var name: String? {
        get { self["name"] }
        set { self["name"] = newValue }
    }

    /// The e-mail address.
    public var email: String? {
        get { self["email"] }
        set { self["email"] = newValue }
    }
}

extension ITunesOwner {
    /// Creates an element of the kind.
    public init(name: String? = nil, email: String? = nil) {
        self.init(fragment: Self.blank)
        self.name = name
        self.email = email
    }
}

/// A category of the directory: `itunes:category`.
public struct ITunesCategory: ExtensionElement {
    typealias Vocabulary = ITunes
    static let name = "category"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The category's name.
    public var name: String? {
        get { self[attribute: "text"] }
        set { self[attribute: "text"] = newValue }
    }

    /// Categories within it.
    public var subcategories: [ITunesCategory] {
        get { self[all: ITunesCategory.self] }
        set { self[all: ITunesCategory.self] = newValue }
    }
}

extension ITunesCategory {
    /// Creates an element of the kind.
    public init(name: String, subcategories: [ITunesCategory] = []) {
        self.init(fragment: Self.blank)
        self.name = name
        self.subcategories = subcategories
    }
}
