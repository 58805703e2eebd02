internal import ArgumentParser
internal import FeedCommand
internal import FeedStore
internal import Syndication

/// What verbs that take something out have in common.
struct WriteOptions: ParsableArguments {
    @Flag(name: .customLong("dry-run"), help: "Take nothing out; list what would go.")
    var isTried = false

    @Option(help: ArgumentHelp("How long to wait for another writer.", valueName: "span"))
    var wait = TimeSpan(seconds: 60)

    @Option(help: ArgumentHelp("Take this for the time: 2026-03-01T12:00:00Z.", valueName: "time"))
    var now: Moment?
}

extension ArchiveRemoval {
    /// The entry in a line: when it changed, its identifier and its title, with tabs between them.
    var line: String {
        let fields = [updated?.rfc3339 ?? "", id, title]
        return fields.map { field in
            String(
                String.UnicodeScalarView(field.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
        }.joined(separator: "\t") + "\n"
    }
}

/// Lines that are written from within closures.
final class ListedLines {
    private var output: LineOutput?

    init(_ diagnostics: inout Diagnostics) throws {
        output = try LineOutput(nil, &diagnostics)
    }

    func write(_ entry: ArchiveRemoval) { output?.write(entry.line) }

    func finish(_ diagnostics: inout Diagnostics) {
        guard let output = output.take() else { return }
        output.finish(&diagnostics)
    }
}
