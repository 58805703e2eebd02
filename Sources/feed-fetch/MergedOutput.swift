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
        var merge = FeedMerge(options: options)
        var namespaces = NamespaceCollector()
        for record in records where record.hasDocument {
            let document = try FetchSession.tell("the state", &diagnostics) { () throws(StoreError) in
                try store.document(of: record.id)
            }
            guard let document else { continue }
            do throws(FeedError) {
                try add(document, to: &merge, &namespaces)
            } catch {
                diagnostics.error(error, in: record.subscription.address.description)
            }
        }
        do {
            var result = try merge.result()
            return try write(&result, namespaces.namespaces, &diagnostics)
        } catch let error as FeedError {
            diagnostics.error("cannot be merged: \(error.message)", ExitStatus(error))
            return false
        }
    }

    private var options: FeedMerge.Options {
        var options = FeedMerge.Options(title: command.result.title, id: command.result.id ?? command.result.site)
        options.memory = Self.memory
        return options
    }

    /// How many bytes of entries stay in memory.
    private static let memory = 96 << 20

    private func add(
        _ document: [UInt8], to merge: inout FeedMerge, _ namespaces: inout NamespaceCollector
    ) throws(FeedError) {
        var reader = try FeedReader(bytes: document, format: .atom)
        let input = merge.begin(reader.feed)
        while let entry = try reader.next() { try merge.add(entry, from: input) }
        try merge.end(input, as: reader.feed)
        namespaces.add(reader.document)
    }

    private func write(
        _ result: inout MergedFeed, _ namespaces: [DocumentInfo.Namespace], _ diagnostics: inout Diagnostics
    ) throws -> Bool {
        let strict = command.standard.strict
        if strict, diagnostics.status != .done { return false }
        var feed = result.feed
        command.result.apply(to: &feed)
        var output = try FeedOutput(
            command.destination.output, strict: strict, namespaces: namespaces, &diagnostics)
        while let entry = try result.next() { output.write(entry, in: feed) }
        feed.updated = result.feed.updated
        return try output.finish(
            feed, document: DocumentInfo(namespaces: namespaces), strict: strict, &diagnostics)
    }
}
