/// The namespaces that the core formats need. Others are known by the files of `Extensions/`.
enum Namespace {
    static let atom = "http://www.w3.org/2005/Atom"
    static let xhtml = XHTML.namespace
    static let xml = DecodingScope.xmlNamespace
    /// Tombstones, RFC 6721.
    static let tombstones = "http://purl.org/atompub/tombstones/1.0"
    /// Elements of RSS 2.0, which stand in no namespace there, when they are kept in another format.
    static let rss = "http://backend.userland.com/rss2"
    static let content = "http://purl.org/rss/1.0/modules/content/"
    static let dublinCore = "http://purl.org/dc/elements/1.1/"
    /// Members of JSON Feed that the model has no field for, when they are kept as elements: `JSONFeedMember`.
    static let jsonFeed = "https://jsonfeed.org/version/1.1"
    /// Attributes of outlines and elements of heads of OPML, which stand in no namespace there, when they are kept.
    static let opml = "http://opml.org/spec2"
    /// Elements and attributes of CDF, which stand in no namespace there, when they are kept.
    static let cdf = "http://www.w3.org/TR/NOTE-CDFsubmit.html"
}
