internal import FeedCommand
internal import FeedFetching
internal import FeedStore

extension ExitStatus {
    /// The status that an error of fetching amounts to.
    init(_ error: FetchError) {
        switch error.code {
        case .refused, .badAddress: self = .refused
        case .notAFeed, .malformed, .tooLarge: self = .badInput
        case .waiting: self = .tryAgain
        default: self = .unavailable
        }
    }

    /// The status that an error of the state amounts to.
    init(_ error: StoreError) {
        switch error.code {
        case .notAStore, .damaged, .newer: self = .configuration
        case .busy: self = .tryAgain
        default: self = .inputOutput
        }
    }
}
