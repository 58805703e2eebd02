/// Slash, counts of comments: http://purl.org/rss/1.0/modules/slash/
enum Slash: ExtensionNamespace {
    static let uri = "http://purl.org/rss/1.0/modules/slash/"
    static let prefix = "slash"
}

/// Where a discussion stands, and how many take part, typed.
public struct SlashLens: ExtensionLens {
    typealias Vocabulary = Slash
    var extensions: Extensions

    /// The part of the site.
    public var section: String? {
        get { self["section"] }
        set { self["section"] = newValue }
    }

    /// The department, by custom a joke.
    public var department: String? {
        get { self["department"] }
        set { self["department"] = newValue }
    }

    /// How many comments there are.
    public var comments: Int? {
        get { self["comments"] }
        set { self["comments"] = newValue }
    }

    /// How many comments there are of each score and above, from the lowest score: `hit_parade`.
    public var hitParade: [Int] {
        get { self[list: "hit_parade"].compactMap { Int($0) } }
        set { set("hit_parade", text: newValue.map { String($0) }.joined(separator: ",").nonEmpty) }
    }
}

extension Extensions {
    /// Slash.
    public var slash: SlashLens {
        get { SlashLens(extensions: self) }
        set { self = newValue.extensions }
    }
}
