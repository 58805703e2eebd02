/// Records that were parsed together, with all that is needed to look at them while the parser goes on.
struct RecordBatch: ~Copyable {
    /// What the reader hands out next.
    struct Event: BitwiseCopyable {
        enum Kind: UInt8 { case open, close, record }
        var kind: Kind
        /// The element's node.
        var node: Int
    }

    var arena = RecordArena()
    var events = GrowableBuffer<Event>(capacity: 256)
    /// The document's names so far, by their numbers.
    var names: [XMLName] = []
    /// What is known of the document so far.
    var status = DocumentStatus()
    /// What was repaired since the batch before.
    var repairs: [XMLError] = []
    /// In a batch without events: why there are no more. Nil at the document's end.
    var failure: XMLError?

    /// Whether a name is this one, without making a copy of it.
    @inline(__always)
    func matches(_ id: XMLNameID, localName: String, namespace: String) -> Bool {
        names[id].localName == localName && names[id].namespace == namespace
    }
}

/// What is known of a document while it is read.
struct DocumentStatus {
    var isWellFormed = true
    var namespaces: [(prefix: String, uri: String)] = []
    var encoding = DocumentEncoding(name: "utf-8")
    /// The public identifier of the document type, or else its system identifier.
    var documentType: String?
}
