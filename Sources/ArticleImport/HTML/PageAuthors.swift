internal import Syndication
internal import SyndicationXML

/// Who wrote an article on a page.
struct PageAuthors {
    private(set) var people: [Person] = []

    private let facts: PageFacts
    private let body: PageBody
    private let heading: HTMLPageTree.ID?
    private let surroundings: PageSurroundings
    private let organisations: Set<String>
    /// Nodes that may still be looked at for names: elements that name authors may lie in each other.
    private var room: Int

    /// What the page shows counts most, then what it says for machines. Organisations that publish the page are no authors.
    init(
        _ facts: PageFacts, _ body: PageBody, _ surroundings: PageSurroundings, heading: HTMLPageTree.ID?, url: String?
    ) {
        self.surroundings = surroundings
        self.facts = facts
        self.body = body
        self.heading = heading
        room = 2 * body.range.count + 5_000
        organisations = Self.organisations(facts, url)
        if take(marked()) || take(linked()) || take(shown()) { return }
        _ = take(said())
    }

    /// Names of one article; what is more is a list of something else.
    private static let maximumCount = 100
    /// Names of one word that are looked for on the page.
    private static let maximumSearches = 12

    /// - Returns: whether there is an author among them.
    private mutating func take(_ found: Found) -> Bool {
        var searches = 0
        people = cleaned(found.people).prefix(Self.maximumCount).filter { person in
            if found.isShown || Self.isFullName(person.name) { return true }
            searches += 1
            return searches <= Self.maximumSearches && isShown(person.name)
        }
        return !people.isEmpty
    }

    /// Whether a name stands anywhere on the page.
    private func isShown(_ name: String) -> Bool {
        let name = name.lowercased()
        return body.blocks.contains { $0.text.utf8.count >= name.utf8.count && $0.text.lowercased().contains(name) }
    }

    private struct Found {
        var people: [Person]
        var isShown: Bool
    }

    private static func isFullName(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return (2...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase ?? false }
    }

    // MARK: - Sources

    /// Elements that say they name the author: the innermost ones of the first place that names somebody.
    private mutating func marked() -> Found {
        let tree = facts.tree
        var people: [Person] = []
        var place: Range<HTMLPageTree.ID>?
        var node = body.range.lowerBound + 1
        while node < body.range.upperBound {
            let end = tree.descendants(of: node).upperBound
            defer { node += 1 }
            guard let tag = tree.tag(node) else { continue }
            if tag.isOpaque || isHidden(node) {
                node = end - 1
                continue
            }
            if let place, node >= place.upperBound + 40 { break }
            guard body.natures[node].contains(.author), !surroundings.isOthers(node) else { continue }
            let found = names(at: node)
            guard !found.isEmpty else { continue }
            people += found
            place = node..<end
            node = end - 1
        }
        return Found(people: people, isShown: true)
    }

    private func isHidden(_ node: HTMLPageTree.ID) -> Bool { body.natures[node].contains(.hidden) }

    /// Nodes of an element that names authors.
    private static let largestElement = 300

    /// The names in an element: in the elements within it that say they name somebody, in its links, or in its text.
    private mutating func names(at node: HTMLPageTree.ID) -> [Person] {
        let tree = facts.tree
        let within = tree.descendants(of: node)
        guard within.count < Self.largestElement, room > 0 else { return [] }
        room -= within.count + 1
        let text = tree.plainText(of: node)
        guard !text.isEmpty, text.utf8.count < 400, !PersonNames.isAboutOthers(text) else { return [] }
        var leaves = innermost(within) { body.natures[$0].contains(.personName) }
        if leaves.isEmpty { leaves = innermost(within) { tree.tag($0) == .a } }
        var people: [Person] = []
        for leaf in leaves where !isHidden(leaf) {
            let names = PersonNames.read(tree.plainText(of: leaf), isCertain: true)
            let link = names.count == 1 ? tree.value(of: .href, at: leaf) : nil
            people += names.map { Person(name: $0, uri: link.flatMap { $0.hasPrefix("http") ? $0 : nil }) }
        }
        if !people.isEmpty { return people }
        guard text.utf8.count < 200 else { return [] }
        return PersonNames.read(text, isCertain: body.natures[node].contains(.personName)).map { Person(name: $0) }
    }

