extension FeedDeduplicator {
    /// Which of several copies of an article stays.
    ///
    /// Versions of one id are no copies: of those the one that changed last stays, whatever is chosen here.
    public enum Keep: String, Sendable, Hashable, CaseIterable {
        /// The one that appeared first; of undated ones the one that comes first. It is most likely the original.
        case earliest
        /// The one that changed last.
        case newest
        /// The one with the longest content.
        case longest
        /// The one that comes first in the input.
        case sourceOrder = "source-order"
        /// The one that others say they were taken from (`via`, `canonical`); else one whose permalink is on the site of
        /// the feed it came from; else the earliest.
        case original
    }

    /// How repeats are found and what becomes of them.
    public struct Options: Sendable {
        /// Which of several copies stays. The earliest unless set.
        public var keep = Keep.earliest
        /// Words (in Chinese, Japanese and Thai: characters) that a text must have to be known by them alone. 80 unless
        /// set: shorter ones are shared by notices, excerpts and standing phrases.
        public var minimumWords = 80
        /// Whether the entry that stays gets a `via` link for each copy that had another permalink. Set unless unset.
        public var linksCopies = true

        /// A user's own rules for what of an address says nothing about the page.
        public var addressRules: AddressRules?
        /// When texts that are not the same are copies; nil when only those are that are the same.
        public var near: NearOptions? = NearOptions()

        /// Creates options with the defaults above.
        public init(
            keep: Keep = .earliest, minimumWords: Int = 80, linksCopies: Bool = true,
            near: NearOptions? = NearOptions()
        ) {
            self.keep = keep
            self.minimumWords = minimumWords
            self.linksCopies = linksCopies
            self.near = near
        }
    }
}
