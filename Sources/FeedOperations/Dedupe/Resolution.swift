internal import Syndication

/// Settles which copies stay, first among entries that are the same, then among those that share much.
struct Resolution {
    private(set) var fingerprints: [EntryFingerprint]
    private let options: FeedDeduplicator.Options
    /// Copies by the one that stays, where there is more than that one.
    var groups: [Int: [Copy]] = [:]
    var decisions: [Int: Decision] = [:]
    /// Which entry each of those goes for that go.
    var keepers: [Int: Int] = [:]
    let memory: DedupeMemory

    init(
        _ fingerprints: consuming [EntryFingerprint], _ options: FeedDeduplicator.Options,
        remembering memory: DedupeMemory = DedupeMemory()
    ) {
        self.fingerprints = fingerprints
        self.options = options
        self.memory = memory
        replay()
    }

    // MARK: - Steps 1 and 2

    /// Decides about entries that are the same by their ids, links or words.
    mutating func settle(_ group: [Copy]) {
        if !memory.standings.isEmpty, group.contains(where: { memory.standings[$0.place] != nil }) {
            return settleRemembering(group)
        }
        let survivor = group[Survivor.index(in: group.map { fingerprints[$0.place] }, keep: options.keep)]
        groups[survivor.place] = group
        for copy in group where copy.place != survivor.place {
            // The first entry of a group was found by nothing; when another one stays, it goes by what that was found by.
            let rule = copy.rule ?? survivor.rule ?? .id
            drop(copy.place, for: survivor.place, rule)
        }
    }

    /// Has an entry go in favour of another.
    mutating func drop(_ place: Int, for survivor: Int, _ rule: Decision.Rule) {
        decisions[place] = decision(on: place, for: survivor, rule)
        keepers[place] = survivor
    }

    // MARK: - Step 3

    /// Decides about entries that share much of their text.
    mutating func settleNear() {
        guard let near = options.near else { return }
        markBoilerplate(near)
        var links = NearLinks(options: options)
        var index = NearIndex(options: near)
        // In the order of their dates, so that what is outdated once stays so. Entries without a date come first.
        let places = fingerprints.indices.filter { decisions[$0] == nil && !fingerprints[$0].text.keys.isEmpty }
        let dates = places.map { (date: fingerprints[$0].facts.appearance?.seconds ?? .min, place: $0) }
        for (_, place) in dates.sorted(by: { ($0.date, $0.place) < ($1.date, $1.place) }) {
            index.add(fingerprints.document(at: place)) { links.add($0, fingerprints) }
        }
        let absorptions = links.absorptions(fingerprints, keeping: memory.keptPlaces)
        for absorption in absorptions { absorb(absorption) }
    }

    private mutating func markBoilerplate(_ near: NearOptions) {
        if memory.background.isEmpty { return fingerprints.markBoilerplate(near) }
        let boilerplate = BoilerplateBySource(fingerprints + memory.background, near)
        for place in fingerprints.indices { boilerplate.mark(&fingerprints[place]) }
    }

    /// An entry goes, and those that it stood for with it.
    private mutating func absorb(_ absorption: NearGraph.Absorption) {
        let (place, survivor) = (absorption.dropped, absorption.kept)
        var decision = decision(on: place, for: survivor, absorption.likeness.rule)
        let passage = SharedPassage(fingerprints[survivor].text, fingerprints[place].text)
        decision.score = absorption.likeness.score
        decision.evidence =
            absorption.likeness.evidence + [Decision.Evidence("sharedPassage", String(passage.words))]
            + decision.evidence
        decisions[place] = decision
        keepers[place] = survivor
        let followers = (groups.removeValue(forKey: place) ?? []).filter { $0.place != place }
        for copy in followers {
            keepers[copy.place] = survivor
            decisions[copy.place]?.kept = fingerprints[survivor].facts.id
            decisions[copy.place]?.evidence.append(Decision.Evidence("through", fingerprints[place].facts.id))
        }
        groups[survivor, default: [Copy(place: survivor, rule: nil)]] += [Copy(place: place, rule: nil)] + followers
    }

    // MARK: - What comes of it

    consuming func repeats() -> Repeats {
        var pages: [Int: EntryPage] = [:]
        for group in groups.values {
            for copy in group { pages[copy.place] = EntryPage(fingerprints[copy.place]) }
        }
        let repeats = Repeats(decisions: decisions, keepers: keepers, pages: pages, linksCopies: options.linksCopies)
        return repeats.without(first: memory.count)
    }

    private func decision(on place: Int, for survivor: Int, _ rule: Decision.Rule) -> Decision {
        let (kept, dropped) = (fingerprints[survivor].facts, fingerprints[place].facts)
        var evidence = fingerprints[place].evidence(for: rule, options.addressRules)
        evidence.add("Title", kept.title, dropped.title)
        evidence.add("Link", kept.permalink, dropped.permalink)
        evidence.add("Updated", kept.lastChange?.rfc3339, dropped.lastChange?.rfc3339)
        evidence.add("Source", fingerprints[survivor].origin.title, fingerprints[place].origin.title)
        if let seen = memory.kept(at: survivor)?.seen, !memory.areVersions(place, survivor) {
            evidence.append(Decision.Evidence("seen", Timestamp(seconds: seen).rfc3339 ?? String(seen)))
        }
        return Decision(kept: kept.id, dropped: dropped.id, rule: rule, evidence: evidence)
    }
}

extension [Decision.Evidence] {
    fileprivate mutating func add(_ name: String, _ kept: String?, _ dropped: String?) {
        if let kept { append(Decision.Evidence("kept" + name, kept)) }
        if let dropped { append(Decision.Evidence("dropped" + name, dropped)) }
    }
}

extension EntryFingerprint {
    /// What speaks for a rule that found this entry to be a repeat.
    func evidence(for rule: Decision.Rule, _ rules: AddressRules?) -> [Decision.Evidence] {
        var evidence: [Decision.Evidence] = []
        if rule == .link || rule == .shortText, let url = canonicalURL(rules) {
            evidence.append(Decision.Evidence("url", url.key))
            if !url.rules.isEmpty {
                let names = url.rules.map(\.rawValue).joined(separator: " ")
                evidence.append(Decision.Evidence("urlRules", names))
            }
        }
        if rule == .text || rule == .shortText {
            evidence.append(Decision.Evidence("words", String(body.wordCount)))
            evidence.append(Decision.Evidence("textHash", body.hash.hexadecimal))
        }
        return evidence
    }
}
