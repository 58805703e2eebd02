/// What comes of a comparison: the rule that makes two entries one, if any, and which of them may go.
struct NearVerdict {
    /// Nil where both stay.
    private(set) var rule: Decision.Rule?
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
        /// They go with different recordings.
        case enclosures
        /// One source has them under different titles, and means both.
        case sameSource = "same-source"
    }

    init(_ pair: NearIndex.Pair, _ first: EntryFingerprint, _ second: EntryFingerprint, _ options: NearOptions) {
        let overlap = pair.overlap
        guard min(overlap.first.own, overlap.second.own) >= options.minimumWords - Shingle.words + 1 else { return }
        let found: Decision.Rule
        if overlap.ownJaccard >= options.duplicateAt {
            found = .duplicate
        } else if overlap.ownJaccard >= options.nearAt {
            found = .near
        } else if overlap.ownContainment >= options.containedAt {
            found = .contained
        } else {
            return
        }
        objection = Self.objection(pair, first.traits, second.traits)
        guard objection == nil else { return }
        rule = found
        firstMayGo = found != .contained || overlap.first.own <= overlap.second.own
        secondMayGo = found != .contained || !firstMayGo
    }

    private static func objection(
        _ pair: NearIndex.Pair, _ first: Traits, _ second: Traits
    ) -> Objection? {
        if first.numbersTitle(of: second) { return .numberedTitles }
        if pair.isSeries { return .series }
        if first.hasOtherEnclosures(than: second) { return .enclosures }
        let hasOtherTitle = first.title != 0 && second.title != 0 && first.title != second.title
        return hasOtherTitle && first.sharesOrigin(with: second) ? .sameSource : nil
    }
}
