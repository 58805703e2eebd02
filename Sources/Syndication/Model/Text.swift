internal import SyndicationXML

/// A piece of text for people, with its markup's kind.
///
/// Atom: a Text construct (RFC 4287, section 3.1) in `title`, `subtitle`, `summary` and `rights`. RSS 2.0: the text of
/// `title`, `description` and `copyright`. JSON Feed: `title`, `description` and `summary`.
public struct Text: Sendable, Hashable {
    /// How the value is marked up.
    public enum Kind: String, Sendable, Hashable {
        /// Plain text; the value is the text itself, nothing in it is markup.
        case text
        /// HTML, as it would stand within a `<div>`.
        case html
        /// Well-formed XHTML: what stands within the `<div>` of RFC 4287, section 3.1.1.3.
        case xhtml
    }

    /// How the value is marked up.
    public let kind: Kind
    /// The text, without the escaping that a document's format adds.
    public let value: String
    /// The language (BCP 47), where the document says one for this text or what encloses it.
    public var language: String?
    /// The absolute URI that relative references within HTML are resolved against, where there is one.
    public var base: String?

    package init(kind: Kind, unchecked value: String, language: String? = nil, base: String? = nil) {
        self.kind = kind
        self.value = value
        self.language = language
        self.base = base
    }

    /// Plain text.
    public static func text(_ value: String, language: String? = nil) -> Text {
        Text(kind: .text, unchecked: value, language: language)
    }

    /// HTML. It need not be well-formed, and is not checked.
    public static func html(_ value: String, language: String? = nil, base: String? = nil) -> Text {
        Text(kind: .html, unchecked: value, language: language, base: base)
    }

    /// XHTML, or the same as HTML when `markup` is not well-formed: no writer can be made to write a broken document.
    public static func xhtml(_ markup: String, language: String? = nil, base: String? = nil) -> Text {
        Text(
            kind: XHTML.isWellFormed(markup) ? .xhtml : .html, unchecked: markup, language: language, base: base)
    }
}

extension Text {
    /// The text, nil when there is none in it.
    var nonEmpty: Text? { value.isEmpty ? nil : self }
}

extension Text: ExpressibleByStringLiteral {
    /// Plain text, as a literal.
    public init(stringLiteral value: String) {
        self = .text(value)
    }
}

extension Text {
    /// The text without markup, as a person would read it aloud: one line.
    public var plain: String {
        kind == .text ? HTMLText.collapsed(value) : HTMLText.plain(value)
    }
}
