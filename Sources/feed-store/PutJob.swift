internal import FeedCommand
internal import FeedStore
internal import Syndication

/// What is done on all processors: small documents are read whole and made ready, of large ones some entries at a time.
struct PutJob: Sendable {
    /// Something to do.
    enum Work: @unchecked Sendable {
        case message(InputMessage)
        case file(name: String, path: String)
        /// Entries of a document that is read elsewhere.
        case entries([Entry], of: ArchivedFeed)
        case end(PutOutcome.End)
        /// Entries of a feed, by its number, that are not in the store as they are.
        case candidates([EntryCandidate], of: Int)
    }

    let opener: InputOpener
    let sanitizes: Bool
    /// Whether entries may be in the store: then they are only made ready when it does not have them.
    let asksFirst: Bool

    func run(_ work: Work) -> [PutOutcome] {
        switch work {
        case .message(let message): return [.message(message)]
        case .end(let end): return [.end(end)]
        case .candidates(let candidates, let feed):
            var archiver = EntryArchiver()
            return [.entries(candidates.map { archiver.archived($0) }, of: feed)]
        case .entries(let entries, let feed):
            var gathering = PutGathering(self)
            gathering.take(entries, feed)
            return gathering.outcomes()
        case .file(let name, let path):
            do throws(FeedError) {
                let document = try opener.open(name, path)
                var gathering = PutGathering(self)
                let end = PutReading(document, sanitizes: sanitizes, isSmall: true).run { gathering.take($0, $1) }
                return gathering.outcomes() + [.end(end)]
            } catch {
                return [.message(InputOpener.failure(error, name, path))]
            }
        }
    }
}

/// Entries of one feed, made ready.
struct PutGathering: ~Copyable {
    private var archiver = EntryArchiver()
    private var feed: ArchivedFeed?
    private var candidates: [EntryCandidate] = []
    private var archived: [ArchivedEntry] = []
    private let asksFirst: Bool

    init(_ job: PutJob) {
        asksFirst = job.asksFirst
    }

    mutating func take(_ entries: [Entry], _ feed: ArchivedFeed) {
        self.feed = feed
        for entry in entries {
            let candidate = archiver.candidate(entry, from: feed.identity, language: feed.language)
            if asksFirst { candidates.append(candidate) } else { archived.append(archiver.archived(candidate)) }
        }
    }

    func outcomes() -> [PutOutcome] {
        guard let feed else { return [] }
        return [.begin(feed), asksFirst ? .candidates(candidates) : .entries(archived, of: nil)]
    }
}

/// What came of it, in the order of the inputs.
enum PutOutcome: @unchecked Sendable {
    /// The end of a document.
    struct End: @unchecked Sendable {
        var name: String
        /// What the document says of its feed; nil where it is none.
        var feed: ArchivedFeed?
        var deletions: [Tombstone] = []
        var notes: [ReadingNote] = []
        var error: FeedError?
    }

    case message(InputMessage)
    case begin(ArchivedFeed)
    /// Entries that the store may have.
    case candidates([EntryCandidate])
    /// Entries, of a feed by its number; nil for the one that was begun.
    case entries([ArchivedEntry], of: Int?)
    case end(End)
}
