internal import Syndication

/// The best version of an entry so far, and the feeds that it came from.
///
/// Which version is better is an order over everything an entry says: so it does not matter in which order the versions
/// come, nor how they were merged before.
struct MergeCandidate: Sendable {
    /// The entry, without its source.
    private(set) var entry: Entry
    /// Whether ``entry`` has its language from its feed.
    private(set) var inheritsLanguage: Bool
    /// The inputs that this very version came from, of those it had no source in.
    private(set) var inputs: Set<Int> = []
    /// The source that this very version came with; of several the one that comes first bytewise.
    private(set) var source: Source?
    private var bytes: [UInt8]?

    /// - Parameters:
    ///   - input: the number of the feed that the entry stands in.
    ///   - language: that feed's language, which the entry inherits.
    init(_ entry: Entry, input: Int, language: String?) {
        self.entry = entry.withoutSource
        source = entry.source
        if entry.source == nil { inputs = [input] }
        inheritsLanguage = entry.language == nil && language != nil
        if inheritsLanguage { self.entry.language = language }
    }

    /// Takes another version into account.
    mutating func meet(_ other: MergeCandidate) {
        if entry == other.entry { return join(other) }
        var other = other
        if other.isPreferred(to: &self) { self = other }
    }

    private mutating func join(_ other: MergeCandidate) {
        inheritsLanguage = inheritsLanguage && other.inheritsLanguage
        inputs.formUnion(other.inputs)
        guard let new = other.source, new != source else { return }
        if let old = source, !new.feed.canonicalBytes.lexicographicallyPrecedes(old.feed.canonicalBytes) { return }
        source = new
    }

    private mutating func isPreferred(to other: inout MergeCandidate) -> Bool {
        let (change, otherChange) = (entry.lastChange, other.entry.lastChange)
        if Timestamp.precedes(otherChange, change) { return true }
        if Timestamp.precedes(change, otherChange) { return false }
        let (length, otherLength) = (entry.textLength, other.entry.textLength)
        if length != otherLength { return length > otherLength }
        return canonicalBytes().lexicographicallyPrecedes(other.canonicalBytes())
    }

    /// The bytes are kept: a key may see thousands of versions.
    private mutating func canonicalBytes() -> [UInt8] {
        if let bytes { return bytes }
        let made = entry.canonicalBytes
        bytes = made
        return made
    }
}
