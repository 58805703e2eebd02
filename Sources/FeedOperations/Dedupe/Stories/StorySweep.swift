/// Goes through entries in the order of their time, and puts each to the story that it agrees with.
///
/// An entry joins a story when it agrees with its leader, or with a fifth of its members and two at least; and when one of
/// those that it agrees with is of another source. So two entries of one source can be in one story, but do not make one,
/// and no chain of neighbours does.
struct StorySweep {
    /// Entries that are compared with one: 64, those that share most of its strongest terms.
    private static let maximumCandidates = 64
    /// Stories that an entry is held against: 8, those of the entries most like it.
    private static let maximumStories = 8
    /// Members of a story that are asked: 40, spread over all of them.
    private static let maximumAsked = 40
    /// What strongest terms in common have to add to a cosine for an entry to be compared: 0.04.
    private static let minimumOverlap: UInt64 = 171_787_026

    private struct Story {
        /// Places of the entries in the order of time; the first is the leader's.
        var members: [Int32]
    }

    private let index: StoryIndex
    private let options: StoryOptions
    /// The entries' numbers in the order of their time.
    private let order: [Int32]
    private var vectors = StoryVectors()
    private var postings = StoryPostings()
    private var stories: [Story] = []
    private var storyOfPlace: [Int32] = []
    private var reasons: [Int32: StoryMember] = [:]
    /// Entries that were like a story of none but their own source, and that story.
    private var waiting: [(place: Int, story: Int)] = []
    private var overlaps: [UInt64]

    init(_ index: StoryIndex) {
        self.index = index
        options = index.options
        let all = (0..<index.count).map { Int32(truncatingIfNeeded: $0) }
        let timed = all.filter { index.instants[Int($0)] != nil || index.options.span == nil }
        order = timed.sorted { left, right in
            let first = index.instants[Int(left)] ?? .max
            let second = index.instants[Int(right)] ?? .max
            return (first, left) < (second, right)
        }
        overlaps = [UInt64](repeating: 0, count: order.count)
    }

    /// Puts all entries to their stories.
    mutating func run() {
        vectors.reserve(order.count)
        postings.reserve(order.count)
        var earliest = 0
        for place in order.indices {
            while !isWithinSpan(earliest, place), earliest < place { earliest += 1 }
            let strongest = index.strongest(of: Int(order[place])).prefix(StoryVectors.maximumTerms)
            let terms = vectors.append(strongest).prefix(StoryPostings.maximumTerms)
            join(place, candidates(terms, since: earliest))
            postings.add(Int32(truncatingIfNeeded: place), terms: terms.lazy.map(\.key))
        }
        for (place, story) in waiting where stories[Int(storyOfPlace[place])].members.count == 1 {
            guard let found = agreement(place, story) else { continue }
            stories[Int(storyOfPlace[place])].members = []
            add(place, to: story, found)
        }
    }

    /// The stories of more than one entry.
    func groups() -> [StoryGroup] {
        stories.filter { $0.members.count > 1 }.map { story in
            let members = story.members.dropFirst().sorted().compactMap { reasons[$0] }
            return StoryGroup(leader: number(Int(story.members[0])), members: members)
        }
    }

    /// The entries that one is most like, whether that is enough or not.
    func nearest(to document: Int, count: Int) -> [StoryLikeness] {
        guard let own = order.firstIndex(of: Int32(clamping: document)) else { return [] }
        let all = order.indices.lazy.filter { $0 != own }.map { place in
            StoryLikeness(
                document: number(place), score: vectors.likeness(own, place).similarity(options),
                isWithinSpan: isWithinSpan(own, place))
        }
        return Array(
            all.filter { $0.score > 0 }.sorted { ($1.score, $0.document) < ($0.score, $1.document) }.prefix(count))
    }

    private func number(_ place: Int) -> Int { Int(order[place]) }

    private func source(_ place: Int) -> Int32 { index.sources[number(place)] }

