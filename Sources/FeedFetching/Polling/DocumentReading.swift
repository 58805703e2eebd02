public import Syndication

/// Reads the feed in an answer.
struct DocumentReading {
    private let response: HTTPResponse

    init(_ response: HTTPResponse) {
        self.response = response
    }

    /// Reads a body to its end.
    ///
    /// - Parameter acceptsPart: whether the entries before a fault are better than nothing.
    /// - Throws: ``FetchError`` when the answer does not come as a whole, or is no feed.
    func read(_ body: RecordedBody, acceptsPart: Bool) async throws(FetchError) -> FetchedFeed {
        let reader = AsyncFeedReader(body, options: response.readingOptions)
        var entries: [Entry] = []
        var notes: [ReadingNote] = []
        var isWhole = true
        do {
            while let entry = try await reader.next() { entries.append(entry) }
            notes = reader.takeNotes()
            if let cut = notes.first(where: { $0.code == FeedError.Code.truncated.rawValue }) {
                isWhole = false
                if !acceptsPart { throw FeedError(.truncated, cut.message, line: cut.line, column: cut.column) }
            }
        } catch let error as FetchError {
            throw error
        } catch let error as FeedError {
            guard acceptsPart, !entries.isEmpty else { throw FetchError(error, response) }
            isWhole = false
            notes = reader.takeNotes()
            notes.append(
                ReadingNote(.error, code: error.code.rawValue, error.message, line: error.line, column: error.column))
        } catch {
            throw FetchError(.malformed, "\(error)")
        }
        var feed = reader.feed
        feed.entries = entries
        return FetchedFeed(
            feed: feed, document: reader.document, notes: notes, address: response.address, isWhole: isWhole)
    }
}

extension HTTPResponse {
    /// What the transport says of the document.
    public var readingOptions: ReadingOptions {
        var options = ReadingOptions(url: address.withoutCredentials.text)
        options.contentLocation = headers["Content-Location"]
        options.contentType = headers["Content-Type"]
        options.language = headers["Content-Language"]?.split(separator: ",").first.map(String.init)
        return options
    }
}

extension FetchError {
    /// Why what was sent could not be read as a feed.
    init(_ error: FeedError, _ response: HTTPResponse) {
        let place = error.line > 1 || error.column > 1 ? " (line \(error.line), column \(error.column))" : ""
        switch error.code {
        case .empty: self.init(.notAFeed, "answered with an empty document", status: response.status)
        case .notAFeed:
            let type = response.headers["Content-Type"].map { " of type \($0.prefix { $0 != ";" })" } ?? ""
            self.init(
                .notAFeed, "answered with a document\(type) that is no feed: \(error.message)", status: response.status)
        case .limitExceeded: self.init(.tooLarge, error.message + place, status: response.status)
        case .truncated:
            self.init(.truncated, "the document is cut off: \(error.message)\(place)", status: response.status)
        default: self.init(.malformed, error.message + place, status: response.status)
        }
    }
}
