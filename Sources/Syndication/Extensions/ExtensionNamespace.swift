/// A namespace that is known here: what it is called, and which of its elements the model has a field for.
///
/// Adding one is a file in this folder and a line in ``KnownNamespaces``. Elements stay in `extensions` as they are
/// whether a namespace is known or not; what is *promoted* is said by a field as well.
protocol ExtensionNamespace: SendableMetatype {
    /// The namespace's URI.
    static var uri: String { get }
    /// The prefix that documents use for it.
    static var prefix: String { get }
    /// Other URIs that feeds use for it. Case, and a slash or number sign at the end, need not be listed.
    static var aliases: [String] { get }
    /// Local names of the elements that are promoted. Abstracts among them are chosen from when all are known:
    /// ``FeedOrEntry/completeAbstract(_:)``.
    static var promoted: Set<String> { get }

    /// Says in a field what an element of ``promoted`` says, unless the field says something already.
    static func promote(_ element: XMLFragment, to target: inout some FeedOrEntry, _ scope: inout PromotionScope)
}

extension ExtensionNamespace {
    static var aliases: [String] { [] }
    static var promoted: Set<String> { [] }
    static func promote(_ element: XMLFragment, to target: inout some FeedOrEntry, _ scope: inout PromotionScope) {}
}

/// What a promoted element inherits, and what was odd about it.
struct PromotionScope {
    var base: BaseURI
    var language: String?
    /// Dates that nobody here can read, which were kept as text.
    var unreadableDates: [String] = []

    init(base: BaseURI = BaseURI(), language: String? = nil) {
        self.base = base
        self.language = language
    }

    init(_ scope: DecodingScope) {
        self.init(base: scope.base, language: scope.language)
    }

    /// The element's text: HTML if it looks like it, nil if there is none.
    func text(_ element: XMLFragment) -> Text? {
        guard let value = element.text.trimmed.nonEmpty else { return nil }
        return Text(
            kind: MarkupDetection.looksLikeHTML(value) ? .html : .text, unchecked: value, language: language,
            base: base.uri
        ).resolved
    }

    /// The element's text as a URI, absolute where the base is known.
    func uri(_ element: XMLFragment) -> String? {
        element.text.trimmed.nonEmpty.map { base.resolve($0) }
    }

    /// The element's text as a date; nil when there is none.
    mutating func date(_ element: XMLFragment) -> Timestamp? {
        guard let text = element.text.trimmed.nonEmpty else { return nil }
        let date = Timestamp.read(text)
        if date.instant == nil { unreadableDates.append(text) }
        return date
    }
}

/// What a feed and an entry have in common, for elements that mean the same in both.
protocol FeedOrEntry {
    var title: Text? { get set }
    /// A feed's subtitle, an entry's summary.
    var abstract: Text? { get set }
    var rights: Text? { get set }
    var language: String? { get set }
    var links: [Link] { get set }
    var authors: [Person] { get set }
    var contributors: [Person] { get set }
    var categories: [Category] { get set }
    var published: Timestamp? { get set }
    var updated: Timestamp? { get set }
    var extensions: Extensions { get set }

    /// Says who published it; entries have no field for that.
    mutating func setPublisher(_ publisher: Person)
    /// Says which picture stands for it.
    mutating func setImage(_ href: String)
    /// Says how to read it; entries have no field for that.
    mutating func setInfo(_ info: Text)
}

extension Feed: FeedOrEntry {
    var abstract: Text? {
        get { subtitle }
        set { subtitle = newValue }
    }

    mutating func setPublisher(_ publisher: Person) { self.publisher = self.publisher ?? publisher }
    mutating func setImage(_ href: String) { image = image ?? Image(href: href) }
    mutating func setInfo(_ info: Text) { self.info = self.info ?? info }
}

extension Entry: FeedOrEntry {
    var abstract: Text? {
        get { summary }
        set { summary = newValue }
    }

    mutating func setPublisher(_ publisher: Person) {}
    mutating func setImage(_ href: String) { image = image ?? href }
    mutating func setInfo(_ info: Text) {}
}

extension FeedOrEntry {
    /// How many authors, categories and links a new one is compared with: more than anybody has, so that a document
    /// which is nothing but them takes no longer than others.
    private static var comparedParts: Int { 256 }

    /// Names an author. Documents name one twice, by address and by name: the second one adds what the first did not
    /// say.
    mutating func addAuthor(_ person: Person) {
        // By index: a slice would be another owner of the array, and cost a copy of it.
        let places = authors.indices.prefix(Self.comparedParts)
        guard let index = places.first(where: { authors[$0].name == person.name && !person.name.isEmpty }) else {
            if !places.contains(where: { authors[$0] == person }) { authors.append(person) }
            return
        }
        authors[index].email = authors[index].email ?? person.email
        authors[index].uri = authors[index].uri ?? person.uri
    }

    mutating func addContributor(_ person: Person) {
        let places = contributors.indices.prefix(Self.comparedParts)
        if !places.contains(where: { contributors[$0] == person }) { contributors.append(person) }
    }

    mutating func addCategory(_ category: Category) {
        let places = categories.indices.prefix(Self.comparedParts)
        if !places.contains(where: { categories[$0] == category }) { categories.append(category) }
    }

    mutating func addLink(_ link: Link) {
        let places = links.indices.prefix(Self.comparedParts)
        if !places.contains(where: { links[$0].rel == link.rel && links[$0].href == link.href }) { links.append(link) }
    }

    /// Promotes an element that is kept in ``extensions``.
    mutating func promote(_ element: XMLFragment, _ scope: inout PromotionScope) {
        guard let namespace = KnownNamespaces.promoting(element.name, element.namespace) else { return }
        namespace.promote(element, to: &self, &scope)
    }

    /// What the extensions alone say in fields.
    func promoted(to empty: Self) -> Self {
        var target = empty
        var scope = PromotionScope()
        for element in extensions.fragments { target.promote(element, &scope) }
        return target
    }
}
