internal import ArgumentParser
internal import FeedCommand
internal import FeedStore
internal import Syndication

/// `feed store expire`: old entries out of a store.
struct ExpireVerb: StoreVerb {
    static let configuration = CommandConfiguration(
        commandName: "expire",
        abstract: "Take old entries out. They stay away, though no tombstone tells others.",
        discussion: """
            EXAMPLES:
              feed store expire planet.db --older-than 3650d
              feed store expire planet.db --keep-per-source 1000 --dry-run

            The store remembers sixteen bytes of each: what is put again stays out unless it changed since.
            """)

    @Argument(help: "The store.", completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp(
            "Entries that last changed before: 3650d ago, 2016-01-01. Undated ones, that were put before.",
            valueName: "time"))
    var olderThan: TimeBound?

    @Option(help: ArgumentHelp("Of each feed, all entries but so many, the latest.", valueName: "number"))
    var keepPerSource: Int?

    @Flag(help: "Leave tombstones as well, which 'get' hands on.")
    var tombstones = false

    @OptionGroup var write: WriteOptions
    @OptionGroup(title: "Messages") var standard: StandardOptions

    func validate() throws {
        if olderThan == nil, keepPerSource == nil {
            throw ValidationError("which entries are old? Say --older-than or --keep-per-source")
        }
        if let keepPerSource, keepPerSource < 0 {
            throw ValidationError("--keep-per-source wants a number from 0, not \(keepPerSource)")
        }
    }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        let clock = Clock(now: write.now?.seconds)
        var expiry = ArchiveExpiry()
        expiry.before = olderThan?.instant(clock).seconds
        expiry.keptPerFeed = keepPerSource
        expiry.leavesTombstones = tombstones
        let (file, write, wanted) = (file, write, expiry)
        let lines = try ListedLines(&diagnostics)
        try StoreAccess.opening(file, isTried: write.isTried, wait: write.wait, &diagnostics) { archive, diagnostics in
            let count = try archive.expire(
                wanted, now: clock.now, isTried: write.isTried, write.isTried ? { lines.write($0) } : nil)
            diagnostics.detail("\(count) \(write.isTried ? "would go" : "expired")", in: file)
        }
        lines.finish(&diagnostics)
    }
}
