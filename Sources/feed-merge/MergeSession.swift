internal import FeedCommand
internal import FeedFiltering
internal import FeedOperations
internal import Syndication

/// One run of `feed merge`: reads the inputs on all processors, merges them, and writes what is kept as it comes.
struct MergeSession {
    private let command: FeedMergeCommand
    private let options: FeedMerge.Options
    private let filter: EntryFilter?
    private var namespaces = NamespaceCollector()
    private var hasRead = false

    init(_ command: FeedMergeCommand) throws {
        self.command = command
        options = command.options
        filter = try command.selection.filter()
    }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        var merge = FeedMerge(options: options)
        do throws(FeedError) {
            try read(&merge, &diagnostics)
        } catch {
            return diagnostics.error("cannot be merged: \(error.message)", ExitStatus(error))
        }
        guard hasRead, !command.standard.strict || diagnostics.status == .done else { return }
        var result: MergedFeed
        do throws(FeedError) {
            result = try merge.result(where: filter.map { $0.matches })
        } catch {
            return diagnostics.error(error.message, ExitStatus(error))
        }
        try write(&result, &diagnostics)
    }

    // MARK: - Reading

    private mutating func read(_ merge: inout FeedMerge, _ diagnostics: inout Diagnostics) throws(FeedError) {
        let inputs = InputSet(command.input)
        let items = inputs.items()
        let job = MergeJob(
            opener: inputs.opener, options: options, sanitizes: command.input.sanitize ?? false)
        let workers = OrderedWorkers(job.run)
        defer { workers.stop() }
        diagnostics.beginProgress(
            total: items.count, of: "feeds", documentGoesElsewhere: command.output.output != nil)
        defer { diagnostics.endProgress() }
        var rest = items[...]
        var done = 0
        while true {
            while !workers.isFull, let item = rest.popFirst() { workers.submit(item) }
            guard let outcome = workers.next() else { return }
            try take(outcome, &merge, &diagnostics)
            done += 1
            diagnostics.progress?.show(done)
        }
    }

    private mutating func take(
        _ outcome: MergeJob.Outcome, _ merge: inout FeedMerge, _ diagnostics: inout Diagnostics
    ) throws(FeedError) {
        switch outcome {
        case .message(let message): message.pass(to: &diagnostics)
        case .failure(let name, let error): diagnostics.error(error, in: name)
        case .packed(let document): try take(document, &merge, &diagnostics)
        case .large(let document): try read(document, &merge, &diagnostics)
        }
    }

    private mutating func take(
        _ document: PackedDocument, _ merge: inout FeedMerge, _ diagnostics: inout Diagnostics
    ) throws(FeedError) {
        hasRead = true
        let input = merge.begin(document.start, name: document.name)
        for entries in document.entries { try merge.add(entries, from: input) }
        try merge.end(input, as: document.end)
        namespaces.add(document.info)
        diagnostics.pass(document.notes, in: document.name)
        if let error = document.error { diagnostics.error(error, in: document.name) }
    }

    /// Reads a document that does not fit in memory.
    private mutating func read(
        _ document: InputDocument, _ merge: inout FeedMerge, _ diagnostics: inout Diagnostics
    ) throws(FeedError) {
        let sanitizing = command.input.sanitize ?? false
        guard var reader = InputReader(document, sanitizing: sanitizing, &diagnostics) else { return }
        hasRead = true
        var entry = reader.next(&diagnostics)
        let input = merge.begin(reader.feed, name: document.name)
        while let next = entry {
            try merge.add(next, from: input)
            entry = reader.next(&diagnostics)
        }
        try merge.end(input, as: reader.feed)
        namespaces.add(reader.document)
    }

    // MARK: - Writing

    private func write(_ result: inout MergedFeed, _ diagnostics: inout Diagnostics) throws {
        var header = result.feed
        command.result.apply(to: &header)
        let namespaces = namespaces.namespaces
        var output = try FeedOutput(
            command.output, strict: command.standard.strict, namespaces: namespaces, &diagnostics)
        do throws(FeedError) {
            while let entry = try result.next() { output.write(entry, in: header) }
        } catch {
            return diagnostics.error(error.message, ExitStatus(error))
        }
        header.updated = result.feed.updated
        filter?.report(diagnostics)
        try output.finish(
            header, document: DocumentInfo(namespaces: namespaces), strict: command.standard.strict, &diagnostics)
    }
}

extension EntryFilter {
    /// Says which patterns took too much work.
    func report(_ diagnostics: Diagnostics) {
        for pattern in abandonedPatterns {
            diagnostics.note("--where: '\(pattern)' takes too much work on some texts, and counts as not found there")
        }
    }
}
