internal import FeedOperations

/// Why entries stay or go, in words for people.
struct Explanation {
    private let entries: [(id: String, places: [Int])]
    /// The ids that nothing has.
    let unknown: [String]

    init(_ ids: [String], _ deduplicator: FeedDeduplicator) {
        entries = ids.map { ($0, deduplicator.places(of: $0)) }
        unknown = entries.filter(\.places.isEmpty).map(\.id)
    }

    /// The explanation, some lines for each entry.
    func text(_ deduplicator: inout FeedDeduplicator) -> String {
        let wanted = Set(entries.flatMap(\.places))
        if wanted.isEmpty { return "" }
        var pairs: [EntryPair] = []
        var comparing = deduplicator
        comparing.forEachPair { pair in
            if wanted.contains(pair.places.first) || wanted.contains(pair.places.second) { pairs.append(pair) }
        }
        let describing = deduplicator
        let repeats = deduplicator.repeats()
        let places = entries.flatMap(\.places)
        return places.map { Self.text($0, repeats, pairs, describing) }.joined(separator: "\n")
    }

    private static func text(
        _ place: Int, _ repeats: Repeats, _ pairs: [EntryPair], _ deduplicator: FeedDeduplicator
    ) -> String {
        let entry = deduplicator.summary(of: place)
        var lines = [name(entry)]
        if let survivor = repeats.survivor(of: place) {
            lines.append("  goes, in favour of \(name(deduplicator.summary(of: survivor)))")
            lines += decision(repeats, place, entry.id)
        } else {
            lines.append("  stays")
            for copy in repeats.copies(of: place) {
                let other = deduplicator.summary(of: copy)
                lines.append("  in its favour goes \(name(other))")
                lines += decision(repeats, copy, other.id)
            }
        }
        let settled = Set(repeats.copies(of: place) + [repeats.survivor(of: place)].compactMap { $0 })
        let others = pairs.filter { $0.contains(place) && !settled.contains($0.other(than: place)) }
        for pair in others.sorted(by: { $0.jaccard > $1.jaccard }).prefix(20) {
            let other = deduplicator.summary(of: pair.other(than: place))
            lines.append("  compared with \(name(other))")
            lines.append("    \(comparison(pair)): \(outcome(pair))")
        }
        if others.isEmpty, settled.isEmpty { lines.append("  \(nothing(entry))") }
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: - Sentences

    private static func name(_ entry: FeedDeduplicator.EntrySummary) -> String {
        let title = entry.title.map { " “\(shown($0))”" } ?? ""
        return shown(entry.id) + title + (entry.source.map { " (\(shown($0)))" } ?? "")
    }

    private static func decision(_ repeats: Repeats, _ place: Int, _ id: String) -> [String] {
        guard let decision = repeats.decision(about: place) else { return [] }
        let evidence = Dictionary(
            decision.evidence.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        var lines = ["    by the rule \(decision.rule.rawValue): \(reason(decision.rule, evidence))"]
        if let through = evidence["through"] { lines.append("    by way of \(shown(through)), which goes itself") }
        return lines
    }

    private static func reason(_ rule: Decision.Rule, _ evidence: [String: String]) -> String {
        let value = { (name: String) in shown(evidence[name] ?? "?") }
        switch rule {
        case .id: return "both have this id"
        case .alias: return "the ids differ in scheme and host only, and titles and dates or texts are the same"
        case .link:
            let rules = evidence["urlRules"].map { " (apart from \($0.replacing(" ", with: ", ")))" } ?? ""
            return "both lead to \(value("url"))\(rules)"
        case .text: return "both have the same \(value("words")) words"
        case .shortText: return "title, link and the \(value("words")) words of the text are the same"
        default:
            return "J \(value("jaccard")), C \(value("containment")); the longest passage that both have has "
                + "\(value("sharedPassage")) words"
        }
    }

    private static func comparison(_ pair: EntryPair) -> String {
        "J \(rounded(pair.jaccard)), C \(rounded(pair.containment))"
    }

    private static func outcome(_ pair: EntryPair) -> String {
        switch pair.objection {
        case "series": "alike, but their figures differ"
        case "numbered-titles": "alike, but their titles have other numbers"
        case "enclosures": "alike, but they go with other recordings"
        case "same-source": "alike, but one source has both under different titles"
        default:
            pair.rule == nil
                ? "not alike enough" : "alike, but not to be settled: the other one goes for another, or stays"
        }
    }

    private static func nothing(_ entry: FeedDeduplicator.EntrySummary) -> String {
        entry.words < 80
            ? "nothing has its id or link; its text of \(entry.words) words is too short to be compared"
            : "nothing has its id, link or words, and no text shares enough with its \(entry.words) words to be compared"
    }

    private static func rounded(_ value: Double) -> String {
        "\((value * 10_000).rounded() / 10_000)"
    }

    /// Text of feeds on one line, moving no cursor.
    private static func shown(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }))
    }
}

extension EntryPair {
    fileprivate func contains(_ place: Int) -> Bool { places.first == place || places.second == place }

    fileprivate func other(than place: Int) -> Int { places.first == place ? places.second : places.first }
}
