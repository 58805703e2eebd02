internal import CLibXML2

/// Takes everything out of HTML that could run, track or restyle: what is not known to be harmless does not stay.
///
/// Elements, attributes and URL schemes are allowed by name. Of other elements the text stays, except where it is no text
/// for people (scripts, styles). The result is well-formed, and good as HTML and as XHTML.
package enum HTMLSanitizer {
    /// HTML with only what is allowed. Nothing is loaded, and any text is taken.
    package static func sanitized(_ html: String) -> String {
        guard html.utf8.contains(0x3C) || html.utf8.contains(0x26) else { return html }
        guard let document = unsafe HTMLTree.parse(html) else { return "" }
        defer { unsafe xmlFreeDoc(document) }
        var writer = unsafe XMLWriter(output: OutputBuffer(capacity: 4096))
        guard let body = unsafe HTMLTree.body(of: document) else { return "" }
        unsafe writeChildren(of: body, to: &writer)
        return writer.output.takeString()
    }

    /// The parser limits how deep elements nest, and so how deep this calls itself.
    private static func writeChildren(of parent: xmlNodePtr, to writer: inout XMLWriter) {
        var next = unsafe parent.pointee.children
        while let node = unsafe next {
            unsafe write(node, to: &writer)
            unsafe next = node.pointee.next
        }
    }

    private static func write(_ node: xmlNodePtr, to writer: inout XMLWriter) {
        if unsafe node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE {
            if let content = unsafe node.pointee.content { unsafe writer.text(String(cString: content)) }
            return
        }
        guard unsafe node.pointee.type == XML_ELEMENT_NODE, let name = unsafe HTMLTree.name(of: node) else { return }
        if HTMLAllowList.removedWhole.contains(name) { return }
        guard HTMLAllowList.elements.contains(name) else { return unsafe writeChildren(of: node, to: &writer) }
        writer.start(name)
        unsafe writeAttributes(of: node, named: name, to: &writer)
        if !HTMLAllowList.void.contains(name) {
            writer.text("")
            unsafe writeChildren(of: node, to: &writer)
        }
        writer.end()
    }

    private static func writeAttributes(of node: xmlNodePtr, named element: String, to writer: inout XMLWriter) {
        var next = unsafe node.pointee.properties
        while let attribute = unsafe next {
            unsafe next = attribute.pointee.next
            guard let name = unsafe attribute.pointee.name.map({ unsafe String(cString: $0).lowercased() }) else {
                continue
            }
            let value = unsafe attribute.pointee.children?.pointee.content.map { unsafe String(cString: $0) } ?? ""
            if HTMLAllowList.allows(name, value, on: element) { writer.attribute(name, value) }
        }
    }
}

/// What may stay in HTML from elsewhere.
enum HTMLAllowList {
    static let elements: Set<String> = [
        "a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blockquote", "br",
        "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em",
        "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins",
        "kbd", "li", "main", "mark", "nav", "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp",
        "section",
        "small", "source", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th",
        "thead", "time", "tr", "track", "tt", "u", "ul", "var", "video", "wbr",
    ]

    /// Elements whose text is not for people, or is a stand-in for what is taken out.
    static let removedWhole: Set<String> = [
        "script", "style", "template", "noscript", "iframe", "object", "embed", "applet", "title", "select", "textarea",
        "svg", "math",
    ]

    static let void: Set<String> = ["br", "col", "hr", "img", "source", "track", "wbr"]

    private static let attributes: Set<String> = [
        "abbr", "align", "alt", "cite", "class", "colspan", "controls", "datetime", "dir", "headers", "height", "href",
        "hreflang", "kind", "label", "lang", "loop", "muted", "open", "poster", "preload", "rel", "reversed", "rowspan",
        "scope", "span", "src", "srclang", "start", "summary", "title", "type", "valign", "value", "width",
    ]

    private static let urls: Set<String> = ["cite", "href", "poster", "src"]

    private static let schemes: Set<String> = [
        "http", "https", "mailto", "tel", "ftp", "sftp", "irc", "ircs", "xmpp", "magnet", "gemini", "gopher", "news",
        "nntp", "sip", "sips", "geo", "feed", "urn", "webcal",
    ]

    static func allows(_ name: String, _ value: String, on element: String) -> Bool {
        guard attributes.contains(name) else { return false }
        return !urls.contains(name) || allowsURL(value, on: element)
    }

    /// References without a scheme stay; of those with one, known ones. Browsers skip control characters and spaces in a
    /// scheme, so they are skipped here too.
    private static func allowsURL(_ value: String, on element: String) -> Bool {
        let text = String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }))
        let head = text.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard let colon = head.firstIndex(of: ":") else { return true }
        let scheme = head[..<colon].lowercased()
        if scheme == "data" { return element == "img" && isImage(text.dropFirst(5)) }
        return schemes.contains(scheme)
    }

    /// Pictures that cannot hold scripts, so no SVG.
    private static func isImage(_ data: Substring) -> Bool {
        ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"].contains {
            data.lowercased().hasPrefix($0)
        }
    }
}

/// HTML as libxml2 reads it.
enum HTMLTree {
    /// Parses a fragment as the body of a page. The caller frees the document.
    static func parse(_ html: String) -> xmlDocPtr? {
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
        // With a body begun, leading text is not taken for a head's.
        let page = "<html><body>" + html
        return unsafe page.withCString {
            unsafe htmlReadMemory(
                $0, Int32(clamping: page.utf8.count), nil, "utf-8", Int32(truncatingIfNeeded: options))
        }
    }

    static func body(of document: xmlDocPtr) -> xmlNodePtr? {
        guard let root = unsafe xmlDocGetRootElement(document) else { return nil }
        var next = unsafe root.pointee.children
        while let node = unsafe next {
            if unsafe name(of: node) == "body" { return unsafe node }
            unsafe next = node.pointee.next
        }
        return unsafe root
    }

    static func name(of node: xmlNodePtr) -> String? {
        unsafe node.pointee.name.map { unsafe String(cString: $0).lowercased() }
    }
}
