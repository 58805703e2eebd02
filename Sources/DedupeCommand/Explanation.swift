internal import FeedOperations
internal import Syndication

/// Why entries stay or go, in words for people.
struct Explanation {
    private let places: [Int]
    private let wanted: Set<Int>
    private let entries: FeedDeduplicator
    private let repeats: Repeats
    private let stories: Stories?
    private let pairs: [EntryPair]
    private let nearest: [Int: [(place: Int, score: Double, isWithinSpan: Bool)]]
    private var storyLines: [Int: [String]] = [:]
    /// The ids that nothing has.
    let unknown: [String]

    /// - Parameter repeats: what was decided about the entries; with a ledger, by what that remembers, too.
    init(_ ids: [String], _ deduplicator: FeedDeduplicator, _ repeats: Repeats, _ finder: StoryFinder?) {
        let found = ids.map { (id: $0, places: deduplicator.places(of: $0)) }
        unknown = found.filter(\.places.isEmpty).map(\.id)
        places = found.flatMap(\.places)
        let wanted = Set(places)
        self.wanted = wanted
        entries = deduplicator
        var pairs: [EntryPair] = []
        var comparing = deduplicator
        comparing.forEachPair { pair in
            if wanted.contains(pair.places.first) || wanted.contains(pair.places.second) { pairs.append(pair) }
        }
        self.pairs = pairs
        self.repeats = repeats
        stories = finder?.stories { repeats.keeps($0) }
        nearest = finder?.nearest(to: wanted) ?? [:]
    }

    /// Looks at an entry again: what a story's reports share is told in their words.
    mutating func read(_ entry: Entry, at place: Int) {
        guard let stories, let story = stories.story(at: place), !wanted.isDisjoint(with: story.places) else { return }
        guard let reason = stories.reason(entry, at: place) else { return }
        let other = Self.name(entries.summary(of: reason.counterpart))
        storyLines[place] = [
            "    \(Self.name(entries.summary(of: place)))",
            "      agrees with \(other) by \(Self.rounded(reason.score)): \(reason.words.joined(separator: ", "))",
        ]
    }

    /// The explanation, some lines for each entry.
    var text: String {
        places.map { place in
            let text = Self.text(place, repeats, pairs, entries)
            return text + story(place).map { $0 + "\n" }.joined()
        }.joined(separator: "\n")
    }

    /// What is said of the story that an entry is in, and of those that it is not.
    private func story(_ place: Int) -> [String] {
        guard let stories else { return [] }
        let story = stories.story(at: place)
        var lines: [String] = []
        if let story {
            lines.append("  is one of \(story.places.count) reports of a story, the first of which is")
            lines.append("    \(Self.name(entries.summary(of: story.leader)))")
            lines += story.places.flatMap { storyLines[$0] ?? [] }
        } else {
            lines.append("  is in no story")
        }
        for other in nearest[place] ?? [] where !(story?.places.contains(other.place) ?? false) {
            let reason = other.isWithinSpan ? "too little for one story" : "and appeared too far apart for one story"
            lines.append("    agrees by \(Self.rounded(other.score)), \(reason), with")
            lines.append("      \(Self.name(entries.summary(of: other.place)))")
        }
        return lines
    }

    private static func text(
        _ place: Int, _ repeats: Repeats, _ pairs: [EntryPair], _ deduplicator: FeedDeduplicator
    ) -> String {
        let entry = deduplicator.summary(of: place)
        var lines = [name(entry)]
        if let decision = repeats.decision(about: place) {
            let survivor = repeats.survivor(of: place).map { name(deduplicator.summary(of: $0)) }
            lines.append("  goes, in favour of \(survivor ?? remembered(decision))")
            lines += Self.decision(repeats, place, entry.id)
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

    /// A decision alone, of an entry that need not be at hand.
    static func text(of decision: Decision) -> String {
        let evidence = Dictionary(
            decision.evidence.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        let name = { (id: String, title: String?, source: String?) in
            shown(id) + (title.map { " “\(shown($0))”" } ?? "") + (source.map { " (\(shown($0)))" } ?? "")
        }
        let lines = [
            name(decision.dropped, evidence["droppedTitle"], evidence["droppedSource"]),
            "  goes, in favour of \(name(decision.kept, evidence["keptTitle"], evidence["keptSource"]))",
        ]
        return (lines + reasons(decision, evidence)).map { $0 + "\n" }.joined()
    }

    /// An entry that only the ledger has.
    private static func remembered(_ decision: Decision) -> String {
        let value = { (name: String) in decision.evidence.first { $0.name == name }.map { shown($0.value) } }
        let title = value("keptTitle").map { " “\($0)”" } ?? ""
        return shown(decision.kept) + title + ", of an earlier run"
    }

    private static func decision(_ repeats: Repeats, _ place: Int, _ id: String) -> [String] {
        guard let decision = repeats.decision(about: place) else { return [] }
        let evidence = Dictionary(
            decision.evidence.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        return reasons(decision, evidence)
    }

    private static func reasons(_ decision: Decision, _ evidence: [String: String]) -> [String] {
        var lines = ["    by the rule \(decision.rule.rawValue): \(reason(decision.rule, evidence))"]
        if let through = evidence["through"] { lines.append("    by way of \(shown(through)), which goes itself") }
        if let seen = evidence["seen"] { lines.append("    which was first seen at \(shown(seen))") }
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
        case "enclosures": "alike, but they go with other recordings, or only the shorter one with one"
        case "quoted": "stands in it, but as less than half of it, and under another title"
        case "same-source": "alike, but one site or feed has both under different titles"
        default:
            pair.rule == nil
                ? "not alike enough" : "alike, too"
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
