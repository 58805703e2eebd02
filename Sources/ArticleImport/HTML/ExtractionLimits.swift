/// The figures by which an article's text is told from the rest of its page, each with what it is for. They were found
/// by trying values on pages of many sites; docs/extraction.md says how well they do.
enum ExtractionLimits {
    /// Visible characters from which on a block reads like running text whatever its end.
    static let proseLength = 80
    /// Visible characters from which on a block that ends like a sentence does.
    static let sentenceLength = 20
    /// The share of links up to which a block can be running text.
    static let proseLinks = 0.5
    /// A heading of this length is a standfirst.
    static let headingLength = 150
    /// So is one of this length that ends like a sentence.
    static let headingSentenceLength = 80
    /// An element that holds this share of the page's running text is not the site's, whatever it is called.
    static let boilerplateShare = 0.4
    /// Running text beside an element of comments or other articles from which on that element is theirs, however long.
    static let enoughText = 250.0
    /// The share of an element's running text that is about cookies from which on it asks to accept them.
    static let cookieShare = 0.4
    /// Running text, in characters, from which on a doubtful element is not the site's.
    static let doubtfulMass = 170.0
    /// Unless that much of it is links, and it holds less than ``doubtfulShare``.
    static let doubtfulLinks = 0.5
    static let doubtfulShare = 0.3
    /// What a block of the site's costs the element that holds it, per character, and up to how many.
    static let boilerplateCost = 0.3
    static let boilerplateLength = 400
    /// What the site's parts cost at most, each with all that is in it.
    static let partCost = 150.0
    /// What a character of a block of links costs.
    static let linkCost = 0.5
    /// Share of links from which on a block counts as one of links.
    static let links = 0.6
    /// What a short block costs.
    static let shortCost = 1.5
    /// How much less a short sentence is worth than a long one.
    static let sentenceWorth = 0.8
    /// How much more an element is worth that is called what articles' texts are called.
    static let contentWorth = 1.05
    /// Share of links above which a block in the text is left out.
    static let keptLinks = 0.72
    /// Blocks in front of the text, the site's not counted, among which a standfirst is looked for.
    static let leadDistance = 18
    /// Blocks behind the title among which it is looked for in the text's element, where its name is doubtful.
    static let innerLeadDistance = 5
    /// The shortest standfirst outside of the text's element.
    static let leadLength = 60
    /// Blocks without a sentence shorter than this are left out at the text's edges.
    static let edgeLength = 85
    /// Running text that an element beside the text's must have to be part of it.
    static let siblingMass = 200.0
    /// The longest block that is judged by its words.
    static let leftoverLength = 280
    /// The longest credit of a picture.
    static let creditLength = 140
}
