internal import Syndication
internal import SyndicationXML

/// An entry marked up with microformats2: `h-entry` and its properties (microformats.org/wiki/h-entry).
struct Microformat {
    let node: HTMLPageTree.ID
    private(set) var name: String?
    private(set) var nameNode: HTMLPageTree.ID?
    private(set) var url: String?
    private(set) var uid: String?
    private(set) var published: String?
    private(set) var updated: String?
    private(set) var summary: String?
    private(set) var content: HTMLPageTree.ID?
    private(set) var authors: [Person] = []
    private(set) var categories: [String] = []
    private(set) var photo: String?

    /// Elements whose properties are their own.
    private static func isRoot(_ classes: [Substring]) -> Bool {
        classes.contains { $0.hasPrefix("h-") && $0.utf8.count > 2 && !$0.hasPrefix("h-full") }
    }

    static func classes(_ node: HTMLPageTree.ID, _ tree: HTMLPageTree) -> [Substring] {
        tree.value(of: .class, at: node)?.split(whereSeparator: \.isWhitespace) ?? []
    }

    static func isEntry(_ node: HTMLPageTree.ID, _ tree: HTMLPageTree) -> Bool {
        guard let name = tree.bytes(of: .class, at: node), name.count >= 7, mayContainEntry(name) else { return false }
        return classes(node, tree).contains("h-entry")
    }

    /// A look at the bytes alone, since every element of a page is asked.
    private static func mayContainEntry(_ name: ArraySlice<UInt8>) -> Bool {
        var index = name.startIndex
        while index + 7 <= name.endIndex {
            if name[index] == UInt8(ascii: "h"), name[index..<(index + 7)].elementsEqual("h-entry".utf8) { return true }
            index += 1
        }
        return false
    }

    /// Reads the properties of an entry; those of entries and cards within it are theirs.
    init(_ node: HTMLPageTree.ID, _ tree: HTMLPageTree) {
        self.node = node
        var index = node + 1
        let end = tree.descendants(of: node).upperBound
        while index < end {
            let classes = Self.classes(index, tree)
            guard !classes.isEmpty else {
                index += 1
                continue
            }
            for name in Self.properties where classes.contains(name) { read(name, at: index, tree) }
            let isOthers = Self.isRoot(classes) || classes.contains("e-content")
            index = isOthers ? tree.descendants(of: index).upperBound : index + 1
        }
        // A note's name is its text: it has no title.
        if nameNode == content {
            name = nil
            nameNode = nil
        }
    }

    /// What is read. A class attribute may name a property any number of times.
    private static let properties: [Substring] = [
        "p-name", "u-url", "u-uid", "dt-published", "dt-updated", "p-summary", "e-content", "u-photo", "p-category",
        "p-author", "u-author",
    ]

    /// Bytes of a property that names something.
    private static let longestName = 1_200
    private static let longestTerm = 120
    private static let maximumCount = 32
    /// Nodes of a card in which a person's name and address are looked for.
    private static let largestCard = 300

    private mutating func read(_ property: Substring, at node: HTMLPageTree.ID, _ tree: HTMLPageTree) {
        switch property {
        case "p-name":
            guard name == nil else { return }
            name = tree.plainText(of: node, limit: Self.longestName)
            nameNode = node
        case "u-url": url = url ?? address(node, tree)
        case "u-uid": uid = uid ?? address(node, tree)
        case "dt-published": published = published ?? moment(node, tree)
        case "dt-updated": updated = updated ?? moment(node, tree)
        case "p-summary": summary = summary ?? tree.plainText(of: node)
        case "e-content": content = content ?? node
        case "u-photo": photo = photo ?? PagePictures.source(of: node, in: tree)
        case "p-category":
            guard categories.count < Self.maximumCount else { return }
            let text = tree.plainText(of: node, limit: 2 * Self.longestTerm)
            if !text.isEmpty, text.utf8.count <= Self.longestTerm, !categories.contains(text) {
                categories.append(text)
            }
        case "p-author", "u-author":
            guard authors.count < Self.maximumCount, let person = person(node, tree) else { return }
            if !authors.contains(person) { authors.append(person) }
        default: break
        }
    }

    private func address(_ node: HTMLPageTree.ID, _ tree: HTMLPageTree) -> String? {
        let address =
            tree.value(of: .href, at: node) ?? tree.value(of: .value, at: node)
            ?? tree.plainText(of: node, limit: 4_000)
        return address.isEmpty ? nil : HTMLText.collapsed(address)
    }

    private func moment(_ node: HTMLPageTree.ID, _ tree: HTMLPageTree) -> String? {
        let text =
            tree.value(of: .datetime, at: node) ?? tree.value(of: .title, at: node)
            ?? tree.plainText(of: node, limit: 200)
        return text.isEmpty ? nil : text
    }

    private func person(_ node: HTMLPageTree.ID, _ tree: HTMLPageTree) -> Person? {
        let within = tree.descendants(of: node).prefix(Self.largestCard)
        let named = within.first { Self.classes($0, tree).contains("p-name") } ?? node
        let name = tree.plainText(of: named, limit: 200)
        guard !name.isEmpty, name.utf8.count < 200 else { return nil }
        let linked = ([node] + within).first { tree.value(of: .href, at: $0)?.hasPrefix("http") ?? false }
        return Person(name: name, uri: linked.flatMap { tree.value(of: .href, at: $0) })
    }
}
