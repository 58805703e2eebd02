public import Syndication

extension FeedMerge {
    /// The merged feed.
    ///
    /// One feed merged alone, or with other versions of itself, stays that feed, and its entries get no source, unless
    /// ``Options/id`` makes it another. Else every entry says what it came from; one that said so already keeps that, so
    /// that merging merged feeds keeps the first origin.
    public func merged() -> Feed {
        let headers = MergedHeader(inputs, options)
        var feed = headers.feed
        var kept: [SortableEntry] = []
        for (place, (key, candidate)) in candidates.enumerated()
        where !tombstones.deletes(candidate.entry, key: key) {
            kept.append(
                SortableEntry(
                    candidate.entry, place: place, key: key, source: entry(candidate, headers).source,
                    order: options.order))
        }
        MergeOrder.sort(&kept, by: options.order)
        feed.entries = kept.prefix(max(options.limit ?? .max, 0)).map { entry(candidates[$0.place].candidate, headers) }
        feed.deletedEntries = tombstones.sorted
        if !headers.isOneFeed || feed.updated?.instant == nil { feed.updated = feed.newestChange ?? feed.updated }
        return feed
    }

    private func entry(_ candidate: MergeCandidate, _ headers: MergedHeader) -> Entry {
        var entry = candidate.entry
        entry.source = candidate.source
        if headers.isOneFeed {
            if candidate.inheritsLanguage { entry.language = nil }
        } else if let source = headers.source(of: candidate) {
            entry.source = source
            if entry.language == nil { entry.language = source.feed.language }
        }
        return entry
    }
}

extension Feed {
    /// The last change of the entry that changed last.
    var newestChange: Timestamp? {
        entries.reduce(nil) { newest, entry in
            Timestamp.precedes(newest, entry.lastChange) ? entry.lastChange : newest
        }
    }
}
