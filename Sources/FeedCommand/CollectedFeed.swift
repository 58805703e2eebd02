package import Syndication

/// The entries of all inputs as one feed: a single document stays what it is, of several every entry says its source.
package struct CollectedFeed {
    /// The feed, with its entries.
    package private(set) var feed = Feed()
    /// The prefixes that the documents declare.
    package private(set) var namespaces = NamespaceCollector()
    /// The families of formats that the documents are of: `rss`, `atom`, `json`.
    package private(set) var types: Set<String> = []
    /// Whether there was any document that could be read.
    package private(set) var hasRead = false

    /// Reads all inputs. What cannot be read is named in the diagnostics.
    package init(_ options: InputOptions, sanitizing: Bool, _ diagnostics: inout Diagnostics) throws {
        let inputs = InputSet(options)
        var collected = CollectedFeed()
        try inputs.forEach(&diagnostics) { document, diagnostics in
            guard var reader = InputReader(document, sanitizing: sanitizing, &diagnostics) else { return }
            collected.take(&reader, isOnly: inputs.isSingleFile, title: inputs.folderName ?? "Feeds", &diagnostics)
        }
        self = collected
    }

    private init() {}

    private mutating func take(
        _ reader: inout InputReader, isOnly: Bool, title: String, _ diagnostics: inout Diagnostics
    ) {
        var entries: [Entry] = []
        while let entry = reader.next(&diagnostics) { entries.append(entry) }
        namespaces.add(reader.document)
        types.insert(reader.document.type)
        if isOnly {
            feed = reader.feed
            feed.entries = entries
        } else {
            if !hasRead {
                feed.title = .text(title)
                feed.id = NameBasedUUID.urn("feed", title)
            }
            let source = Source(reader.feed)
            for index in entries.indices where entries[index].source == nil { entries[index].source = source }
            feed.entries += entries
            feed.deletedEntries += reader.feed.deletedEntries
        }
        hasRead = true
    }
}
