/// The trace of an entry that was taken back.
///
/// Atom: `at:deleted-entry` (RFC 6721, section 3). A tombstone is no entry; whoever merges feeds honours it.
public struct Tombstone: Sendable, Hashable {
    /// The ``Entry/id`` of the deleted entry.
    public var ref: String
    /// When it was deleted.
    public var when: Timestamp
    /// Who deleted it.
    public var by: Person?
    /// Why.
    public var comment: Text?
    /// What else a document says of the deletion: links, `at:source`.
    public var extensions: [XMLFragment]

    /// Creates a tombstone.
    public init(
        ref: String, when: Timestamp, by: Person? = nil, comment: Text? = nil, extensions: [XMLFragment] = []
    ) {
        self.ref = ref
        self.when = when
        self.by = by
        self.comment = comment
        self.extensions = extensions
    }
}
