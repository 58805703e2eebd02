/// An entry's content, or a reference to it.
///
/// Atom: `content` (RFC 4287, section 4.1.3). RSS 2.0: `content:encoded`. JSON Feed: `content_html`, `content_text`.
public struct Content: Sendable, Hashable {
    /// What the content is.
    public enum Kind: Sendable, Hashable {
        /// Text for people.
        case text(Text.Kind)
        /// Something of a media type (RFC 6838), such as `image/svg+xml`: markup where the type is an XML one, text
        /// where it begins with `text/`, else Base64.
        case media(String)
    }

    /// What the content is.
    public let kind: Kind
    /// The content itself; empty when it stands at ``source``.
    public let value: String
    /// The absolute URI where the content is to be had, instead of a value (RFC 4287, section 4.1.3.2).
    public var source: String?
    /// The language (BCP 47), where the document says one.
    public var language: String?
    /// The absolute URI that relative references are resolved against, where there is one.
    public var base: String?

    package init(
        kind: Kind, unchecked value: String, source: String? = nil, language: String? = nil, base: String? = nil
    ) {
        self.kind = kind
        self.value = value
        self.source = source
        self.language = language
        self.base = base
    }

    /// Text for people as content.
    public init(_ text: Text) {
        self.init(kind: .text(text.kind), unchecked: text.value, language: text.language, base: text.base)
    }

    /// Content that stands elsewhere.
    ///
    /// - Parameters:
    ///   - source: an absolute URI.
    ///   - type: its media type, where known.
    public init(source: String, type: String? = nil) {
        self.init(kind: type.map(Kind.media) ?? .text(.text), unchecked: "", source: source)
    }

    /// Whether Atom wants a summary beside it: it stands elsewhere or is Base64 (RFC 4287, section 4.1.2).
    var needsSummary: Bool {
        guard source == nil else { return true }
        guard case .media(let type) = kind else { return false }
        return !type.hasPrefix("text/") && !type.hasSuffix("+xml") && !type.hasSuffix("/xml")
    }

    /// The content as text for people; nil when it is of a media type or stands elsewhere.
    public var text: Text? {
        guard source == nil, case .text(let kind) = kind else { return nil }
        return Text(kind: kind, unchecked: value, language: language, base: base)
    }
}
