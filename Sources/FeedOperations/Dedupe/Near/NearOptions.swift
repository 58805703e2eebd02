/// When texts that are not the same are near-duplicates, and what is done so that good entries are not lost.
///
/// A shingle is a run of three words (of five characters in Chinese, Japanese and Thai). J is the Jaccard similarity of two
/// texts: the shingles that both have, of those that either has. C is the containment: the shingles that both have, of
/// those of the text that has fewer.
public struct NearOptions: Sendable, Hashable {
    /// J from which two texts are one: 0.8, at which some 4 words of 100 were changed.
    public var duplicateAt = 0.8
    /// J from which two texts are versions of one article: 0.7, at which some 6 words of 100 were.
    public var nearAt = 0.7
    /// C from which a text stands within a longer one: 0.8.
    public var containedAt = 0.8
    /// Words that both texts must have, boilerplate not counted: 80. Shorter ones share notices and standing phrases.
    public var minimumWords = 80
    /// Seconds between two entries up to which they are compared: 14 days. Nil compares all; so do entries without dates.
    public var window: Int64? = 14 * 86_400
    /// The share of a source's entries from which a shingle is the source's boilerplate: 0.2.
    public var boilerplateShare = 0.2
    /// The number of entries from which a shingle can be boilerplate: 5.
    public var boilerplateEntries = 5
    /// How many different numbers both entries must have to be told apart by them: 4; half as many, if they share none.
    public var seriesNumbers = 4
    /// The share of the numbers, of the entry that has fewer, below which two entries are numbers of a series: 0.35.
    public var seriesShare = 0.35
    /// One of how many shingles is kept to find texts by: 16. Fewer find more, and take more memory and time.
    public var sampling = 16
    /// Words below which a text is short: 200. A copy of a longer one is hardly ever missed by one shingle of sixteen.
    public var shortText = 200
    /// One of how many shingles of a short text is kept: 4.
    public var shortSampling = 4
    /// How many sampled shingles two texts must share to be compared: 3.
    public var sharedSamples = 3
    /// How many entries are found by one sampled shingle: 50, the first ones within the window.
    public var entriesPerSample = 50

    /// Creates options with the defaults above.
    public init() {}
}