    /// Of some elements those with text that no other of them is in, in order.
    private func innermost(
        _ nodes: Range<HTMLPageTree.ID>, where matches: (HTMLPageTree.ID) -> Bool
    ) -> [HTMLPageTree.ID] {
        let tree = facts.tree
        var found: [HTMLPageTree.ID] = []
        var text = Int.max
        for node in nodes.reversed() {
            if tree.tag(node) == nil {
                if tree.textBytes(node).contains(where: { $0 > 0x20 }) { text = node }
                continue
            }
            let end = tree.descendants(of: node).upperBound
            guard text < end, found.last.map({ $0 >= end }) ?? true, matches(node) else { continue }
            if !tree.plainText(of: node).isEmpty { found.append(node) }
        }
        return found.reversed()
    }

    /// JSON-LD.
    private func linked() -> Found {
        for article in facts.articles {
            let names = article.names("author").filter { $0.isPerson != false }
            let people = names.flatMap { named in PersonNames.read(named.name, isCertain: true).map { Person(name: $0) }
            }
            if !people.isEmpty { return Found(people: people, isShown: false) }
        }
        return Found(people: [], isShown: false)
    }

    /// A line by the title that reads like a byline.
    private func shown() -> Found {
        let blocks = body.blocks
        let kept = blocks.indices.filter { blocks[$0].verdict.isKept }
        let title = heading.flatMap { heading in blocks.indices.last { facts.tree.contains(heading, blocks[$0].owner) }
        }
        guard let first = kept.first else { return Found(people: [], isShown: true) }
        let start = title ?? first
        var places = Array(start..<min(max(start + 8, first + 3), blocks.count))
        places += Array(max(0, start - 4)..<start)
        if let last = kept.last { places += Array(max(0, last - 1)..<min(blocks.count, last + 4)) }
        for index in places where blocks[index].length < 160 && !surroundings.isOthers(blocks[index].owner) {
            guard let byline = Byline(blocks[index].text), byline.namesAuthor else { continue }
            let names = byline.authors.flatMap { PersonNames.read($0, isCertain: true) }
            if !names.isEmpty { return Found(people: names.map { Person(name: $0) }, isShown: true) }
        }
        return Found(people: [], isShown: true)
    }

    private func said() -> Found {
        for name in [
            "author", "article:author", "dc.creator", "dcterms.creator", "sailthru.author", "parsely-author", "byl",
            "citation_author", "og:article:author",
        ] {
            let values = (facts.metas[name] ?? []).filter { !$0.contains("://") && $0.utf8.count < 160 }
            let people = values.flatMap { PersonNames.read($0, isCertain: true).map { Person(name: $0) } }
            if !people.isEmpty { return Found(people: people, isShown: false) }
        }
        return Found(people: [], isShown: false)
    }

    // MARK: - Names

    private func cleaned(_ people: [Person]) -> [Person] {
        var seen: Set<String> = []
        return people.filter { person in
            let key = TitleKey(person.name).letters
            guard !key.isEmpty, !person.name.contains("@"), !person.name.contains("://") else { return false }
            return !organisations.contains(key) && seen.insert(key).inserted
        }
    }

    /// Who publishes the page: the site's name, its host, the publishers in JSON-LD.
    private static func organisations(_ facts: PageFacts, _ url: String?) -> Set<String> {
        var names = [facts.siteName, facts.meta("publisher", "dc.publisher", "article:publisher")].compactMap { $0 }
        for object in facts.objects where !object.isPerson {
            if !object.isArticle, let name = object.string("name"), !object.types.contains("ImageObject") {
                names.append(name)
            }
            names += object.names("publisher").map(\.name)
        }
        if let host = url?.split(separator: "/").dropFirst().first {
            names.append(String(host))
            let labels = host.split(separator: ".")
            if labels.count > 1 {
                names.append(String(labels[labels.count - 2]))
                names.append(labels.suffix(2).joined(separator: "."))
            }
        }
        return Set(names.map { TitleKey($0).letters }).union([
            "admin", "redaktion", "redaction", "editor", "staff", "webmaster", "administrator",
        ])
    }
}
