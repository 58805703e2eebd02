internal import ArgumentParser
internal import FeedCommand
internal import FeedStore

/// `feed store put`: entries of feeds into a store.
struct PutVerb: StoreVerb {
    static let configuration = CommandConfiguration(
        commandName: "put",
        abstract: "Put the entries of feeds into a store, which is made where there is none.",
        discussion: """
            EXAMPLES:
              feed store put planet.db feeds/
              feed fetch feeds.opml | feed store put planet.db -

            Of versions of one entry the newest stays, as with 'feed merge'. Entries that are there as they are cost no \
            write. Deletions (RFC 6721) take away what did not change after them, and stay.
            """)

    @Argument(help: "The store.", completion: .file())
    var file: String

    @OptionGroup var input: InputOptions

    @Option(help: ArgumentHelp("How long to wait for another writer.", valueName: "span"))
    var wait = TimeSpan(seconds: 60)

    @Option(help: ArgumentHelp("Take this for the time: 2026-03-01T12:00:00Z.", valueName: "time"))
    var now: Moment?

    @OptionGroup(title: "Messages") var standard: StandardOptions

    var readsStandardInput: Bool { input.operands.isEmpty }

    func validate() throws {
        try input.validateFormat()
    }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        let clock = Clock(now: now?.seconds)
        let strict = standard.strict
        let input = input
        try StoreAccess.writing(file, isMade: true, wait: wait, &diagnostics) { archive, diagnostics in
            let writer = try ArchiveWriter(archive, now: clock.now, isWhole: strict)
            try PutPass(input, into: writer).run(writer, &diagnostics)
            try writer.finish(isKept: diagnostics.status == .done)
            guard !strict || diagnostics.status == .done else { return }
            diagnostics.detail(Self.summary(writer.counts), in: archive.path)
        }
    }

    private static func summary(_ counts: ArchiveCounts) -> String {
        let parts: [(Int, String)] = [
            (counts.added, "new"), (counts.changed, "changed"), (counts.unchanged, "unchanged"),
            (counts.deleted, "deleted"), (counts.expired, "expired before"),
        ]
        let said = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return said.isEmpty ? "no entries" : said.joined(separator: ", ")
    }
}
