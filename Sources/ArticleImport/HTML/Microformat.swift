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
            for name in classes { read(String(name), at: index, tree) }
            let isOthers = Self.isRoot(classes) || classes.contains("e-content")
            index = isOthers ? tree.descendants(of: index).upperBound : index + 1
        }
        // A note's name is its text: it has no title.
        if nameNode == content {
            name = nil
            nameNode = nil
        }
    }

    private mutating func read(_ property: String, at node: HTMLPageTree.ID, _ tree: HTMLPageTree) {
        switch property {
        case "p-name":
            guard name == nil else { return }
            name = tree.plainText(of: node)
            nameNode = node
        case "u-url": url = url ?? address(node, tree)
        case "u-uid": uid = uid ?? address(node, tree)
        case "dt-published": published = published ?? moment(node, tree)
        case "dt-updated": updated = updated ?? moment(node, tree)
        case "p-summary": summary = summary ?? tree.plainText(of: node)
        case "e-content": content = content ?? node
        case "u-photo": photo = photo ?? PagePictures.source(of: node, in: tree)
        case "p-category":
            let text = tree.plainText(of: node)
            if !text.isEmpty, categories.count < 32, !categories.contains(text) { categories.append(text) }
        case "p-author", "u-author": authors += person(node, tree).map { [$0] } ?? []
        default: break
        }
    }

    private func address(_ node: HTMLPageTree.ID, _ tree: HTMLPageTree) -> String? {
        let address = tree.value(of: .href, at: node) ?? tree.value(of: .value, at: node) ?? tree.plainText(of: node)
        return address.isEmpty ? nil : HTMLText.collapsed(address)
    }

    private func moment(_ node: HTMLPageTree.ID, _ tree: HTMLPageTree) -> String? {
        let text = tree.value(of: .datetime, at: node) ?? tree.value(of: .title, at: node) ?? tree.plainText(of: node)
        return text.isEmpty ? nil : text
    }

    private func person(_ node: HTMLPageTree.ID, _ tree: HTMLPageTree) -> Person? {
        let within = tree.descendants(of: node)
        let named = within.first { Self.classes($0, tree).contains("p-name") } ?? node
        let name = tree.plainText(of: named)
        guard !name.isEmpty, name.utf8.count < 200 else { return nil }
        let linked = ([node] + within).first { tree.value(of: .href, at: $0)?.hasPrefix("http") ?? false }
        return Person(name: name, uri: linked.flatMap { tree.value(of: .href, at: $0) })
    }
}
