internal import FeedCommand
internal import FeedOperations
internal import Syndication

/// What is done to each input on any thread: opened, and read and packed if it is not too large to wait for its turn.
struct MergeJob: Sendable {
    /// What became of an input.
    enum Outcome: @unchecked Sendable {
        case message(InputMessage)
        /// A document that is no feed.
        case failure(name: String, FeedError)
        case packed(PackedDocument)
        /// A document to be read as it streams.
        case large(InputDocument)
    }

    let opener: InputOpener
    let options: FeedMerge.Options
    let sanitizes: Bool

    /// How large a document may be to be read as a whole. A few of them wait for their turn.
    private static let largest = 4 << 20

    func run(_ item: InputItem) -> Outcome {
        switch item {
        case .message(let message): return .message(message)
        case .remote(let url): return .message(.isOnTheWeb(url))
        case .document(let name, let path):
            let document: InputDocument
            do throws(FeedError) {
                document = try opener.open(name, path)
            } catch {
                return .message(InputOpener.failure(error, name, path))
            }
            guard let path, let size = Folder.size(ofFile: path), size <= Self.largest else { return .large(document) }
            do throws(FeedError) {
                let packed = try PackedDocument(document, options: options, sanitizing: sanitizes)
                guard packed.saysMoreAtItsEnd, packed.error == nil, let again = try? opener.open(name, path) else {
                    return .packed(packed)
                }
                return .packed(
                    try PackedDocument(again, knownAs: packed.end, options: options, sanitizing: sanitizes))
            } catch {
                return .failure(name: name, error)
            }
        }
    }
}

/// A document that was read and packed, and what there was to say of it.
struct PackedDocument: Sendable {
    let name: String
    /// What it said of itself when its first entry came, and at its end.
    let (start, end): (Feed, Feed)
    let info: DocumentInfo
    let entries: [PackedEntries]
    let notes: [ReadingNote]
    /// Why it could not be read to its end.
    let error: FeedError?

    /// - Parameter header: what the document says of itself; nil for what it has said when its first entry comes.
    /// - Throws: ``FeedError`` when the document is no feed.
    init(
        _ document: InputDocument, knownAs header: Feed? = nil, options: FeedMerge.Options, sanitizing: Bool
    ) throws(FeedError) {
        var reader = try document.reader(in: .threads)
        name = document.name
        let feed = { (feed: Feed) in sanitizing ? feed.sanitized : feed }
        var start: Feed?
        var packing: EntryPacking?
        var entries: [PackedEntries] = []
        var error: FeedError?
        do throws(FeedError) {
            while let entry = try reader.next() {
                if packing == nil {
                    let header = header ?? feed(reader.feed)
                    start = header
                    packing = EntryPacking(header, options: options)
                }
                if let packed = packing?.add(sanitizing ? entry.sanitized : entry) { entries.append(packed) }
            }
        } catch let failure {
            error = failure
        }
        if let packed = packing?.take() { entries.append(packed) }
        notes = reader.takeNotes()
        self.error = error
        end = feed(reader.feed)
        self.start = start ?? end
        info = reader.document
        self.entries = entries
    }

    /// Whether entries would have been packed otherwise, had all been known that the document says of itself: a channel
    /// of RSS may have its title, its link and its language behind its items.
    var saysMoreAtItsEnd: Bool {
        start.atomID != end.atomID || start.language != end.language || start.title?.plain != end.title?.plain
    }
}
