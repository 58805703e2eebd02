internal import FeedCommand
internal import FeedFetching
internal import FeedStore

/// `--forget`: ends subscriptions.
struct Forgetting {
    private let command: FeedFetchCommand

    init(_ command: FeedFetchCommand) {
        self.command = command
    }

    func run(_ diagnostics: inout Diagnostics) throws {
        let path = try command.selection.statePath(&diagnostics)
        let store = try FetchSession.tell(path, &diagnostics) { () throws(StoreError) in
            try SubscriptionStore(path: path)
        }
        for text in command.instead.forget {
            guard let address = WebAddress(text) else {
                diagnostics.error("is no URL", in: ShownURL.text(text), .usage)
                continue
            }
            let count = try FetchSession.tell(path, &diagnostics) { () throws(StoreError) in
                try store.forget([address])
            }
            if count == 0 { diagnostics.error("is not subscribed to", in: address.description, .noInput) }
        }
    }
}
