internal import FeedCommand
internal import FeedFetching
internal import FeedOperations
internal import FeedStore
internal import Syndication

/// The last good documents of subscriptions as one feed.
struct MergedOutput {
    private let command: FeedFetchCommand
    private let store: SubscriptionStore
    private let title: String

    /// - Parameter title: what the feed is called when nobody says otherwise, and it is made of several.
    init(_ command: FeedFetchCommand, store: SubscriptionStore, title: String) {
        self.command = command
        self.store = store
        self.title = title
    }

    /// Writes the feed.
    ///
    /// - Returns: false when it is not where it belongs; why is in the diagnostics.
    /// - Throws: ``ExitStatus`` after the fault was named.
    func write(_ records: [SubscriptionRecord], _ diagnostics: inout Diagnostics) throws -> Bool {
        UnusedMemory.release()
        var namespaces = NamespaceCollector()
        var feed = try merged(records, &namespaces, &diagnostics)
        command.result.apply(to: &feed)
        return try FeedOutput.write(
            feed, namespaces: namespaces.namespaces, command.destination.output, strict: command.standard.strict,
            &diagnostics)
    }

    private func merged(
        _ records: [SubscriptionRecord], _ namespaces: inout NamespaceCollector, _ diagnostics: inout Diagnostics
    ) throws -> Feed {
        var merge = FeedMerge(
            options: FeedMerge.Options(title: command.result.title, id: command.result.id ?? command.result.site))
        for record in records where record.hasDocument {
            let document = try FetchSession.tell("the state", &diagnostics) { () throws(StoreError) in
                try store.document(of: record.id)
            }
            guard let document else { continue }
            do throws(FeedError) {
                var reader = try FeedReader(bytes: document, format: .atom)
                let input = merge.begin(reader.feed)
                while let entry = try reader.next() { merge.add(entry, from: input) }
                merge.end(input, as: reader.feed)
                namespaces.add(reader.document)
            } catch {
                diagnostics.error(error, in: record.subscription.address.description)
            }
        }
        return merge.merged()
    }
}
