/// Something that a repair changed.
public struct RepairNote: Sendable, Hashable {
    /// The code of the rule that was broken, such as `missing-id`.
    public var code: String
    /// What was done, for people: one line.
    public var message: String
    /// The identifier that the entry had, or its title; nil where it is the feed itself.
    public var entry: String?

    /// Creates a note.
    public init(code: String, _ message: String, entry: String? = nil) {
        self.code = code
        self.message = message
        self.entry = entry
    }
}
