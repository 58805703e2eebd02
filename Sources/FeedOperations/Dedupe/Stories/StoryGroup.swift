/// Entries that report one story.
struct StoryGroup: Sendable, Equatable {
    /// The number of the entry that appeared first, in the order in which entries were added: what the story is known by.
    let leader: Int
    /// The others, in the order in which they appeared.
    let members: [StoryMember]
}

/// That an entry belongs to a story, and why.
struct StoryMember: Sendable, Equatable {
    /// The entry's number.
    let document: Int
    /// The number of the entry that it was found to agree with: the story's leader, or else the member that it is most like.
    let counterpart: Int
    /// How alike the two are, from 0 to 1.
    let score: Double
    /// The share of the story's members that it agrees with, of those that were asked.
    let share: Double
    /// The terms that made the two alike, the strongest first: ``TermSpelling`` has the words.
    let terms: [UInt32]
}

/// How alike two entries are as reports.
struct StoryLikeness: Sendable {
    /// The other entry's number.
    let document: Int
    /// From 0 to 1.
    let score: Double
    /// Whether they appeared near enough to be one story.
    let isWithinSpan: Bool
}
