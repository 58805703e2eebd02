package import Syndication
internal import SyndicationXML

/// What is looked at to tell a file's format: its first bytes, and the end of its name.
public struct ArticleHead: Sendable {
    /// The first bytes as UTF-8, whatever the file's encoding; without a byte order mark.
    public let bytes: [UInt8]
    /// The end of the file's name in lower case, without the dot; empty when there is none. It may decide between kinds
    /// of text only: what is no text is told from its content.
    public let fileExtension: String
    /// What the first bytes show.
    let document: DocumentHead

    /// Looks at a file's first bytes, some thousand of them.
    public init(_ bytes: [UInt8], fileName: String? = nil) {
        self.init(bytes, document: DocumentHead(bytes), fileName: fileName)
    }

    /// For first bytes that were looked at before.
    package init(_ bytes: [UInt8], document: DocumentHead, fileName: String?) {
        self.bytes = PlainTextDecoder.decode(Self.wholeCharacters(of: bytes)).bytes
        self.document = document
        fileExtension = Self.fileExtension(fileName ?? "")
    }

    /// Whether it is text that is neither markup nor JSON.
    public var isPlainText: Bool { document.isPlainText }

    /// Whether it begins with what only a whole page in HTML has.
    var isWholePage: Bool {
        ["html", "head", "body"].contains(document.rootName?.lowercased())
    }

    /// Whether it begins like a feed of a known format.
    public var isFeed: Bool { FeedFormat.sniff(document) != nil }

    /// Whether it is no text at all, or nothing.
    var isBinary: Bool { document.isBinary }

    /// The bytes without a character of UTF-8 that is cut at their end, which would make them look like another encoding.
    private static func wholeCharacters(of bytes: [UInt8]) -> [UInt8] {
        guard let start = bytes.suffix(4).lastIndex(where: { !$0.isContinuation }), bytes[start] >= 0xC2 else {
            return bytes
        }
        let length = bytes[start] >= 0xF0 ? 4 : bytes[start] >= 0xE0 ? 3 : 2
        return bytes.count - start < length ? Array(bytes[..<start]) : bytes
    }

    private static func fileExtension(_ name: String) -> String {
        let last = name.split(separator: "/").last ?? ""
        guard let dot = last.lastIndex(of: ".") else { return "" }
        return last[last.index(after: dot)...].lowercased()
    }
}
