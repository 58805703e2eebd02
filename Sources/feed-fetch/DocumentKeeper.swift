internal import FeedCommand
internal import FeedStore

/// Where the last good document of each subscription is kept, always as Atom.
protocol DocumentKeeper: Sendable {
    /// Whether a subscription's document is there.
    func hasDocument(_ record: SubscriptionRecord) -> Bool
    /// The document; nil when there is none that can be read.
    func document(_ record: SubscriptionRecord) throws(StoreError) -> [UInt8]?
    /// Takes a new document, which is kept when its ``KeptDocument`` is committed.
    func stage(_ document: [UInt8], _ record: SubscriptionRecord) throws(KeepingError) -> KeptDocument
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
