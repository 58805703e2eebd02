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

    init(_ command: FeedImport, _ diagnostics: inout Diagnostics) throws {
        self.command = command
        inputs = InputSet(
            command.input, extensions: Self.extensions, list: try command.selection.list(&diagnostics),
            exclude: command.selection.exclude)
    }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        var items = inputs.items()
        let job = job(items, &diagnostics)
        if let path = command.report.explain {
            items = command.input.operands.isEmpty ? [] : items
            return ExplainedArticle.show(path, job, &diagnostics)
        }
        var output: FeedOutput?
        try read(items, job, &output, &diagnostics)
        guard hasRead, !command.report.dryRun else { return }
        if output == nil { output = try makeOutput(&diagnostics) }
        command.result.apply(to: &feed)
        try output.take()?.finish(
            feed, document: document, notes: notes, strict: command.standard.strict, &diagnostics)
    }

    private func job(_ items: [InputItem], _ diagnostics: inout Diagnostics) -> ImportJob {
        var job = ImportJob(
            opener: inputs.opener, format: command.input.from, options: command.articles.options(command),
            webArguments: command.web.arguments)
        diagnostics.beginProgress(
            total: items.count, of: "files looked through", documentGoesElsewhere: command.output.output != nil)
        defer { diagnostics.endProgress() }
        job.options.siteLines = job.siteLines(of: items, diagnostics.progress)
        return job
    }

    /// Reads the inputs on all processors, and takes what they are in their order.
    private mutating func read(
        _ items: [InputItem], _ job: ImportJob, _ output: inout FeedOutput?, _ diagnostics: inout Diagnostics
    ) throws {
        let workers = OrderedWorkers(job.run)
        defer { workers.stop() }
        diagnostics.beginProgress(
            total: items.count, of: "files", documentGoesElsewhere: command.output.output != nil)
        defer { diagnostics.endProgress() }
        var rest = items[...]
        var done = 0
        while true {
            while !workers.isFull, let item = rest.popFirst() { workers.submit(item) }
            guard let outcome = workers.next() else { return }
            try take(outcome, &output, &diagnostics)
            done += 1
            diagnostics.progress?.show(done)
        }
    }

    private mutating func take(
        _ outcome: ImportJob.Outcome, _ output: inout FeedOutput?, _ diagnostics: inout Diagnostics
    ) throws {
        switch outcome {
        case .message(let message): message.pass(to: &diagnostics)
        case .failure(let name, let error): diagnostics.error(error, in: name)
        case .articles(let name, let format, let results):
            for result in results {
                switch result {
                case .failure(let error): diagnostics.error(error, in: name)
                case .success(let article): try take(article, of: name, format, &output, &diagnostics)
                }
            }
        case .feed(let document): try importFeed(document, &output, &diagnostics)
        }
    }

    private func makeOutput(_ diagnostics: inout Diagnostics) throws -> FeedOutput {
        try FeedOutput(
            command.output, strict: command.standard.strict, namespaces: document.prefixes, &diagnostics)
    }

    // MARK: - Articles

    private mutating func take(
        _ article: ImportedArticle, of name: String, _ format: String, _ output: inout FeedOutput?,
        _ diagnostics: inout Diagnostics
    ) throws {
        guard !article.isDraft || command.selection.drafts else {
            // An import of nothing but drafts is a feed without entries.
            begin(titled: inputs.folderName ?? "Articles")
            return diagnostics.note("a draft, left out; --drafts takes it", in: name)
        }
        diagnostics.pass(article.notes, in: name)
        let entry = command.input.sanitize == true ? article.entry.sanitized : article.entry
        if command.report.dryRun { return DryRun.show(entry, of: name, format: format) }
        begin(titled: inputs.folderName ?? "Articles")
        if output == nil { output = try makeOutput(&diagnostics) }
        output?.write(entry, in: feed)
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
        if command.report.dryRun {
            while let entry = reader.next(&diagnostics) {
                DryRun.show(entry, of: input.name, format: reader.document.type)
            }
            return
        }
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
