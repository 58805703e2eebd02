/// Members of JSON Feed that the model has no field for; see ``JSONFeedMember``.
enum JSONFeedVocabulary: ExtensionNamespace {
    static let uri = Namespace.jsonFeed
    static let prefix = ""
}

/// Members of JSON Feed that the model has no field for, typed.
public struct JSONFeedLens: ExtensionLens {
    typealias Vocabulary = JSONFeedVocabulary
    var extensions: Extensions

    /// What a feed says to people who look at it raw: `user_comment`.
    public var userComment: String? {
        get { string("user_comment") }
        set { setString("user_comment", to: newValue) }
    }

    /// The URI of an entry's large picture: `banner_image`.
    public var bannerImage: String? {
        get { string("banner_image") }
        set { setString("banner_image", to: newValue) }
    }

    /// A member that is a string.
    private func string(_ name: String) -> String? {
        guard let element = first(name), element.attribute("type") != "json" else { return nil }
        return element.text.trimmed.nonEmpty
    }

    private mutating func setString(_ name: String, to value: String?) {
        extensions.set(
            name, namespace: JSONFeedVocabulary.uri, to: value?.extensionText.map { element(name, text: $0) })
    }
}

extension Extensions {
    /// Members of JSON Feed that the model has no field for.
    public var jsonFeed: JSONFeedLens {
        get { JSONFeedLens(extensions: self) }
        set { self = newValue.extensions }
    }
}
