public import Syndication

/// What an entry is grouped into stories by, taken out of it once, on any thread.
public struct StoryEntry: Sendable {
    let document: StoryDocument
    /// Who reports: the site of the permalink. Nil where nobody knows, as with texts that were pasted: then the entry is
    /// nobody else's.
    let source: String?
    let page: EntryPage

    /// - Parameters:
    ///   - entry: the entry.
    ///   - feed: the feed it stands in; its own source counts for more.
    public init(_ entry: Entry, from feed: Feed) {
        document = StoryDocument(entry, source: 0)
        let site = Identity.permalink(of: entry).flatMap { CanonicalURL($0)?.host }
        let origin = entry.source?.feed ?? feed
        source = site ?? (origin.links.permalink ?? origin.id).flatMap { CanonicalURL.host(of: $0) }
        page = EntryPage(entry)
    }
}

/// Finds the stories that several sources report.
///
/// Entries of one story need not share a sentence; nothing is dropped for it. See ``StoryOptions`` for when entries agree.
///
/// ```swift
/// var finder = StoryFinder()
/// for entry in feed.entries { finder.add(StoryEntry(entry, from: feed)) }
/// for story in finder.stories().all { print(story.members.count + 1, "reports") }
/// ```
public struct StoryFinder: Sendable {
    private var index: StoryIndex
    private var numbers: [String: Int32] = [:]
    /// How many numbers were given or passed over.
    private var sources: Int32 = 0
    private var pages: [EntryPage] = []

    /// - Parameters:
    ///   - options: when entries report one story.
    ///   - background: what is known of words from entries that were seen before.
    public init(options: StoryOptions = StoryOptions(), background: TermBackground = TermBackground()) {
        index = StoryIndex(options: options, background: background)
    }

    /// What is known of words by now, for the next time.
    public var background: TermBackground { index.background }

    /// Adds an entry.
    public mutating func add(_ entry: StoryEntry) {
        let number = number(of: entry.source)
        var document = entry.document
        document.source = number
        index.add(document)
        pages.append(entry.page)
    }

    private mutating func number(of source: String?) -> Int32 {
        defer { sources += 1 }
        guard let source else { return sources }
        if let known = numbers[source] { return known }
        numbers[source] = sources
        return sources
    }

    /// The stories of the entries that were added.
    ///
    /// - Parameter keeps: whether an entry counts, by its place in the order in which entries were added, from 0. Repeats
    ///   of others do not.
    public func stories(keeps: (Int) -> Bool = { _ in true }) -> Stories {
        let found = index.groups().compactMap { group -> Story? in
            guard keeps(group.leader) else { return nil }
            let members = group.members.filter { keeps($0.document) }
            return members.isEmpty ? nil : Story(leader: group.leader, members: members)
        }
        return Stories(all: found, pages: pages)
    }
}

extension StoryFinder {
    /// The entries that some are most like as reports, whether that makes a story or not.
    ///
    /// - Returns: for each place, up to `count` others with a score from 0 to 1, the most alike first, and whether they
    ///   appeared near enough to each other.
    public func nearest(
        to places: some Sequence<Int>, count: Int = 3
    ) -> [Int: [(place: Int, score: Double, isWithinSpan: Bool)]] {
        var sweep = StorySweep(index)
        sweep.run()
        var found: [Int: [(place: Int, score: Double, isWithinSpan: Bool)]] = [:]
        for place in places {
            found[place] = sweep.nearest(to: place, count: count).map { ($0.document, $0.score, $0.isWithinSpan) }
        }
        return found
    }
}

/// Entries that report one story. They are meant by their place, from 0, in the order in which they were added.
public struct Story: Sendable {
    /// The entry that appeared first: what the story is known by.
    public let leader: Int
    let members: [StoryMember]

    /// The places of all entries, the first that appeared first.
    public var places: [Int] { [leader] + members.map(\.document) }
}

/// The stories among some entries.
public struct Stories: Sendable {
    /// The scheme of the category that says which entries report one story; its term is the id of the first of them.
    public static let scheme = "tag:swift-syndication.example,2026:story"

    /// The stories, in the order in which they began.
    public let all: [Story]
    private let pages: [EntryPage]
    private let byPlace: [Int: Int]

    init(all: [Story], pages: [EntryPage]) {
        self.all = all
        self.pages = pages
        var byPlace: [Int: Int] = [:]
        for (number, story) in all.enumerated() { for place in story.places { byPlace[place] = number } }
        self.byPlace = byPlace
    }

    /// The story that an entry reports; nil where it does so alone.
    public func story(at place: Int) -> Story? { byPlace[place].map { all[$0] } }

    /// An entry with a category that tells its story, and links of rel `related`: from the first report to all others,
    /// and from those to the first. An entry that reports alone stays as it is.
    public func told(_ entry: Entry, at place: Int) -> Entry {
        guard let story = story(at: place) else { return entry }
        let others = place == story.leader ? story.members.map { pages[$0.document] } : [pages[story.leader]]
        var entry = entry.linked("related", to: others)
        entry.categories.append(
            Category(term: pages[story.leader].id, scheme: Self.scheme, label: pages[story.leader].title))
        return entry
    }

    /// A line of JSON for each entry behind a story's first one, without a line end:
    /// `{"story":"…","entry":"…","rule":"story","score":0.47,"evidence":{"agreesWith":"…","share":"1"}}`.
    public var jsonLines: [String] {
        all.flatMap { story in
            story.members.map { member in
                "{\"story\":\(JSONText.quoted(pages[story.leader].id)),\"entry\":\(JSONText.quoted(pages[member.document].id))"
                    + ",\"rule\":\"story\",\"score\":\(Decision.rounded(member.score)),\"evidence\":{\"agreesWith\":"
                    + "\(JSONText.quoted(pages[member.counterpart].id)),\"share\":\"\(Decision.rounded(member.share))\"}}"
            }
        }
    }

    /// Why an entry is in its story: the one that it agrees with, how much, and the words that say so, as the entry itself
    /// spells them. Nil for the first of a story, and where there is none.
    public func reason(_ entry: Entry, at place: Int) -> (counterpart: Int, score: Double, words: [String])? {
        guard let member = story(at: place)?.members.first(where: { $0.document == place }) else { return nil }
        return (member.counterpart, member.score, TermSpelling.words(of: member.terms, in: entry))
    }
}
