internal import FeedCommand
internal import FeedStore
internal import Syndication

/// Reads one document, some entries at a time. What is wrong with it is said at its end.
struct PutReading {
    private let document: InputDocument
    private let sanitizes: Bool
    private let isSmall: Bool

    /// Entries that are handed on at once.
    private static let batch = 64
    /// Entries that wait for a document to say what it is.
    private static let held = 2_000

    /// - Parameter isSmall: whether other documents are read at the same time.
    init(_ document: InputDocument, sanitizes: Bool, isSmall: Bool) {
        self.isSmall = isSmall
        self.document = document
        self.sanitizes = sanitizes
    }

    func run(_ body: ([Entry], ArchivedFeed) -> Void) -> PutOutcome.End {
        var end = PutOutcome.End(name: document.name)
        do throws(FeedError) {
            var reader = try document.reader(in: isSmall ? .threads : .none)
            var entries: [Entry] = []
            var feed: ArchivedFeed?
            do throws(FeedError) {
                while let entry = try reader.next() {
                    entries.append(sanitizes ? entry.sanitized : entry)
                    if feed == nil, reader.feed.isNamed || entries.count >= Self.held { feed = archived(reader) }
                    if let feed, entries.count >= Self.batch {
                        body(entries, feed)
                        entries.removeAll(keepingCapacity: true)
                    }
                }
            } catch {
                end.error = error
            }
            end.notes = reader.takeNotes()
            let whole = archived(reader)
            if !entries.isEmpty { body(entries, feed ?? whole) }
            var last = feed ?? whole
            last.header = whole.header
            last.document = whole.document
            end.feed = last
            end.deletions = reader.feed.deletedEntries
        } catch {
            end.error = error
        }
        return end
    }

    private func archived(_ reader: borrowing FeedReader) -> ArchivedFeed {
        ArchivedFeed(
            sanitizes ? reader.feed.sanitized : reader.feed, document: reader.document,
            language: reader.feed.language)
    }
}

extension Feed {
    /// Whether the feed has said by now what it is.
    fileprivate var isNamed: Bool { id != nil || title != nil || !links.isEmpty }
}
