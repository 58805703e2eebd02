/// What is known about a document beside its bytes, and how much of everything it may have.
public struct ReadingOptions: Sendable {
    /// Where the document came from: an absolute URI that relative references are resolved against.
    public var url: String?
    /// The language (BCP 47) of a document that says none itself.
    public var language: String?
    /// Bytes that a JSON document, or a line of JSON Lines, may have. 256 MiB unless set.
    public var maximumDocumentBytes = 256 << 20
    /// Bytes of text that one entry of an XML document may have. 64 MiB unless set.
    public var maximumEntryBytes = 64 << 20
    /// Bytes that entities declared by an XML document may expand to in all. 1 MiB unless set.
    public var maximumEntityBytes = 1 << 20

    /// Creates options with the defaults above.
    public init(url: String? = nil, language: String? = nil) {
        self.url = url
        self.language = language
    }
}
