internal import ArgumentParser
internal import FeedCommand
internal import FeedOperations
internal import FeedStore

/// `feed store delete`: entries out of a store, for good.
struct DeleteVerb: StoreVerb {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Take entries out, and leave tombstones, so that they stay away.",
        discussion: """
            EXAMPLES:
              feed store delete planet.db https://example.org/2026/slip
              feed store get planet.db --match casino -f tsv | cut -f 3 | feed store delete planet.db -
              feed store delete planet.db --source 'Press Wire' --dry-run

            What is put again stays away unless it changed after the deletion (RFC 6721). 'get' hands the tombstones on.
            """)

    @Argument(help: "The store.", completion: .file())
    var file: String

    @Argument(
        help: ArgumentHelp("Identifiers of entries; - reads them from standard input, one a line.", valueName: "id"))
    var ids: [String] = []

    @OptionGroup(title: "Which entries, beside those named") var selection: StoreSelection
    @OptionGroup var write: WriteOptions
    @OptionGroup(title: "Messages") var standard: StandardOptions

    var readsStandardInput: Bool { ids.contains("-") }

    func validate() throws {
        if ids.isEmpty, selection.isEmpty {
            throw ValidationError("which entries? Name their identifiers, --source or --match")
        }
        if !ids.isEmpty, !selection.entry.isEmpty {
            throw ValidationError("--entry and identifiers say the same twice")
        }
    }

    mutating func run(_ diagnostics: inout Diagnostics) throws {
        var wanted = ids.filter { $0 != "-" }
        if ids.contains("-") {
            LineInput.forEach(of: ["-"], &diagnostics) { line, _, _, _ in
                let text = String(decoding: line, as: UTF8.self)
                wanted.append(String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()))
            }
            if diagnostics.status != .done { return }
        }
        let (file, selection, isNamed, write) = (file, selection, !ids.isEmpty, write)
        let now = Clock(now: write.now?.seconds).now
        let lines = try ListedLines(&diagnostics)
        try StoreAccess.opening(file, isTried: write.isTried, wait: write.wait, &diagnostics) { archive, diagnostics in
            var query = ArchiveQuery()
            try archive.read { reading in try selection.apply(to: &query, reading, file, &diagnostics) }
            if isNamed { query.ids = wanted }
            var found: Set<String> = []
            let count = try archive.delete(query, now: now, isTried: write.isTried) { entry in
                if isNamed {
                    found.insert(entry.id)
                    // An id that is no IRI stands behind its feed's.
                    if let space = entry.id.firstIndex(of: " ") { found.insert(String(entry.id[space...].dropFirst())) }
                }
                if write.isTried { lines.write(entry) }
            }
            for id in wanted where !found.contains(id) {
                diagnostics.error("there is no entry with this identifier", in: id, .no)
            }
            selection.report(diagnostics)
            diagnostics.detail("\(count) \(write.isTried ? "would go" : "deleted")", in: file)
        }
        lines.finish(&diagnostics)
    }
}
