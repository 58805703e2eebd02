internal import ArticleImport
internal import FeedCommand
internal import Syndication

/// One run of `feed import`: reads the inputs one after the other and writes entries as they come.
struct ImportSession {
    private let command: FeedImport
    private let inputs: InputSet
    private var feed = Feed()
    private var document = DocumentInfo()
    private var notes: [ReadingNote] = []
    private var hasRead = false

    /// Files of these kinds are read when a folder is named.
    private static let extensions = InputSet.feedExtensions.union(ArticleFormats.fileExtensions)
    /// Bytes that an article may have.
    private static let maximumArticle = 64 << 20

    init(_ command: FeedImport) {
        self.command = command
        inputs = InputSet(command.input, extensions: Self.extensions)
    }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        var output: FeedOutput?
        try inputs.forEach(&diagnostics) { document, diagnostics in
            if let format = articleFormat(of: document) {
                try importArticles(document, format, &output, &diagnostics)
            } else {
                try importFeed(document, &output, &diagnostics)
            }
        }
        guard hasRead else { return }
        if output == nil { output = try makeOutput(&diagnostics) }
        command.result.apply(to: &feed)
        try output.take()?.finish(
            feed, document: document, notes: notes, strict: command.standard.strict, &diagnostics)
    }

    /// The format of a document that is articles; nil for feeds, and for what nobody knows.
    private func articleFormat(of document: InputDocument) -> (any ArticleFormat)? {
        switch command.input.from {
        case .other(let name): return ArticleFormats.named(name)
        case .feed: return nil
        case nil:
            if FeedFormat.sniff(document.head) != nil { return nil }
            return ArticleFormats.sniff(
                ArticleHead(document.firstBytes, document: document.head, fileName: document.path))
        }
    }

    private func makeOutput(_ diagnostics: inout Diagnostics) throws -> FeedOutput {
        try FeedOutput(
            command.output, strict: command.standard.strict, namespaces: document.prefixes, &diagnostics)
    }

    // MARK: - Articles

    private mutating func importArticles(
        _ input: InputDocument, _ format: any ArticleFormat, _ output: inout FeedOutput?,
        _ diagnostics: inout Diagnostics
    ) throws {
        let bytes: [UInt8]
        do throws(FeedError) {
            bytes = try input.bytes(limit: Self.maximumArticle + 1)
            guard bytes.count <= Self.maximumArticle else {
                throw FeedError(.limitExceeded, "an article holds more than \(Self.maximumArticle) bytes")
            }
        } catch {
            return diagnostics.error(error, in: input.name)
        }
        for result in format.results(bytes, options: command.articles.options(command, input)) {
            switch result {
            case .failure(let error): diagnostics.error(error, in: input.name)
            case .success(let article): try write(article, of: input, &output, &diagnostics)
            }
        }
    }

    private mutating func write(
        _ article: ImportedArticle, of input: InputDocument, _ output: inout FeedOutput?,
        _ diagnostics: inout Diagnostics
    ) throws {
        diagnostics.pass(article.notes, in: input.name)
        begin(titled: inputs.folderName ?? "Articles")
        if output == nil { output = try makeOutput(&diagnostics) }
        output?.write(command.input.sanitize == true ? article.entry.sanitized : article.entry, in: feed)
    }

    /// A feed that is made here, and has no description of its own.
    private mutating func begin(titled title: String) {
        guard !hasRead else { return }
        hasRead = true
        feed.title = .text(title)
        command.result.apply(to: &feed)
        if feed.id == nil { feed.id = Self.identifier(titled: feed.title?.value ?? title) }
    }

    private static func identifier(titled title: String) -> String {
        NameBasedUUID.urn("feed", title)
    }

    // MARK: - Feeds

    private mutating func importFeed(
        _ input: InputDocument, _ output: inout FeedOutput?, _ diagnostics: inout Diagnostics
    ) throws {
        let sanitizing = command.input.sanitize ?? false
        guard var reader = InputReader(input, sanitizing: sanitizing, &diagnostics) else { return }
        let isOnly = inputs.isSingleFile
        var source: Source?
        while let entry = reader.next(&diagnostics) {
            if output == nil {
                document = reader.document
                if !isOnly { begin(titled: inputs.folderName ?? "Feeds") }
                output = try makeOutput(&diagnostics)
            }
            guard !isOnly else {
                output?.write(entry, in: described(reader.feed))
                continue
            }
            if source == nil { source = Source(reader.feed) }
            var entry = entry
            if entry.source == nil { entry.source = source }
            output?.write(entry, in: feed)
        }
        finish(reader, isOnly: isOnly)
    }

    private func described(_ feed: Feed) -> Feed {
        var feed = feed
        command.result.apply(to: &feed)
        return feed
    }

    /// What is known of a feed at its end. One that is imported alone stays what it is.
    private mutating func finish(_ reader: consuming InputReader, isOnly: Bool) {
        guard isOnly else {
            begin(titled: inputs.folderName ?? "Feeds")
            feed.deletedEntries += reader.feed.deletedEntries
            return
        }
        hasRead = true
        feed = reader.feed
        document = reader.document
        notes = reader.notes
    }
}
