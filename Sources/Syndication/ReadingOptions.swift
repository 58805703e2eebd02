/// What is known about a document beside its bytes, and how much of everything it may have.
public struct ReadingOptions: Sendable {
    /// Where the document came from: an absolute URI that relative references are resolved against.
    public var url: String?
    /// The Content-Location that the document came with, relative to ``url``: it takes its place as the base
    /// (RFC 9110, section 8.7).
    public var contentLocation: String?
    /// The Content-Type that the document came with. Its charset counts for more than what the document declares, and
    /// less than a byte order mark (RFC 7303, section 3).
    public var contentType: String?
    /// The language (BCP 47) of a document that says none itself.
    public var language: String?
    /// Bytes that a JSON document, or a line of JSON Lines, may have. 256 MiB unless set.
    public var maximumDocumentBytes = 256 << 20
    /// Bytes of text that one entry of an XML document may have. 32 MiB unless set.
    public var maximumEntryBytes = 32 << 20
    /// Bytes that entities declared by an XML document may expand to in all. 1 MiB unless set.
    public var maximumEntityBytes = 1 << 20

    /// What else is read at the same time.
    package var company = Company.none

    /// What else is read at the same time as a document.
    package enum Company: Sendable {
        /// Nothing: a thread may parse ahead when the document turns out to be large.
        case none
        /// Others, on other threads.
        case threads
        /// Hundreds, in turn: each is to take little memory.
        case crowd
    }

    /// The base that the document as a whole has.
    var base: BaseURI {
        contentLocation.map { BaseURI(url).within($0) } ?? BaseURI(url)
    }

    /// The media type that the transport says, in lower case, without parameters.
    var mediaType: String? {
        contentType.flatMap { String($0.prefix { $0 != ";" }).trimmed.lowercased().nonEmpty }
    }

    /// The charset that the transport says, in lower case.
    var charset: String? {
        guard let contentType, let key = contentType.lowercased().firstRange(of: "charset=") else { return nil }
        let value = contentType.lowercased()[key.upperBound...].prefix { $0 != ";" }
        return String(value.filter { $0 != "\"" && $0 != "'" && $0 != " " }).nonEmpty
    }

    /// Creates options with the defaults above.
    public init(url: String? = nil, language: String? = nil) {
        self.url = url
        self.language = language
    }
}
