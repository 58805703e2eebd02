/// Two entries whose texts were compared, and what came of it.
public struct EntryPair: Sendable {
    /// Their ids.
    public let ids: (first: String, second: String)
    /// Their places in the order in which entries were added, from 0; the first one is smaller.
    public let places: (first: Int, second: Int)
    /// The Jaccard similarity of the whole texts, from 0 to 1.
    public let jaccard: Double
    /// How much of the text with fewer shingles stands in the other one, from 0 to 1.
    public let containment: Double
    /// By what one of them may go; nil when both stay.
    public let rule: Decision.Rule?
    /// Why both stay although their texts are alike; nil where they are not.
    public let objection: String?

    /// The ids, J, C, and what came of it, parted by tabs. Tabs and line ends within ids become spaces.
    public var tabSeparated: String {
        let outcome = rule?.rawValue ?? objection ?? "-"
        let numbers = [Decision.rounded(jaccard), Decision.rounded(containment)].joined(separator: "\t")
        return "\(TabSeparated.field(ids.first))\t\(TabSeparated.field(ids.second))\t\(numbers)\t\(outcome)"
    }
}

extension FeedDeduplicator {
    /// Compares entries that may be alike, whatever comes of it, and hands out every two. The entries
    /// are forgotten.
    ///
    /// Copies that are the same are among them. Of texts that are like more than 50 others, the first 50 of those.
    public mutating func forEachPair(_ body: (EntryPair) -> Void) {
        guard let near = options.near else { return }
        var fingerprints = take()
        fingerprints.markBoilerplate(near)
        var index = NearIndex(options: near)
        for place in fingerprints.indices {
            index.add(fingerprints.document(at: place)) { pair in
                let places = (first: Int(pair.first), second: Int(pair.second))
                let (first, second) = (fingerprints[places.first], fingerprints[places.second])
                let verdict = NearVerdict(pair, first, second, near)
                body(
                    EntryPair(
                        ids: (first.facts.id, second.facts.id), places: places, jaccard: pair.overlap.jaccard,
                        containment: pair.overlap.containment, rule: verdict.likeness?.rule,
                        objection: verdict.objection?.rawValue))
            }
        }
    }
}

/// Values on a line, parted by tabs.
enum TabSeparated {
    /// Tabs, line ends and other control characters become spaces.
    static func field(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 }) { return text }
        return String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
