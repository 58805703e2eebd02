package import Syndication
internal import SyndicationXML

/// One document that a command reads: a file, a file of a folder, or standard input.
package struct InputDocument {
    /// What it is called in messages.
    package let name: String
    /// The file's path; nil for standard input.
    package let path: String?
    /// The document's first bytes, looked at.
    package let head: DocumentHead
    /// The same bytes.
    package let firstBytes: [UInt8]
    private let source: any ByteSource
    private let file: OpenFile?
    private let format: FeedFormat?
    private let options: ReadingOptions

    init(
        name: String, path: String?, source: any ByteSource, file: OpenFile?, format: FeedFormat?,
        options: ReadingOptions
    ) throws(FeedError) {
        var source = source
        let bytes: [UInt8]
        do throws(ByteSourceError) {
            (bytes, head) = try DocumentHead.read(from: &source)
        } catch {
            throw FeedError(.unreadable, SystemError.message(error.errno))
        }
        self.name = name
        self.path = path
        firstBytes = bytes
        self.source = RewoundSource(head: bytes, rest: source)
        self.file = file
        self.format = format
        self.options = options
    }

    /// When the file was last changed, in seconds since 1970; nil for standard input.
    package var modificationTime: Int64? { path.flatMap { Folder.modificationTime($0) } }

    /// Where the document came from; nil where nobody said so.
    package var url: String? { options.url }

    /// Reads the document as a feed.
    ///
    /// - Parameter company: what else is read at the same time.
    /// - Throws: ``FeedError`` when it is none.
    package func reader(in company: ReadingOptions.Company = .none) throws(FeedError) -> FeedReader {
        var options = options
        options.company = company
        return try FeedReader(source: source, file: file, format: format, options: options)
    }

    /// Reads the whole document as text, at most `limit` bytes of it.
    package func bytes(limit: Int) throws(FeedError) -> [UInt8] {
        var source = source
        do throws(ByteSourceError) {
            return try source.readAll(limit: limit)
        } catch {
            throw FeedError(.unreadable, SystemError.message(error.errno))
        }
    }
}
