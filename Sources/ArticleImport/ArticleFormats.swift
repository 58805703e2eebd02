/// The formats of articles that are known.
public enum ArticleFormats {
    /// All formats, in the order in which they are asked whether a file is theirs.
    public static let all: [any ArticleFormat] = [Markdown(), HTMLPage(), PlainText()]

    /// The format of that name.
    public static func named(_ name: String) -> (any ArticleFormat)? {
        all.first { $0.name == name }
    }

    /// The format of a file; nil for feeds, and when none is known.
    public static func sniff(_ head: ArticleHead) -> (any ArticleFormat)? {
        all.first { ($0.isSure(head) || !head.isFeed) && $0.matches(head) }
    }

    /// Ends of file names that any of the formats has.
    public static var fileExtensions: Set<String> {
        all.reduce(into: []) { $0.formUnion($1.fileExtensions) }
    }
}
