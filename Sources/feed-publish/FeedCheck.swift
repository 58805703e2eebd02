internal import FeedCommand
internal import FeedOperations
internal import Syndication

/// A feed is repaired before it is published, and held against the rules of what it is published as.
struct FeedCheck {
    private let input: String
    private let types: Set<String>
    private let site: String?

    /// - Parameters:
    ///   - input: what messages call the feed.
    ///   - types: the families of formats that it was read from.
    ///   - site: where it is published.
    init(_ input: String, of types: Set<String>, site: String?) {
        self.input = input
        self.types = types
        self.site = site
    }

    /// The feed without faults. What was changed is said; with `--strict` it is an error.
    func repaired(_ feed: Feed, isStrict: Bool, _ diagnostics: inout Diagnostics) -> Feed {
        let root = site.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        let (repaired, notes) = FeedRepair.repaired(
            feed, FeedRepair.Options(site: root, address: root.map { $0 + "atom.xml" }))
        let guids = Set(feed.entries.lazy.filter { $0.idIsPermalink != nil }.compactMap(\.id))
        for note in notes where isCompletion(note, guids) { tell(note, "", &diagnostics, isStrict: nil) }
        var seen: [String: Int] = [:]
        let faults = notes.filter { !isCompletion($0, guids) }
        for note in faults { seen[note.code, default: 0] += 1 }
        for note in faults {
            guard let count = seen[note.code] else { continue }
            if !diagnostics.saysDetails { seen[note.code] = nil }
            let more = count > 1 && !diagnostics.saysDetails ? " (and \(count - 1) more; -v shows them)" : ""
            tell(note, more, &diagnostics, isStrict: isStrict)
        }
        return repaired
    }

    /// Whether something was done that the feed's own format does not ask for: a description was filled in for an Atom feed,
    /// an author for an item of RSS; a guid became an IRI.
    private func isCompletion(_ note: RepairNote, _ guids: Set<String>) -> Bool {
        guard let rule = FeedRule.named(note.code) else { return false }
        if note.code == "bad-id", let entry = note.entry, guids.contains(entry) { return true }
        return !rule.formats.contains { types.contains($0 == .jsonFeed ? "json" : $0.name) }
    }

    /// - Parameter isStrict: whether it is an error; nil for what few want to know.
    private func tell(_ note: RepairNote, _ more: String, _ diagnostics: inout Diagnostics, isStrict: Bool?) {
        let text = "\(note.entry.map { "\($0): " } ?? "")\(note.message)\(more)"
        switch isStrict {
        case nil: diagnostics.detail(text, in: input)
        case true?: diagnostics.error(text, in: input, .badInput)
        case false?: diagnostics.note(text, in: input)
        }
    }
}
