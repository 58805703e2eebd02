public import Syndication

extension Feed {
    /// The feed without entries that repeat others, and why each of those was dropped.
    ///
    /// The entries that stay keep their order and, unless ``FeedDeduplicator/Options/linksCopies`` is unset, point at
    /// the permalinks of their copies. Time and memory grow with the number of entries.
    public func deduplicated(
        options: FeedDeduplicator.Options = FeedDeduplicator.Options()
    ) -> (feed: Feed, decisions: [Decision]) {
        var deduplicator = FeedDeduplicator(options: options)
        let header = self.header
        let fingerprints = entries.map { deduplicator.fingerprint($0, header) }
        fingerprints.forEach { deduplicator.note($0) }
        var groups = CopyGroups()
        for (place, entry) in entries.enumerated() {
            let (group, match) = deduplicator.admit(fingerprints[place])
            groups.add(Copy(place: place, entry: entry, fingerprint: fingerprints[place], match: match), to: group)
        }
        return groups.resolved(in: self, options)
    }
}

/// Copies by the first entry that they repeat.
private struct CopyGroups {
    private var copies: [Int32: [Copy]] = [:]

    mutating func add(_ copy: Copy, to group: Int32) {
        copies[group, default: []].append(copy)
    }

    func resolved(in feed: Feed, _ options: FeedDeduplicator.Options) -> (feed: Feed, decisions: [Decision]) {
        var decisions: [Int: Decision] = [:]
        var survivors: [Int: Entry] = [:]
        for group in copies.values {
            let survivor = group[Survivor.index(in: group, keep: options.keep)]
            let others = group.filter { $0.place != survivor.place }
            for copy in others { decisions[copy.place] = decision(on: copy, for: survivor) }
            survivors[survivor.place] =
                options.linksCopies ? survivor.entry.linked(to: others) : survivor.entry
        }
        var result = feed
        result.entries = feed.entries.indices.compactMap { survivors[$0] }
        return (result, decisions.sorted { $0.key < $1.key }.map(\.value))
    }

    /// The first entry of a group was found by nothing; when another one stays, it goes by what that was found by.
    private func decision(on copy: Copy, for survivor: Copy) -> Decision {
        let rule = (copy.match ?? survivor.match)?.rule ?? .id
        var evidence = copy.fingerprint.evidence(for: rule)
        evidence.add("Title", survivor.entry.title?.plain, copy.entry.title?.plain)
        evidence.add("Link", survivor.entry.permalink, copy.entry.permalink)
        evidence.add("Updated", survivor.entry.lastChange?.rfc3339, copy.entry.lastChange?.rfc3339)
        evidence.add("Source", survivor.entry.source?.feed.title?.plain, copy.entry.source?.feed.title?.plain)
        return Decision(
            kept: survivor.entry.id ?? survivor.entry.atomID, dropped: copy.entry.id ?? copy.entry.atomID, rule: rule,
            evidence: evidence)
    }
}

extension [Decision.Evidence] {
    fileprivate mutating func add(_ name: String, _ kept: String?, _ dropped: String?) {
        if let kept { append(Decision.Evidence("kept" + name, kept)) }
        if let dropped { append(Decision.Evidence("dropped" + name, dropped)) }
    }
}

extension Entry {
    /// The entry with links to its copies' permalinks, each page once.
    fileprivate func linked(to copies: [Copy]) -> Entry {
        var entry = self
        var known = Set(links.map { CanonicalURL($0.href)?.key ?? $0.href })
        for copy in copies {
            guard let permalink = copy.entry.permalink else { continue }
            guard known.insert(CanonicalURL(permalink)?.key ?? permalink).inserted else { continue }
            entry.links.append(Link(rel: "via", href: permalink, title: copy.entry.source?.feed.title?.plain))
        }
        return entry
    }
}