    private func isWithinSpan(_ left: Int, _ right: Int) -> Bool {
        guard let span = options.span else { return true }
        guard let first = index.instants[number(left)], let second = index.instants[number(right)] else { return false }
        let difference = first.subtractingReportingOverflow(second)
        return !difference.overflow && difference.partialValue.magnitude <= UInt64(max(span, 0))
    }

    // MARK: - Candidates

    /// The entries from a place on that share most of an entry's strongest terms.
    private mutating func candidates(
        _ terms: ArraySlice<(key: UInt32, weight: UInt16)>, since earliest: Int
    ) -> [Int] {
        var touched: [Int32] = []
        for term in terms {
            // What the term adds where it weighs as much in the other entry.
            let product = UInt64(term.weight) * UInt64(term.weight) + 1
            postings.forEachEntry(with: term.key) { other in
                guard Int(other) >= earliest else { return false }
                if overlaps[Int(other)] == 0 { touched.append(other) }
                overlaps[Int(other)] += product
                return true
            }
        }
        var found = touched.map { (place: $0, overlap: overlaps[Int($0)]) }
        for other in touched { overlaps[Int(other)] = 0 }
        found.removeAll { $0.overlap < Self.minimumOverlap }
        if found.count > Self.maximumCandidates {
            found.sort { ($1.overlap, $0.place) < ($0.overlap, $1.place) }
            found.removeLast(found.count - Self.maximumCandidates)
        }
        return found.map { Int($0.place) }
    }

    // MARK: - Stories

    private mutating func join(_ place: Int, _ candidates: [Int]) {
        var best: [Int: Double] = [:]
        for other in candidates {
            let similarity = similarity(place, other)
            guard similarity >= options.similarity else { continue }
            let story = Int(storyOfPlace[other])
            best[story] = max(best[story] ?? 0, similarity)
        }
        let likely = best.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.maximumStories).map(\.key)
        let agreements = likely.compactMap { story in agreement(place, story).map { (story, $0) } }
        storyOfPlace.append(Int32(truncatingIfNeeded: stories.count))
        if let found = agreements.max(by: { ($0.1.score, $1.0) < ($1.1.score, $0.0) }) {
            return add(place, to: found.0, found.1)
        }
        stories.append(Story(members: [Int32(truncatingIfNeeded: place)]))
        if let story = likely.first { waiting.append((place, story)) }
    }

    private mutating func add(_ place: Int, to story: Int, _ reason: StoryMember) {
        stories[story].members.append(Int32(truncatingIfNeeded: place))
        storyOfPlace[place] = Int32(truncatingIfNeeded: story)
        reasons[Int32(truncatingIfNeeded: place)] = reason
    }

    private func similarity(_ left: Int, _ right: Int) -> Double {
        isWithinSpan(left, right) ? vectors.likeness(left, right).similarity(options) : 0
    }

    /// Whether an entry agrees with a story, and why.
    private func agreement(_ place: Int, _ story: Int) -> StoryMember? {
        let members = stories[story].members
        guard let leader = members.first.map({ Int($0) }) else { return nil }
        let asked = min(members.count, Self.maximumAsked)
        var agreeing = 0
        var hasOtherSource = false
        var leaderScore = 0.0
        var best = (place: leader, score: 0.0)
        for number in 0..<asked {
            let other = Int(members[number * members.count / asked])
            let score = similarity(place, other)
            guard score >= options.similarity else { continue }
            agreeing += 1
            if other == leader { leaderScore = score }
            if source(other) != source(place) { hasOtherSource = true }
            if score > best.score { best = (other, score) }
        }
        let share = Double(agreeing) / Double(max(asked, 1))
        let isOfMembers = agreeing >= 2 && share >= options.memberShare
        guard hasOtherSource, leaderScore > 0 || isOfMembers else { return nil }
        let counterpart = leaderScore > 0 ? (place: leader, score: leaderScore) : best
        return StoryMember(
            document: number(place), counterpart: number(counterpart.place), score: counterpart.score, share: share,
            terms: vectors.strongestShared(place, counterpart.place, count: 12))
    }
}
