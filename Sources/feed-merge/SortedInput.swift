internal import FeedCommand
internal import FeedFiltering
internal import FeedOperations
internal import Syndication

/// An input whose entries are said to be in order. What goes wrong in it ends it, and not the others.
final class SortedInput: SortedFeed {
    private var reader: FeedReader
    private let sanitizes: Bool
    private var error: FeedError?
    let name: String

    /// - Throws: ``FeedError`` when the document is no feed.
    init(_ document: InputDocument, sanitizing: Bool) throws(FeedError) {
        reader = try document.reader(in: .crowd)
        sanitizes = sanitizing
        name = document.name
    }

    var feed: Feed { sanitizes ? reader.feed.sanitized : reader.feed }
    var info: DocumentInfo { reader.document }

    func next() -> Entry? {
        guard error == nil else { return nil }
        do throws(FeedError) {
            let entry = try reader.next()
            return sanitizes ? entry?.sanitized : entry
        } catch let failure {
            error = failure
            return nil
        }
    }

    /// Says what was odd about the input, as far as it was read.
    func report(_ diagnostics: inout Diagnostics) {
        diagnostics.pass(reader.takeNotes(), in: name)
        if let error { diagnostics.error(error, in: name) }
    }
}

/// One run of `feed merge --sorted`: all inputs are open at once, and written as they are read.
struct SortedMergeSession {
    private let command: FeedMergeCommand
    private let filter: EntryFilter?

    init(_ command: FeedMergeCommand) throws {
        self.command = command
        filter = try command.selection.filter()
    }

    func run(_ diagnostics: inout Diagnostics) throws {
        let set = InputSet(command.input)
        OpenFiles.allow(set.items().count)
        var inputs: [SortedInput] = []
        try set.forEach(&diagnostics) { document, diagnostics in
            do throws(FeedError) {
                inputs.append(try SortedInput(document, sanitizing: command.input.sanitize ?? false))
            } catch {
                diagnostics.error(error, in: document.name)
            }
        }
        guard !inputs.isEmpty else { return }
        var namespaces = NamespaceCollector()
        do {
            var merge = try SortedMerge(inputs, options: command.options, where: filter.map { $0.matches })
            for input in inputs { namespaces.add(input.info) }
            guard !command.standard.strict || diagnostics.status == .done else { return }
            try write(&merge, inputs, namespaces.namespaces, &diagnostics)
        } catch let error as FeedError {
            diagnostics.error(error.message, ExitStatus(error))
        }
    }

    private func write(
        _ merge: inout SortedMerge, _ inputs: [SortedInput], _ namespaces: [DocumentInfo.Namespace],
        _ diagnostics: inout Diagnostics
    ) throws {
        var header = merge.feed
        command.result.apply(to: &header)
        var output = try FeedOutput(
            command.output, strict: command.standard.strict, namespaces: namespaces, &diagnostics)
        while let entry = try merge.next() { output.write(entry, in: header) }
        for input in inputs { input.report(&diagnostics) }
        filter?.report(diagnostics)
        header.deletedEntries = merge.feed.deletedEntries
        try output.finish(
            header, document: DocumentInfo(namespaces: namespaces), strict: command.standard.strict, &diagnostics)
    }
}
