public import Syndication

/// An article as its format gives it, before it is an entry of a feed.
///
/// A format fills in what it finds and leaves the rest; what every article needs (a title, an identifier, dates, a
/// summary) is made of it in one place for all formats, by the rules of the options.
public struct Article: Sendable {
    /// The identifier that the article itself names, such as an `id` in its front matter.
    public var id: String?
    /// The canonical URL, as the article gives it; relative ones are resolved against the site.
    public var link: String?
    /// The last part of the article's URL on its site, where it names one; else it is made of the title.
    public var slug: String?
    /// The headline; empty if there is none.
    public var title = ""
    /// The authors, in order.
    public var authors: [Person] = []
    /// When it appeared. Without an offset it was read from a clock whose zone the article does not name.
    public var published: Timestamp?
    /// When it last changed. Without an offset it was read from a clock whose zone the article does not name.
    public var updated: Timestamp?
    /// The standfirst or description; else a summary is made of the first sentences.
    public var summary: Text?
    /// The text, with its markup.
    public var content: Text
    /// The text without markup and without the title: what the article's identity is made of where it names none.
    public var plainText: String
    /// What link and identifier are made of where that is not the title and text: they must not depend on what else is
    /// imported.
    public var identity: Identity?
    /// Subjects.
    public var categories: [Category] = []
    /// The language (BCP 47).
    public var language: String?
    /// The URI of the picture that stands for the article.
    public var image: String?
    /// Further links, such as enclosures. The permalink is not among them.
    public var links: [Link] = []
    /// Whether the author has not published it yet.
    public var isDraft = false
    /// What was odd.
    public var notes: [ReadingNote] = []

    /// A title and a text without markup, as an article has them that is read alone.
    public struct Identity: Sendable, Hashable {
        /// The headline; empty if there is none.
        public var title: String
        /// The text without markup and without the title.
        public var plainText: String

        /// Creates what an identity is made of.
        public init(title: String, plainText: String) {
            self.title = title
            self.plainText = plainText
        }
    }

    /// Creates an article of a text.
    public init(title: String = "", content: Text, plainText: String) {
        self.title = title
        self.content = content
        self.plainText = plainText
    }
}
