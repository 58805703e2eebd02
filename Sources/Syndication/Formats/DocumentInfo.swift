internal import SyndicationXML

/// What a document is, beside what it says.
public struct DocumentInfo: Sendable, Hashable {
    /// A namespace as the document declares it.
    public struct Namespace: Sendable, Hashable {
        /// The prefix, empty for the default namespace.
        public var prefix: String
        /// The namespace's URI.
        public var uri: String

        /// Creates a declaration.
        public init(prefix: String, uri: String) {
            self.prefix = prefix
            self.uri = uri
        }
    }

    /// The family of formats: `rss`, `atom`, `json`; `unknown` for a feed that was made here.
    public var type: String
    /// The version as declared, such as `2.0`; empty when none is.
    public var version: String
    /// Which of two formats of one name and version it is: `netscape` or `userland` for RSS 0.91.
    public var variant: String?
    /// The name of the encoding that was read, in lower case.
    public var encoding: String
    /// Whether nothing had to be repaired to read it. Known at the end of the document.
    public var isWellFormed: Bool
    /// The namespaces that the document declares, the first of a prefix.
    public var namespaces: [Namespace]

    /// The prefixes that a document made from this one declares: its own, and RSS's where facts of RSS may be kept.
    package var prefixes: [Namespace] {
        type == "rss" ? namespaces + [Namespace(prefix: "rss", uri: Syndication.Namespace.rss)] : namespaces
    }

    /// Describes a document.
    public init(
        type: String = "unknown", version: String = "", encoding: String = "utf-8", isWellFormed: Bool = true,
        namespaces: [Namespace] = []
    ) {
        self.type = type
        self.version = version
        self.encoding = encoding
        self.isWellFormed = isWellFormed
        self.namespaces = namespaces
    }
}

extension DocumentInfo.Namespace {
    /// Whether a document can declare this: a declaration without a namespace is none in XML 1.0, and the prefixes and
    /// namespaces of XML itself are taken (Namespaces in XML 1.0, section 3).
    var isDeclarable: Bool {
        !prefix.isEmpty && !uri.isEmpty && prefix != "xml" && prefix != "xmlns" && XMLSyntax.isLocalName(prefix)
            && uri != DecodingScope.xmlNamespace && uri != "http://www.w3.org/2000/xmlns/"
    }
}
