internal import ArticleImport
internal import FeedCommand
internal import Syndication

/// What is done to each input on any thread: opened, told what it is, and if it is an article, read.
struct ImportJob: Sendable {
    /// What became of an input. A feed is only opened: it is read where entries are written, as it streams.
    enum Outcome: @unchecked Sendable {
        case message(InputMessage)
        case failure(name: String, FeedError)
        case articles(name: String, format: String, [Result<ImportedArticle, FeedError>])
        case feed(InputDocument)
    }

    let opener: InputOpener
    /// The format that inputs are said to have; nil where it is to be told from them.
    let format: InputOptions.InputFormat?
    var options: ArticleOptions
    /// What `feed-fetch` is told for documents on the web.
    let webArguments: [String]

    /// Bytes that an article may have.
    private static let maximumArticle = 64 << 20

    /// Opens an input and reads it, if it is an article.
    func run(_ item: InputItem) -> Outcome {
        switch item {
        case .message(let message): return .message(message)
        case .remote(let url):
            switch opener.open(remote: url, arguments: webArguments) {
            case .success(let document): return outcome(of: document)
            case .failure(let message): return .message(message)
            }
        case .document(let name, let path):
            do throws(FeedError) {
                return outcome(of: try opener.open(name, path))
            } catch {
                return .message(InputOpener.failure(error, name, path))
            }
        }
    }

    private func outcome(of document: InputDocument) -> Outcome {
        guard let format = articleFormat(of: document) else { return .feed(document) }
        do throws(FeedError) {
            let results = format.results(try Self.bytes(of: document), options: options(for: document))
            return .articles(name: document.name, format: format.name, results)
        } catch {
            return .failure(name: document.name, error)
        }
    }

    /// The options for the articles of one file.
    func options(for document: InputDocument) -> ArticleOptions {
        var options = options
        options.fileName = document.path
        options.modified = document.modificationTime
        if let url = document.url { options.url = url }
        return options
    }

    /// The format of a document that is articles; nil for feeds, and for what nobody knows.
    func articleFormat(of document: InputDocument) -> (any ArticleFormat)? {
        switch format {
        case .other(let name): ArticleFormats.named(name)
        case .feed: nil
        case nil:
            ArticleFormats.sniff(
                ArticleHead(document.firstBytes, document: document.head, fileName: document.path))
        }
    }

    /// All bytes of an article.
    static func bytes(of document: InputDocument) throws(FeedError) -> [UInt8] {
        let bytes = try document.bytes(limit: maximumArticle + 1)
        guard bytes.count <= maximumArticle else {
            throw FeedError(.limitExceeded, "an article holds more than \(maximumArticle) bytes")
        }
        return bytes
    }

    // MARK: - Lines of the site

    /// The pages of a file whose lines are compared with those of others; none for feeds, and for formats where
    /// neighbours say nothing.
    func pages(_ item: InputItem) -> [SiteLines.Page] {
        guard case .document(let name, let path?) = item, InputOpener.canReadAgain(path) else { return [] }
        do throws(FeedError) {
            let document = try opener.open(name, path)
            guard let format = articleFormat(of: document), format.comparesLines else { return [] }
            return format.pages(try Self.bytes(of: document)).map(SiteLines.Page.init)
        } catch {
            return []
        }
    }

    /// The lines that the pages of an import share; nil when there are not several.
    func siteLines(of items: [InputItem], _ progress: Progress?) -> SiteLines? {
        let documents = items.filter(\.isDocument)
        guard documents.count > 1 else { return nil }
        var lines = SiteLines()
        let workers = OrderedWorkers(pages)
        defer { workers.stop() }
        var rest = documents[...]
        var done = 0
        while true {
            while !workers.isFull, let item = rest.popFirst() { workers.submit(item) }
            guard let pages = workers.next() else { break }
            for page in pages { lines.add(page) }
            done += 1
            progress?.show(done)
        }
        return lines.pages > 1 ? lines : nil
    }
}
