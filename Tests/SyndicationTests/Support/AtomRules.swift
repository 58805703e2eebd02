import SyndicationXML

@testable import Syndication

/// Our own checks of what RFC 4287 demands of a feed document, beside being well-formed.
struct AtomRules {
    /// What is wrong, a line each, with the section of the RFC.
    private(set) var violations: [String] = []
    private var ids: Set<String> = []
    private var feedHasAuthor = false
    private var entriesWithoutAuthor = 0

    private static let atom = "http://www.w3.org/2005/Atom"
    private static let xhtml = "http://www.w3.org/1999/xhtml"
    private static let once: Set<String> = [
        "id", "title", "updated", "subtitle", "rights", "generator", "icon", "logo", "published", "summary", "content",
        "source",
    ]

    /// Checks a document.
    ///
    /// - Parameter uniqueIDs: whether two entries may have one id only if they differ in `updated` (section 4.1.1).
    static func violations(in document: [UInt8], uniqueIDs: Bool = true) -> [String] {
        var rules = AtomRules()
        var reader = XMLRecordReader(MemorySource(document), containers: ["feed"])
        var metadata: [XMLFragment] = []
        do throws(XMLError) {
            while let event = try reader.next() {
                guard case .record(let element) = event else { continue }
                let fragment = XMLFragment(element)
                if fragment.namespace == atom, fragment.name == "entry" {
                    rules.check(entry: fragment, uniqueIDs: uniqueIDs)
                } else {
                    metadata.append(fragment)
                }
            }
        } catch {
            rules.violations.append("not readable: \(error.message)")
        }
        for repair in reader.takeRepairs() {
            rules.violations.append("not well-formed: \(repair.message) at \(repair.place)")
        }
        if !reader.isWellFormed, rules.violations.isEmpty { rules.violations.append("not well-formed") }
        rules.check(feed: metadata)
        return rules.violations
    }

    private mutating func fail(_ section: String, _ what: String) {
        violations.append("\(section): \(what)")
    }

    private mutating func check(feed children: [XMLFragment]) {
        require(["id", "title", "updated"], in: children, of: "feed", "4.1.1")
        checkChildren(children, of: "feed")
        feedHasAuthor = children.contains { $0.namespace == Self.atom && $0.name == "author" }
        if !feedHasAuthor, entriesWithoutAuthor > 0 {
            fail("4.1.1", "\(entriesWithoutAuthor) entries have no author, nor has the feed")
        }
    }

    private mutating func check(entry: XMLFragment, uniqueIDs: Bool) {
        let children = entry.children
        require(["id", "title", "updated"], in: children, of: "entry", "4.1.2")
        checkChildren(children, of: "entry")
        checkContent(children)
        let source = atoms("source", in: children).first
        let hasAuthor = !atoms("author", in: children).isEmpty || !atoms("author", in: source?.children ?? []).isEmpty
        if !hasAuthor { entriesWithoutAuthor += 1 }
        let id = atoms("id", in: children).first?.text ?? ""
        let updated = atoms("updated", in: children).first?.text ?? ""
        if uniqueIDs, !ids.insert("\(id) \(updated)").inserted {
            fail("4.1.1", "two entries with the id \(id) and one date")
        }
        if let source { checkChildren(source.children, of: "source") }
    }

    private mutating func checkContent(_ children: [XMLFragment]) {
        let content = atoms("content", in: children).first
        let alternates = atoms("link", in: children).filter { ($0.attribute("rel") ?? "alternate") == "alternate" }
        if content == nil, alternates.isEmpty { fail("4.1.2", "neither content nor an alternate link") }
        guard let content else { return }
        let type = content.attribute("type") ?? "text"
        if content.attribute("src") != nil {
            if !content.nodes.isEmpty { fail("4.1.3.2", "content with src is not empty") }
            if content.attribute("type") != nil, !type.contains("/") {
                fail("4.1.3.2", "type of content with src is no media type")
            }
        } else if !["text", "html", "xhtml"].contains(type) {
            if !type.contains("/") { fail("4.1.3.1", "type '\(type)' of content") }
        } else {
            checkText(content)
        }
        let isText = type.hasPrefix("text/") || type.hasSuffix("+xml") || type.hasSuffix("/xml")
        let isBase64 = type.contains("/") && !isText
        if content.attribute("src") != nil || isBase64, atoms("summary", in: children).isEmpty {
            fail("4.1.2", "content out of line or in Base64 without a summary")
        }
    }

    private mutating func checkChildren(_ children: [XMLFragment], of parent: String) {
        for name in Self.once where atoms(name, in: children).count > 1 {
            fail("4.1", "more than one \(name) in \(parent)")
        }
        for child in children where child.namespace == Self.atom {
            switch child.name {
            case "id": if !Self.isAbsolute(child.text) { fail("4.2.6", "id '\(child.text)' is no IRI") }
            case "updated", "published":
                if Timestamp(rfc3339: child.text) == nil || child.text.contains(" ") {
                    fail("3.3", "date '\(child.text)'")
                }
            case "title", "subtitle", "summary", "rights": checkText(child)
            case "author", "contributor": checkPerson(child)
            case "link": if child.attribute("href") == nil { fail("4.2.7.1", "link without href") }
            case "category": if child.attribute("term") == nil { fail("4.2.2.1", "category without term") }
            default: break
            }
        }
    }

    private mutating func checkPerson(_ person: XMLFragment) {
        require(["name"], in: person.children, of: person.name, "3.2.1")
        for name in ["uri", "email"] where atoms(name, in: person.children).count > 1 {
            fail("3.2", "more than one \(name)")
        }
    }

    private mutating func checkText(_ text: XMLFragment) {
        let type = text.attribute("type") ?? "text"
        guard ["text", "html", "xhtml"].contains(type) else { return fail("3.1.1", "type '\(type)' of \(text.name)") }
        guard type == "xhtml" else {
            if !text.children.isEmpty { fail("3.1.1", "elements in \(text.name) of type \(type)") }
            return
        }
        let children = text.children
        if children.count != 1 || children.first?.name != "div" || children.first?.namespace != Self.xhtml {
            fail("3.1.1.3", "\(text.name) of type xhtml without one div")
        }
    }

    private mutating func require(_ names: [String], in children: [XMLFragment], of parent: String, _ section: String) {
        for name in names where atoms(name, in: children).count != 1 {
            fail(section, "\(atoms(name, in: children).count) elements \(name) in \(parent)")
        }
    }

    private func atoms(_ name: String, in children: [XMLFragment]) -> [XMLFragment] {
        children.filter { $0.namespace == Self.atom && $0.name == name }
    }

    private static func isAbsolute(_ id: String) -> Bool {
        BaseURI.isAbsolute(id)
            && !id.unicodeScalars.contains { $0.value <= 0x20 || "<>\"{}|\\^`".unicodeScalars.contains($0) }
    }
}
