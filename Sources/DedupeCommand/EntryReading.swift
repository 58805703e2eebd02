internal import FeedCommand
internal import FeedOperations
internal import Syndication

/// The inputs, read twice: first for what entries are compared by, then for what stays of them. No entry is kept meanwhile.
struct EntryReading {
    /// A document that was read.
    private struct Document {
        let name: String
        var feed: Feed
        var count = 0
    }

    private let inputs: InputSet
    private let sanitizes: Bool
    private let spool = InputSpool()
    private var documents: [Document] = []
    private(set) var namespaces = NamespaceCollector()

    init(_ options: InputOptions) {
        inputs = InputSet(options)
        sanitizes = options.sanitize ?? false
    }

    /// Whether there is any document that could be read.
    var hasRead: Bool { !documents.isEmpty }

    /// How many entries there are.
    var count: Int { documents.reduce(0) { $0 + $1.count } }

    /// What is said of all entries: a single document stays what it is.
    var feed: Feed {
        if inputs.isSingleFile, let only = documents.first { return only.feed }
        let title = inputs.folderName ?? "Feeds"
        var feed = Feed(id: NameBasedUUID.urn("feed", title), title: .text(title))
        feed.deletedEntries = documents.flatMap(\.feed.deletedEntries)
        return feed
    }

    // MARK: - The first reading

    /// Reads all inputs. What cannot be read is named in the diagnostics.
    ///
    /// - Parameter body: gets the entries in order, some at a time, and the feed that they stand in.
    mutating func read(_ diagnostics: inout Diagnostics, _ body: ([Entry], Feed) -> Void) throws {
        var found = self
        try inputs.forEach(&diagnostics, spool: spool) { document, diagnostics in
            guard var reader = InputReader(document, sanitizing: found.sanitizes, &diagnostics) else { return }
            var read = Document(name: document.name, feed: Feed())
            var entries: [Entry] = []
            var header: Feed?
            while let entry = reader.next(&diagnostics) {
                if header == nil { header = reader.feed.isNamed ? reader.feed : found.header(of: document) }
                entries.append(entry)
                read.count += 1
                if entries.count == Self.batch {
                    body(entries, header ?? reader.feed)
                    entries.removeAll(keepingCapacity: true)
                }
            }
            if !entries.isEmpty { body(entries, header ?? reader.feed) }
            read.feed = reader.feed
            found.documents.append(read)
            found.namespaces.add(reader.document)
        }
        self = found
    }

    /// How many entries are handed out at a time.
    private static let batch = 32

    /// What a document says of itself behind its entries.
    private func header(of document: InputDocument) -> Feed {
        var silent = Diagnostics.silent
        guard let again = try? inputs.opener.open(document.name, document.path),
            document.path != nil, var reader = InputReader(again, sanitizing: sanitizes, &silent)
        else { return Feed() }
        while reader.next(&silent) != nil {}
        return reader.feed
    }

    // MARK: - The second reading

    /// Reads all inputs again.
    ///
    /// - Parameter body: gets each entry and its place in the order of all, from 0.
    /// - Returns: whether all was as it was when it was read first; if not, the diagnostics say so.
    func readAgain(_ diagnostics: inout Diagnostics, _ body: (Entry, Int) -> Void) throws -> Bool {
        var silent = Diagnostics.silent
        var (place, number, changed) = (0, 0, documents.first?.name)
        let sources = documents.map { Source($0.feed) }
        try inputs.forEach(&silent, spool: spool) { document, silent in
            guard number < documents.count, documents[number].name == document.name,
                var reader = InputReader(document, sanitizing: sanitizes, &silent)
            else { return }
            var count = 0
            while count < documents[number].count, var entry = reader.next(&silent) {
                if !inputs.isSingleFile, entry.source == nil { entry.source = sources[number] }
                body(entry, place)
                place += 1
                count += 1
            }
            number += 1
            changed = count < documents[number - 1].count ? document.name : nil
        }
        guard place == self.count else {
            diagnostics.error("has changed while it was read", in: changed ?? "an input", .inputOutput)
            return false
        }
        return true
    }
}

extension Feed {
    /// Whether the feed has said by now what it is.
    fileprivate var isNamed: Bool { id != nil || title != nil || !links.isEmpty }
}
