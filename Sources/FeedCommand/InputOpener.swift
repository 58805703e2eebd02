package import Syndication
internal import SyndicationXML

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Opens documents, on any thread.
package struct InputOpener: Sendable {
    let format: FeedFormat?
    let reading: ReadingOptions

    /// Opens a document that will be read again, and looks at its first bytes.
    ///
    /// - Parameter path: the file; standard input when it is nil.
    /// - Throws: ``FeedError`` when it cannot be read.
    func open(_ name: String, _ path: String?, from spool: InputSpool) throws(FeedError) -> InputDocument {
        let file = try spool.open(path)
        return try InputDocument(
            name: name, path: path, source: DescriptorSource(descriptor: file.descriptor), file: file, format: format,
            options: reading)
    }

    /// Opens a document and looks at its first bytes.
    ///
    /// - Parameter path: the file; standard input when it is nil.
    /// - Throws: ``FeedError`` when it cannot be read.
    package func open(_ name: String, _ path: String?) throws(FeedError) -> InputDocument {
        let file: OpenFile? = if let path { try OpenFile(reading: path) } else { nil }
        return try InputDocument(
            name: name, path: path, source: DescriptorSource(descriptor: file?.descriptor ?? STDIN_FILENO), file: file,
            format: format, options: reading)
    }

    /// Gets a document from the web, whole, and looks at its first bytes.
    ///
    /// - Parameter arguments: options for `feed-fetch`.
    /// - Returns: the document, or what is to be said when there is none.
    package func open(remote url: String, arguments: [String]) -> Result<InputDocument, InputMessage> {
        RemoteDocument.open(url, arguments: arguments, format: format, reading: reading)
    }

    /// Whether a file can be read twice, which a pipe cannot.
    package static func canReadAgain(_ path: String) -> Bool {
        Folder.isRegular(path)
    }

    /// What is to be said of a document that could not be opened: a file is no input then, while standard input that
    /// cannot be read is a failure of the system's.
    package static func failure(_ error: FeedError, _ name: String, _ path: String?) -> InputMessage {
        InputMessage(text: error.message, input: name, status: path == nil ? .inputOutput : .noInput)
    }
}
