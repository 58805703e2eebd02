/// OpenSearch responses: http://a9.com/-/spec/opensearch/1.1/
enum OpenSearch: ExtensionNamespace {
    static let uri = "http://a9.com/-/spec/opensearch/1.1/"
    static let prefix = "opensearch"
    static let aliases = ["http://a9.com/-/spec/opensearchrss/1.0/"]
}

/// What a feed of results says of the search, typed.
public struct OpenSearchLens: ExtensionLens {
    typealias Vocabulary = OpenSearch
    var extensions: Extensions

    /// How many results there are in all.
    public var totalResults: Int? {
        get { self["totalResults"] }
        set { self["totalResults"] = newValue }
    }

    /// The number of the first result here.
    public var startIndex: Int? {
        get { self["startIndex"] }
        set { self["startIndex"] = newValue }
    }

    /// How many results a page has.
    public var itemsPerPage: Int? {
        get { self["itemsPerPage"] }
        set { self["itemsPerPage"] = newValue }
    }

    /// Searches, such as the one that was made.
    public var queries: [OpenSearchQuery] {
        get { self[all: OpenSearchQuery.self] }
        set { self[all: OpenSearchQuery.self] = newValue }
    }
}

extension Extensions {
    /// What a feed of results says of the search.
    public var openSearch: OpenSearchLens {
        get { OpenSearchLens(extensions: self) }
        set { self = newValue.extensions }
    }
}

/// A search: `opensearch:Query`.
public struct OpenSearchQuery: ExtensionElement {
    typealias Vocabulary = OpenSearch
    static let name = "Query"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// What the search is here: `request`, `example`, `related`, `correction`, `subset` or `superset`.
    public var role: String? {
        get { self[attribute: "role"] }
        set { self[attribute: "role"] = newValue }
    }

    /// What to call it, in at most 256 characters.
    public var title: String? {
        get { self[attribute: "title"] }
        set { self[attribute: "title"] = newValue }
    }

    /// How many results to expect.
    public var totalResults: Int? {
        get { self[attribute: "totalResults"] }
        set { self[attribute: "totalResults"] = newValue }
    }

    /// What is searched for.
    public var searchTerms: String? {
        get { self[attribute: "searchTerms"] }
        set { self[attribute: "searchTerms"] = newValue }
    }

    /// How many results a page shall have.
    public var count: Int? {
        get { self[attribute: "count"] }
        set { self[attribute: "count"] = newValue }
    }

    /// The number of the first result that is asked for.
    public var startIndex: Int? {
        get { self[attribute: "startIndex"] }
        set { self[attribute: "startIndex"] = newValue }
    }

    /// The number of the page that is asked for.
    public var startPage: Int? {
        get { self[attribute: "startPage"] }
        set { self[attribute: "startPage"] = newValue }
    }

    /// In which language results shall be.
    public var language: String? {
        get { self[attribute: "language"] }
        set { self[attribute: "language"] = newValue }
    }

    /// The encoding of the request.
    public var inputEncoding: String? {
        get { self[attribute: "inputEncoding"] }
        set { self[attribute: "inputEncoding"] = newValue }
    }

    /// The encoding that the answer shall have.
    public var outputEncoding: String? {
        get { self[attribute: "outputEncoding"] }
        set { self[attribute: "outputEncoding"] = newValue }
    }
}

extension OpenSearchQuery {
    /// Creates an element of the kind.
    public init(
        role: String, title: String? = nil, totalResults: Int? = nil, searchTerms: String? = nil, count: Int? = nil,
        startIndex: Int? = nil, startPage: Int? = nil, language: String? = nil, inputEncoding: String? = nil,
        outputEncoding: String? = nil
    ) {
        self.init(fragment: Self.blank)
        self.role = role
        self.title = title
        self.totalResults = totalResults
        self.searchTerms = searchTerms
        self.count = count
        self.startIndex = startIndex
        self.startPage = startPage
        self.language = language
        self.inputEncoding = inputEncoding
        self.outputEncoding = outputEncoding
    }
}
