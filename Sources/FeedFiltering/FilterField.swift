/// What of an entry a filter can ask for. docs/filters.md says what each is in Atom and RSS.
enum FilterField: Sendable, Hashable {
    case id
    case title
    case summary
    case content
    /// Title, summary and content.
    case text
    case author
    case contributor
    case category
    case link
    case permalink
    case enclosure
    case enclosureType
    case language
    case rights
    case published
    case updated
    /// The last change: `updated`, else `published`.
    case date
    case source
    case sourceID
    case sourceLink
    case words
    case length
    /// An element that the model has no field for.
    case element(ElementName)

    /// What a field holds, which decides what it can be compared with.
    enum Kind: Sendable {
        case text
        case date
        case number
    }

    var kind: Kind {
        switch self {
        case .published, .updated, .date: .date
        case .words, .length: .number
        default: .text
        }
    }

    /// When two texts of a field are the same.
    enum Sameness: Sendable {
        /// Character by character, as identifiers are (RFC 4287, section 4.2.6.1).
        case exact
        /// As text for people: canonical equivalents are the same, runs of white space count as one.
        case text
        /// Letter case does not count.
        case caseless
        /// A language and those below it: `en` is said of `en-GB` too (RFC 4647, section 3.3.1).
        case language
        /// A media type: without its parameters, letter case does not count (RFC 6838, section 4.2).
        case mediaType
    }

    var sameness: Sameness {
        switch self {
        case .id, .link, .permalink, .enclosure, .sourceID, .sourceLink: .exact
        case .author, .contributor, .category: .caseless
        case .language: .language
        case .enclosureType: .mediaType
        default: .text
        }
    }
}
