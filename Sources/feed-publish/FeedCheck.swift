internal import FeedCommand
internal import FeedOperations
internal import Syndication

/// A feed is repaired before it is published, and held against the rules of what it is published as.
struct FeedCheck {
    private let input: String
    private let site: String?

    /// - Parameters:
    ///   - input: what messages call the feed.
    ///   - site: where it is published.
    init(_ input: String, site: String?) {
        self.input = input
        self.site = site
    }

    /// The feed without faults. What was changed is said; with `--strict` it is an error.
    func repaired(_ feed: Feed, isStrict: Bool, _ diagnostics: inout Diagnostics) -> Feed {
        let root = site.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        let (repaired, notes) = FeedRepair.repaired(
            feed, FeedRepair.Options(site: root, address: root.map { $0 + "atom.xml" }))
        var seen: [String: Int] = [:]
        for note in notes { seen[note.code, default: 0] += 1 }
        for note in notes {
            guard let count = seen[note.code] else { continue }
            if !diagnostics.saysDetails { seen[note.code] = nil }
            let more = count > 1 && !diagnostics.saysDetails ? " (and \(count - 1) more; -v shows them)" : ""
            let text = "\(note.entry.map { "\($0): " } ?? "")\(note.message)\(more)"
            if isStrict {
                diagnostics.error(text, in: input, .badInput)
            } else {
                diagnostics.note(text, in: input)
            }
        }
        return repaired
    }
}
