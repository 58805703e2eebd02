internal import Syndication

/// The boilerplate of all sources of a set of entries.
struct BoilerplateBySource {
    private var bySource: [Int32: Set<UInt32>] = [:]

    init(_ fingerprints: [EntryFingerprint], _ options: NearOptions) {
        var texts: [Int32: [Int]] = [:]
        var seen: Set<Hash128> = []
        // A text that a source has many times is a repeat, and not boilerplate.
        for (place, entry) in fingerprints.enumerated() where entry.text.wordCount > 0 {
            var key = entry.body.hash
            key.combine(UInt64(truncatingIfNeeded: entry.traits.source))
            if seen.insert(key).inserted { texts[entry.traits.source, default: []].append(place) }
        }
        for (source, places) in texts {
            let found = Boilerplate(of: places.lazy.map { fingerprints[$0].text }, options)
            if !found.keys.isEmpty { bySource[source] = found.keys }
        }
    }

    /// An entry's text, with its source's boilerplate marked.
    func document(_ entry: EntryFingerprint, at place: Int) -> NearIndex.Document {
        var text = entry.text
        if let keys = bySource[entry.traits.source] { text.mark(keys) }
        return NearIndex.Document(
            entry: Int32(clamping: place), text: text, exact: entry.body.hash,
            date: entry.facts.appearance?.seconds)
    }
}
