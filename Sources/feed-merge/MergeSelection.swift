internal import ArgumentParser
internal import FeedCommand
internal import FeedFiltering
internal import FeedOperations

/// Which entries a merge keeps, and in what order.
struct MergeSelection: ParsableArguments {
    @Option(
        help: ArgumentHelp("The order: updated (newest first), published, title or source.", valueName: "order"),
        transform: order(named:))
    var sort = FeedMerge.Order.updated

    @Option(help: ArgumentHelp("How many entries are kept, the first ones in that order.", valueName: "number"))
    var limit: Int?

    @Option(help: ArgumentHelp("How many entries of one feed are kept at most.", valueName: "number"))
    var perSource: Int?

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Only entries that fit, such as 'author = \"Ann\" and not category = ads'; docs/filters.md has the language.",
            valueName: "expression"))
    var condition: String?

    @Option(
        help: ArgumentHelp(
            "Of several versions of an entry, keep that of this feed: its id, address, title, or the input's name. May "
                + "be given several times, the first counts most.", valueName: "feed"))
    var prefer: [String] = []

    @Option(
        help: ArgumentHelp(
            "Of versions that differ, keep the newest, or the first in the order of the inputs; or make it an error.",
            valueName: "rule"),
        transform: conflict(named:))
    var onConflict = FeedMerge.Conflict.newest

    @Option(
        help: ArgumentHelp(
            "An id that entries had before and the one that counts, such as 'http://a.example/*=https://a.example/*'. "
                + "May be given several times.", valueName: "old=new"),
        transform: alias(_:))
    var alias: [Alias] = []

    @Flag(
        help: ArgumentHelp(
            "The inputs are in order, newest first: merge them as they stream, without a temporary file. One that is not "
                + "is an error."))
    var sorted = false

    @Option(
        help: ArgumentHelp(
            "How much memory entries may take; what is more is sorted in a temporary file.", valueName: "size"))
    var memory = ByteCount(256 << 20)

    @Option(
        name: [.customShort("T"), .long],
        help: ArgumentHelp("The folder for the temporary file, instead of TMPDIR or /tmp.", valueName: "folder"))
    var temporaryFolder: String?

    /// Another name of entries.
    struct Alias: Sendable {
        let old: String
        let new: String
    }

    func validate() throws {
        for (name, number) in [("--limit", limit), ("--per-source", perSource)] {
            if let number, number < 0 { throw ValidationError("\(name) wants a number from 0, not \(number)") }
        }
        _ = try filter()
        if sorted, sort != .updated || onConflict != .newest || !prefer.isEmpty {
            throw ValidationError(
                "--sorted goes with the newest first and kept, not with --sort, --on-conflict, --prefer")
        }
    }

    /// What ``condition`` says; nil where every entry is wanted.
    func filter() throws -> EntryFilter? {
        do throws(FilterError) {
            guard let condition else { return nil }
            return try EntryFilter(condition)
        } catch {
            throw ValidationError("--where: \(error.description)")
        }
    }

    /// The aliases by their old names.
    var aliases: [String: String] {
        Dictionary(alias.map { ($0.old, $0.new) }) { first, _ in first }
    }
}

/// An order by its name.
private func order(named name: String) throws -> FeedMerge.Order {
    guard let order = FeedMerge.Order(rawValue: name) else {
        let names = FeedMerge.Order.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("there is no order '\(name)'; there are: \(names)")
    }
    return order
}

/// A rule for versions by its name.
private func conflict(named name: String) throws -> FeedMerge.Conflict {
    guard let conflict = FeedMerge.Conflict(rawValue: name) else {
        let names = FeedMerge.Conflict.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--on-conflict knows no '\(name)'; there are: \(names)")
    }
    return conflict
}

/// Two ids with `=` between them. An id that holds one itself is told from its neighbour by the scheme behind it.
private func alias(_ text: String) throws -> MergeSelection.Alias {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    for count in parts.indices.dropFirst() {
        let (old, new) = (parts[..<count].joined(separator: "="), parts[count...].joined(separator: "="))
        let isLast = parts.count == 2
        if !old.isEmpty, !new.isEmpty, isLast || new.prefix(while: { $0 != "/" }).contains(":") {
            guard old.hasSuffix("*") == new.hasSuffix("*") else { break }
            return MergeSelection.Alias(old: old, new: new)
        }
    }
    throw ValidationError("--alias wants OLD=NEW, or OLD*=NEW*, not '\(text)'")
}
