/// The comment API of the well-formed web: http://wellformedweb.org/CommentAPI/
enum WellFormedWeb: ExtensionNamespace {
    static let uri = "http://wellformedweb.org/CommentAPI/"
    static let prefix = "wfw"
}

/// Where comments go, and where they are, typed.
public struct WellFormedWebLens: ExtensionLens {
    typealias Vocabulary = WellFormedWeb
    var extensions: Extensions

    /// The URI that takes comments.
    public var comment: String? {
        get { self["comment"] }
        set { self["comment"] = newValue }
    }

    /// The feed of the comments: `commentRss`, or `commentRSS` as some write it.
    public var commentFeed: String? {
        get { self["commentRss"] ?? self["commentRSS"] }
        set {
            set("commentRSS", text: nil)
            self["commentRss"] = newValue
        }
    }
}

extension Extensions {
    /// Where comments go, and where they are.
    public var wellFormedWeb: WellFormedWebLens {
        get { WellFormedWebLens(extensions: self) }
        set { self = newValue.extensions }
    }
}
