internal import SyndicationXML

/// RSS as RDF: version 0.90 by Netscape, 1.0 by the RSS-DEV working group, and 1.1.
enum RDF {
    /// The version that elements of a namespace are of; nil where it is not one of RDF's.
    static func version(of namespace: String) -> String? {
        switch namespace {
        case Namespace.rss10, "http://purl.org/rss/": "1.0"
        case Namespace.rss11: "1.1"
        case Namespace.rss090, "http://channel.netscape.com/rdf/simple/0.9/": "0.90"
        default: nil
        }
    }

    /// The URI that an element says it is about.
    static func about(_ element: XMLElement) -> String? {
        element.attribute("about", namespace: Namespace.rdf)?.trimmed.nonEmpty
    }
}

extension FeedFormat {
    /// RSS 0.90, 1.0 and 1.1, which are RDF, read; RSS 1.0 written.
    public static let rdf = FeedFormat(
        name: "rdf", mediaType: "application/rdf+xml",
        claims: { $0.rootName?.lowercased() == "rdf" || $0.rootName == "Channel" && $0.mentions(Namespace.rss11) },
        reader: { XMLFeedReader<RSSDecoder>($0, $1) },
        encoder: { RDFEncoder(namespaces: $0) })
}
