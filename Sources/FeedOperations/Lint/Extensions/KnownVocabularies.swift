/// Namespaces of which it is known what stands in them and where. In others anything may stand.
enum KnownVocabularies {
    static let history = "http://purl.org/syndication/history/1.0"
    static let feedBurner = "http://rssnamespace.org/feedburner/ext/1.0"
    static let atom = "http://www.w3.org/2005/Atom"
    /// Elements of RSS 2.0, which stand in no namespace there.
    static let rss = "http://backend.userland.com/rss2"

    /// The usual prefix of a namespace that is known; nil for any other.
    static func prefix(of namespace: String) -> String? {
        prefixes[namespace] ?? folded[fold(namespace)]
    }

    /// A namespace as it is to be spelled: programs take these for the same.
    static func spelling(of namespace: String) -> String {
        guard prefixes[namespace] == nil, let prefix = folded[fold(namespace)] else { return namespace }
        return uris[prefix] ?? namespace
    }

    /// Without case, and without the signs at the end, which people leave out and add.
    private static func fold(_ namespace: String) -> String {
        let end = namespace.utf8.lastIndex { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte >= 0x80
        }
        return end.map { namespace[...$0].lowercased() } ?? namespace
    }

    private static let uris = Dictionary(list.map { ($0.prefix, $0.uri) }) { first, _ in first }
    private static let prefixes = Dictionary(list.map { ($0.uri, $0.prefix) }) { first, _ in first }
    private static let folded = Dictionary(list.map { (fold($0.uri), $0.prefix) }) { first, _ in first }

    private static let list: [(prefix: String, uri: String)] = [
        ("access", "http://www.bloglines.com/about/specs/fac-1.0"), ("admin", "http://webns.net/mvcb/"),
        ("ag", "http://purl.org/rss/1.0/modules/aggregation/"),
        ("annotate", "http://purl.org/rss/1.0/modules/annotate/"), ("app", "http://www.w3.org/2007/app"),
        ("audio", "http://media.tangent.org/rss/1.0/"),
        ("blogChannel", "http://backend.userland.com/blogChannelModule"), ("cc", "http://web.resource.org/cc/"),
        ("cf", "http://www.microsoft.com/schemas/rss/core/2005"),
        ("creativeCommons", "http://backend.userland.com/creativeCommonsRssModule"),
        ("company", "http://purl.org/rss/1.0/modules/company"),
        ("content", "http://purl.org/rss/1.0/modules/content/"),
        ("conversationsNetwork", "http://conversationsnetwork.org/rssNamespace-1.0/"),
        ("cp", "http://my.theinfo.org/changed/1.0/rss/"), ("dc", "http://purl.org/dc/elements/1.1/"),
        ("dcterms", "http://purl.org/dc/terms/"), ("email", "http://purl.org/rss/1.0/modules/email/"),
        ("ev", "http://purl.org/rss/1.0/modules/event/"), ("fh", history),
        ("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"), ("geourl", "http://geourl.org/rss/module/"),
        ("georss", "http://www.georss.org/georss"), ("gml", "http://www.opengis.net/gml"),
        ("icbm", "http://postneo.com/icbm"), ("image", "http://purl.org/rss/1.0/modules/image/"),
        ("indexing", "urn:atom-extension:indexing"), ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
        ("feedburner", feedBurner), ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("l", "http://purl.org/rss/1.0/modules/link/"), ("media", "http://search.yahoo.com/mrss/"),
        ("mathml", "http://www.w3.org/1998/Math/MathML"),
        ("opensearch10", "http://a9.com/-/spec/opensearchrss/1.0/"),
        ("opensearch", "http://a9.com/-/spec/opensearch/1.1/"), ("opml", "http://www.opml.org/spec2"),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"), ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("ref", "http://purl.org/rss/1.0/modules/reference/"),
        ("reqv", "http://purl.org/rss/1.0/modules/richequiv/"),
        ("rss091", "http://purl.org/rss/1.0/modules/rss091#"),
        ("search", "http://purl.org/rss/1.0/modules/search/"),
        ("slash", "http://purl.org/rss/1.0/modules/slash/"),
        ("ss", "http://purl.org/rss/1.0/modules/servicestatus/"),
        ("str", "http://hacks.benhammersley.com/rss/streaming/"),
        ("sub", "http://purl.org/rss/1.0/modules/subscription/"), ("sx", "http://feedsync.org/2007/feedsync"),
        ("svg", "http://www.w3.org/2000/svg"), ("sy", "http://purl.org/rss/1.0/modules/syndication/"),
        ("taxo", "http://purl.org/rss/1.0/modules/taxonomy/"), ("thr", "http://purl.org/syndication/thread/1.0"),
        ("thr10", "http://purl.org/rss/1.0/modules/threading/"),
        ("trackback", "http://madskills.com/public/xml/rss/module/trackback/"),
        ("wfw", "http://wellformedweb.org/CommentAPI/"), ("wiki", "http://purl.org/rss/1.0/modules/wiki/"),
        ("soap", "http://schemas.xmlsoap.org/soap/envelope/"), ("atom", atom),
        ("atom03", "http://purl.org/atom/ns#"), ("xhtml", "http://www.w3.org/1999/xhtml"),
        ("rss090", "http://my.netscape.com/rdf/simple/0.9/"), ("rss1", "http://purl.org/rss/1.0/"),
        ("rss11", "http://purl.org/net/rss1.1#"), ("g", "http://base.google.com/ns/1.0"),
        ("xml", "http://www.w3.org/XML/1998/namespace"), ("openid", "http://openid.net/xmlns/1.0"),
        ("kml20", "http://earth.google.com/kml/2.0"), ("kml21", "http://earth.google.com/kml/2.1"),
        ("kml22", "http://www.opengis.net/kml/2.2"), ("xlink", "http://www.w3.org/1999/xlink"),
        ("xrd", "xri://$xrd*($v*2.0)"), ("xrds", "xri://$xrds"),
    ]
}

/// URIs that namespaces have (Namespaces in XML 1.0, section 2.2).
enum NamespaceSyntax {
    /// Whether a namespace can be declared: a URI, or nothing where an attribute or an element has none.
    static func isUsable(_ namespace: String) -> Bool {
        namespace.isEmpty || KnownVocabularies.prefix(of: namespace) != nil || AddressSyntax.isURI(namespace)
    }
}
