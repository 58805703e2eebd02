public import Syndication
internal import SyndicationXML

/// A form that articles come in: plain text, Markdown, HTML pages.
///
/// A format is a folder beside this file, with a type that conforms, and a name in ``ArticleFormats/all``.
public protocol ArticleFormat: Sendable {
    /// The format's name, as commands take it: `text`, `markdown`, `html`.
    var name: String { get }
    /// Ends of file names (in lower case, without the dot) that are taken from folders.
    var fileExtensions: Set<String> { get }
    /// Whether several articles in one file can be told apart by ``ArticleSeparator``: only where that cannot stand in an
    /// article's own markup.
    var allowsSeparators: Bool { get }
    /// Whether lines that several pages of one import share are the site's, so that ``SiteLines`` help.
    var comparesLines: Bool { get }
    /// Whether a file that begins like this, and like no feed, is of this format.
    func matches(_ head: ArticleHead) -> Bool
    /// Whether a file that begins like this is of this format although it begins like a feed. Seldom, and not unless a
    /// format says so.
    func isSure(_ head: ArticleHead) -> Bool
    /// Reads the articles of a file: one as a rule, several where the format's markup tells them apart.
    ///
    /// - Parameters:
    ///   - bytes: the file, in any encoding.
    ///   - options: what is known beside it.
    /// - Throws: `FeedError` when there is no article in it.
    func read(_ bytes: [UInt8], options: ArticleOptions) throws(FeedError) -> [Article]
    /// What each line or block of a file is taken for, and why.
    func explain(_ bytes: [UInt8], options: ArticleOptions) throws(FeedError) -> [ArticleExplanation]
}

extension ArticleFormat {
    /// Neighbours say nothing about an article, unless a format says so.
    public var comparesLines: Bool { false }

    /// A file that begins like a feed is one.
    public func isSure(_ head: ArticleHead) -> Bool { false }

    /// Reads the articles of a file as entries, each with what was odd about it.
    ///
    /// - Throws: `FeedError` when there is no article in it.
    public func articles(
        _ bytes: [UInt8], options: ArticleOptions = ArticleOptions()
    ) throws(FeedError) -> [ImportedArticle] {
        try read(bytes, options: options).map { ArticleEntry.make($0, options) }
    }

    /// Reads a file that may hold several articles, told apart by ``ArticleSeparator`` where the format allows that. A part
    /// without an article costs no other.
    public func results(
        _ bytes: [UInt8], options: ArticleOptions = ArticleOptions()
    ) -> [Result<ImportedArticle, FeedError>] {
        pieces(of: bytes).flatMap { piece -> [Result<ImportedArticle, FeedError>] in
            do throws(FeedError) {
                return try articles(piece.bytes, options: options).map { article in
                    var article = article
                    article.notes = (piece.notes + article.notes).map { $0.moved(by: piece.linesBefore) }
                    return .success(article)
                }
            } catch {
                var error = error
                if error.line > 0 || piece.linesBefore > 0 { error.line = max(error.line, 1) + piece.linesBefore }
                return [.failure(error)]
            }
        }
    }

    /// What each line or block of a file that may hold several articles is taken for, and why.
    public func explanations(
        _ bytes: [UInt8], options: ArticleOptions = ArticleOptions()
    ) throws(FeedError) -> [ArticleExplanation] {
        var explanations: [ArticleExplanation] = []
        for piece in pieces(of: bytes) {
            explanations += try explain(piece.bytes, options: options).map { explanation in
                var explanation = explanation
                if explanation.line > 0 { explanation.line += piece.linesBefore }
                return explanation
            }
        }
        return explanations
    }

    /// The articles of a file as bytes, for ``SiteLines``.
    package func pages(_ bytes: [UInt8]) -> [[UInt8]] {
        pieces(of: bytes).map(\.bytes)
    }

    private func pieces(of bytes: [UInt8]) -> [ArticlePiece] {
        guard allowsSeparators, ArticleSeparator.canStand(in: bytes) else { return [ArticlePiece(bytes: bytes)] }
        let text = PlainTextDecoder.decode(bytes)
        let pieces = ArticleSeparator.pieces(of: text.bytes)
        // One article is read from the bytes as they are, by what its format knows of encodings.
        guard pieces.contains(where: { $0.bytes.count < text.bytes.count }) else { return [ArticlePiece(bytes: bytes)] }
        return pieces.map { piece in
            ArticlePiece(
                bytes: Array(piece.bytes), linesBefore: piece.linesBefore,
                notes: text.isGuess ? [.guessedEncoding(text.encoding)] : [])
        }
    }
}

/// One article's part of a file, in UTF-8 where there are several.
private struct ArticlePiece {
    var bytes: [UInt8]
    var linesBefore = 0
    var notes: [ReadingNote] = []
}

extension ReadingNote {
    fileprivate func moved(by lines: Int) -> ReadingNote {
        var note = self
        if note.line > 0 { note.line += lines }
        return note
    }
}
