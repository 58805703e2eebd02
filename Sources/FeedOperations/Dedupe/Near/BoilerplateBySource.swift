internal import Syndication

/// The boilerplate of all sources of a set of entries.
struct BoilerplateBySource {
    private var bySource: [Int32: KeyTable] = [:]
    /// The boilerplate, by the sources' numbers.
    private(set) var keys: [Int32: Set<UInt32>] = [:]

    init(_ fingerprints: [EntryFingerprint], _ options: NearOptions) {
        var texts: [Int32: [Int]] = [:]
        var seen: Set<Hash128> = []
        // A text that a source has many times is a repeat, and not boilerplate.
        for place in fingerprints.indices where fingerprints[place].text.wordCount > 0 {
            var key = fingerprints[place].body.hash
            let source = fingerprints[place].traits.source
            key.combine(UInt64(truncatingIfNeeded: source))
            if seen.insert(key).inserted { texts[source, default: []].append(place) }
        }
        for (source, places) in texts {
            let found = Boilerplate(of: places.lazy.map { fingerprints[$0].text }, options)
            guard !found.keys.isEmpty else { continue }
            var table = KeyTable(capacity: found.keys.count)
            for key in found.keys { _ = table.insert(key) }
            bySource[source] = table
            keys[source] = found.keys
        }
    }

    /// Marks the boilerplate of its source in a text.
    func mark(_ entry: inout EntryFingerprint) {
        if let keys = bySource[entry.traits.source] { entry.text.mark(keys) }
    }
}

extension NearIndex.Document {
    init(_ entry: EntryFingerprint, at place: Int) {
        self.init(
            entry: Int32(clamping: place), text: entry.text, exact: entry.body.hash,
            date: entry.facts.appearance?.seconds)
    }
}

extension [EntryFingerprint] {
    /// An entry as it is compared. Field by field, since a copy of all of them would touch memory that nobody needs.
    func document(at place: Int) -> NearIndex.Document {
        NearIndex.Document(
            entry: Int32(clamping: place), text: self[place].text, exact: self[place].body.hash,
            date: self[place].facts.appearance?.seconds)
    }

    /// Marks in all texts what is boilerplate of their sources.
    mutating func markBoilerplate(_ options: NearOptions) {
        let boilerplate = BoilerplateBySource(self, options)
        for place in indices { boilerplate.mark(&self[place]) }
    }
}
