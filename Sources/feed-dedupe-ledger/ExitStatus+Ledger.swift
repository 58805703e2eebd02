internal import FeedCommand
internal import FeedStore

extension ExitStatus {
    /// The status that an error of a ledger amounts to.
    init(_ error: StoreError) {
        switch error.code {
        case .notAStore, .damaged, .newer: self = .configuration
        case .busy: self = .tryAgain
        default: self = .inputOutput
        }
    }
}
