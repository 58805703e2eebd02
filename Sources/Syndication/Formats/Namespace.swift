/// The namespaces that the core formats need. Others are known by the files of `Extensions/`.
enum Namespace {
    static let atom = "http://www.w3.org/2005/Atom"
    /// Atom 0.3.
    static let atom03 = "http://purl.org/atom/ns#"
    static let xhtml = XHTML.namespace
    static let xml = DecodingScope.xmlNamespace
    /// Tombstones, RFC 6721.
    static let tombstones = "http://purl.org/atompub/tombstones/1.0"
    /// Elements of RSS 2.0, which stand in no namespace there, when they are kept in another format.
    static let rss = "http://backend.userland.com/rss2"
    static let content = "http://purl.org/rss/1.0/modules/content/"
    /// RDF, in which RSS 0.90, 1.0 and 1.1 are written.
    static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    static let dublinCore = "http://purl.org/dc/elements/1.1/"
    /// Members of JSON Feed that the model has no field for, when they are kept as elements: `JSONFeedMember`.
    static let jsonFeed = "https://jsonfeed.org/version/1.1"
    /// Attributes of outlines and elements of heads of OPML, which stand in no namespace there, when they are kept.
    static let opml = "http://opml.org/spec2"
    /// Elements and attributes of CDF, which stand in no namespace there, when they are kept.
    static let cdf = "http://www.w3.org/TR/NOTE-CDFsubmit.html"

    /// RSS 1.0, 1.1 and 0.90, which are RDF.
    static let rss10 = "http://purl.org/rss/1.0/"
    static let rss11 = "http://purl.org/net/rss1.1#"
    static let rss090 = "http://my.netscape.com/rdf/simple/0.9/"

    /// Whether a namespace is one that elements of RSS stand in: none at all, or one of those that feeds declare for it.
    static func isRSS(_ uri: String) -> Bool {
        switch uri {
        case "", rss, rss10, rss11, rss090: return true
        case "http://channel.netscape.com/rdf/simple/0.9/", "http://purl.org/rss/", "http://purl.org/rss/2.0/",
            "http://purl.org/rss/1.0", "http://my.netscape.com/publish/formats/rss-0.91.dtd":
            return true
        default:
            let uri = uri.lowercased()
            return uri.hasPrefix("http://backend.userland.com/rss")
                || uri.hasPrefix("http://blogs.law.harvard.edu/tech/rss")
                || uri.hasPrefix("http://cyber.law.harvard.edu/rss") || uri.hasPrefix("http://www.rssboard.org/rss")
                || uri.hasPrefix("http://backend.userland.com/stories/rss")
        }
    }
}
