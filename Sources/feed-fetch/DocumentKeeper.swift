internal import FeedCommand
internal import FeedStore

/// Where the last good document of each subscription is kept, always as Atom.
protocol DocumentKeeper: Sendable {
    /// What tells the place from others: the same feed may be fetched to several.
    var place: String { get }
    /// Whether a subscription's document is there.
    func hasDocument(_ record: SubscriptionRecord) -> Bool
    /// The document; nil when there is none that can be read.
    func document(_ record: SubscriptionRecord) throws(StoreError) -> [UInt8]?
    /// Takes a new document, which is kept when its ``KeptDocument`` is committed.
    func stage(_ document: [UInt8], _ record: SubscriptionRecord) throws(KeepingError) -> KeptDocument
}

extension DocumentKeeper {
    /// Whether the document that is there is the one that was read last, which changes may be asked for of.
    func isCurrent(_ record: SubscriptionRecord) -> Bool {
        record.kept == place && hasDocument(record)
    }
}

/// A document that is to be kept, and has no place yet.
enum KeptDocument: Sendable {
    /// As a file.
    case file(StagedOutput)
    /// In the state.
    case state([UInt8])
}

/// Why a document could not be kept.
struct KeepingError: Error {
    var message: String
    /// The file that could not be written.
    var path: String?

    init(_ error: OutputError) {
        message = "cannot be written: \(error.message)"
        path = error.path
    }

    init(_ message: String) {
        self.message = message
    }
}
