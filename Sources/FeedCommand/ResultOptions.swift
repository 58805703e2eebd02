package import ArgumentParser
package import Syndication

/// What the feed that a command makes says of itself.
package struct ResultOptions: ParsableArguments {
    @Option(help: "The feed's title.")
    package var title: String?

    @Option(help: ArgumentHelp("The feed's identifier, an IRI.", valueName: "iri"))
    package var id: String?

    @Option(help: ArgumentHelp("The site of the feed: gives links and identifiers.", valueName: "url"))
    package var site: String?

    @Option(help: ArgumentHelp("The page that the feed belongs to.", valueName: "url"))
    package var link: String?

    @Option(help: ArgumentHelp("The feed's author; may be given several times.", valueName: "name"))
    package var author: [String] = []

    @Option(help: ArgumentHelp("The feed's language, such as en or pt-BR.", valueName: "tag"))
    package var language: String?

    @Option(help: ArgumentHelp("Who holds what rights in the feed.", valueName: "text"))
    package var rights: String?

    @Option(help: ArgumentHelp("A subject of the feed; may be given several times.", valueName: "term"))
    package var category: [String] = []

    package init() {}

    package mutating func validate() throws {
        if let site, !site.hasPrefix("http://"), !site.hasPrefix("https://") {
            throw ValidationError("--site wants a URL that begins with https:// or http://, not '\(site)'")
        }
        if let site, !Self.isRoot(site) {
            throw ValidationError(
                "--site wants the URL of a folder, with a host and without '?' and '#', not '\(site)'")
        }
    }

    /// Whether paths can be put behind an address.
    private static func isRoot(_ site: String) -> Bool {
        let host = site.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" }
        return !host.isEmpty
            && !site.unicodeScalars.contains {
                "?#<>\"\\".unicodeScalars.contains($0) || $0.value <= 0x20 || $0.value == 0x7F
            }
    }

    /// Sets the fields of a feed that were given.
    package func apply(to feed: inout Feed) {
        if let title { feed.title = .text(title) }
        if let language { feed.language = language }
        if let rights { feed.rights = .text(rights) }
        if !author.isEmpty { feed.authors = author.map { Person(name: $0) } }
        if !category.isEmpty { feed.categories = category.map { Category(term: $0) } }
        if let site {
            let root = site.hasSuffix("/") ? site : site + "/"
            feed.id = root
            feed.links.removeAll { $0.rel == "alternate" || $0.rel == "self" }
            feed.links.insert(
                contentsOf: [
                    Link(href: root), Link(rel: "self", href: root + "atom.xml", type: FeedFormat.atom.mediaType),
                ], at: 0)
        }
        if let link {
            feed.links.removeAll { $0.rel == "alternate" }
            feed.links.insert(Link(href: link), at: 0)
        }
        if let id { feed.id = id }
    }
}
