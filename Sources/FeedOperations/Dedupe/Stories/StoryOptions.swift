/// When entries of different sources report one story.
public struct StoryOptions: Sendable, Hashable {
    /// The similarity from which two entries agree, from 0 to 1: 0.4. See `docs/dedupe.md` for what it is; entries that
    /// share a theme only have some 0.2.
    public var similarity = 0.4
    /// The similarity of all words that entries need however many names they share: 0.2. Two reports about the same
    /// people need not be about the same thing.
    public var wordSimilarity = 0.2
    /// How many names two entries must share for names to speak: 3. One or two are the theme's.
    public var sharedNames = 3
    /// How many terms two entries must share: 4. Titles alone, of which two words agree, are no story.
    public var sharedTerms = 4
    /// Seconds between two entries up to which they are compared: 72 hours, as long as a story is news. Nil compares all,
    /// and those without dates.
    public var span: Int64? = 72 * 3600
    /// The share of a group's members that an entry must agree with, unless it agrees with the leader: 0.2, and two at
    /// least, so that no chain of neighbours makes a story.
    public var memberShare = 0.2

    /// Creates options with the defaults above.
    public init() {}
}
