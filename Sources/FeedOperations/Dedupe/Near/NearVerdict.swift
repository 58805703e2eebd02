/// What comes of a comparison: how alike two entries are, if they are, and which of them may go.
struct NearVerdict {
    /// Nil where both stay.
    private(set) var likeness: NearGraph.Likeness?
    private(set) var firstMayGo = false
    private(set) var secondMayGo = false
    /// Why both stay although their texts are alike; nil where they are not, or one goes.
    private(set) var objection: Objection?

    /// Why entries whose texts are alike are two.
    enum Objection: String {
        /// Their figures differ.
        case series
        /// Their titles differ in numbers only: episode 73 and 74.
        case numberedTitles = "numbered-titles"
        /// They go with different recordings, or the excerpt goes with one and the whole text with none.
        case enclosures
        /// One site, or one feed that names no sites, has them under different titles, and means both.
        case sameSource = "same-source"
        /// Less than half of the longer text, under another title: that one quotes the article, and is about it.
        case quoted
    }

    init(_ pair: NearIndex.Pair, _ first: EntryFingerprint, _ second: EntryFingerprint, _ options: NearOptions) {
        let overlap = pair.overlap
        let isSame = first.body == second.body
        guard isSame || Self.areLong(overlap, options), let rule = Self.rule(overlap, isSame, options) else { return }
        objection = Self.objection(pair, first.traits, second.traits, isExcerpt: rule == .contained)
        guard objection == nil else { return }
        likeness = NearGraph.Likeness(
            rule: rule, jaccard: isSame ? 1 : overlap.ownJaccard, containment: isSame ? 1 : overlap.ownContainment,
            shared: overlap.ownShared)
        firstMayGo = rule != .contained || overlap.first.own <= overlap.second.own
        secondMayGo = rule != .contained || !firstMayGo
        // A recording is not to be had from a longer text.
        if first.traits.hasMoreEnclosures(than: second.traits) { firstMayGo = false }
        if second.traits.hasMoreEnclosures(than: first.traits) { secondMayGo = false }
        guard !firstMayGo, !secondMayGo else { return }
        likeness = nil
        objection = .enclosures
    }

    /// Whether enough is left of both when boilerplate is not counted.
    private static func areLong(_ overlap: Overlap, _ options: NearOptions) -> Bool {
        min(overlap.first.own, overlap.second.own) >= options.minimumWords - Shingle.words + 1
    }

    private static func rule(_ overlap: Overlap, _ isSame: Bool, _ options: NearOptions) -> Decision.Rule? {
        if isSame { return .text }
        if overlap.ownJaccard >= options.duplicateAt { return .duplicate }
        if overlap.ownJaccard >= options.nearAt { return .near }
        return overlap.ownContainment >= options.containedAt ? .contained : nil
    }

    private static func objection(
        _ pair: NearIndex.Pair, _ first: Traits, _ second: Traits, isExcerpt: Bool
    ) -> Objection? {
        if first.numbersTitle(of: second) { return .numberedTitles }
        if pair.isSeries { return .series }
        if first.hasOtherEnclosures(than: second) { return .enclosures }
        let hasOtherTitle = first.title != 0 && second.title != 0 && first.title != second.title
        guard hasOtherTitle else { return nil }
        if first.sharesOrigin(with: second) { return .sameSource }
        let (left, right) = (pair.overlap.first.own, pair.overlap.second.own)
        return isExcerpt && min(left, right) * 2 < max(left, right) ? .quoted : nil
    }
}
