internal import Synchronization
internal import Syndication

/// The entries of the closed stretches of an archive, as they are published; those that an earlier run has written are
/// read from their files.
final class ArchivedEntries: Sendable {
    typealias Stretch = [(key: UInt64, entry: Entry)]

    private let plan: SitePlan
    private let feeds: SiteFeeds
    private let reading: FeedSite.Reading
    private let new: [Int: [Int]]
    /// What was read last: the pages of a stretch's entries are made one after the other.
    private let read = Mutex<[(number: Int, entries: Stretch)]>([])

    init(_ plan: SitePlan, _ feeds: SiteFeeds, reading: @escaping FeedSite.Reading) {
        self.plan = plan
        self.feeds = feeds
        self.reading = reading
        new = Dictionary(plan.newStretches.map { ($0.number, $0.entries) }) { first, _ in first }
    }

    /// The entries of a stretch, without those that were deleted since.
    func entries(of number: Int) throws(FeedError) -> Stretch {
        if let new = new[number] { return new.map { (plan.entries[$0].key, plan.entries[$0].entry) } }
        let result = read.withLock { read -> Result<Stretch, FeedError> in
            if let known = read.first(where: { $0.number == number }) { return .success(known.entries) }
            let result = recovered(number).map { .success($0) } ?? written(number)
            if case .success(let entries) = result { read = read.suffix(1) + [(number, entries)] }
            return result
        }
        return try result.get()
    }

    /// The entries of a stretch that has to be written anew; nil for one whose file is as it was.
    func recovered(_ number: Int) -> Stretch? {
        guard let found = plan.recovered[number] else { return nil }
        let keys = Set(plan.archives[number - 1].map(\.key))
        return found.filter { keys.contains($0.key) }.map { key, entry in
            switch entry {
            case .written(let entry): (key, entry)
            case .published(let number): (key, feeds.entry(number))
            }
        }
    }

    private func written(_ number: Int) -> Result<Stretch, FeedError> {
        let path = SiteFeeds.archive(number)
        guard let bytes = reading(path) else {
            return .failure(FeedError(.unreadable, "the archive \(path) is missing"))
        }
        do throws(FeedError) {
            let feed = try Feed(bytes: bytes)
            let keys = Set(plan.archives[number - 1].map(\.key))
            let identity = feed.atomID
            return .success(
                feed.entries.map { (PublishedEntry($0, in: identity).key, $0) }.filter { keys.contains($0.0) })
        } catch {
            return .failure(error)
        }
    }
}
