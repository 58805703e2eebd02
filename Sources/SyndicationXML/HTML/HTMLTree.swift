internal import CLibXML2

/// HTML as libxml2 reads it.
enum HTMLTree {
    /// Parses a fragment as the body of a page. The caller frees the document.
    static func parse(_ html: String) -> xmlDocPtr? {
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
        // With a body begun, leading text is not taken for a head's.
        let page = "<html><body>" + html
        guard LibXML2.isReady else { return nil }
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
