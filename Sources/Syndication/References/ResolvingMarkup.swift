internal import SyndicationXML

extension Text {
    /// The text with the references in its markup made absolute against ``base``.
    ///
    /// By RFC 3986, section 5.2, in every attribute of HTML that holds references. Nothing else is changed: not the
    /// spelling of tags, nor references that are absolute. Plain text, and text without a base, stay as they are.
    public var resolved: Text {
        guard kind != .text, let value = MarkupBase(base)?.resolved(value, isXML: kind == .xhtml) else { return self }
        return Text(kind: kind, unchecked: value, language: language, base: base)
    }
}

extension Content {
    /// The content with the references in its markup made absolute against ``base``, as ``Text/resolved`` has it. Content
    /// of a media type stays as it is.
    public var resolved: Content {
        guard case .text(let kind) = kind, kind != .text, source == nil,
            let value = MarkupBase(base)?.resolved(value, isXML: kind == .xhtml)
        else { return self }
        return Content(kind: self.kind, unchecked: value, language: language, base: base)
    }
}

/// A base that references in markup can be resolved against.
struct MarkupBase {
    private let uri: BaseURI

    /// Nil where there is no base, one that is longer than any real one, or one that has no hierarchy: what is resolved
    /// against `javascript:` or `data:` would become of that kind.
    init?(_ uri: String?) {
        guard let uri, !uri.isEmpty, uri.utf8.count <= 4096 else { return nil }
        let base = URIReference(uri[...])
        guard base.scheme != nil, base.authority != nil || base.path.utf8.first == 0x2F else { return nil }
        self.uri = BaseURI(uri)
    }

    /// The absolute form of a reference.
    func resolve(_ reference: String) -> String {
        uri.resolve(reference)
    }

    /// Markup with its references resolved; nil when none needs it.
    func resolved(_ markup: String, isXML: Bool) -> String? {
        HTMLReferences.resolved(markup, isXML: isXML) { resolve($0) }
    }
}
