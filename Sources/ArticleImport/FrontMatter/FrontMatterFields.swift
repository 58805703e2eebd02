internal import Syndication

/// What front matter says of an article, in the names that Jekyll, Hugo, Zola, Publish and others have for it.
///
/// Keys are looked for at the top, then in the tables where generators keep what is not theirs: Zola's `extra` and
/// `taxonomies`, Hugo's `params`.
struct FrontMatterFields {
    private var members: [String: FrontMatterMember] = [:]
    /// The names that were asked for and there, for those who want to know what became of a key.
    private(set) var uses: [String: String] = [:]
    private(set) var notes: [ReadingNote] = []

    init(_ front: FrontMatter) {
        add(front.members)
        for table in ["extra", "taxonomies", "params"] {
            guard case .map(let inner)? = members[table]?.value else { continue }
            let line = members[table]?.line ?? 0
            add(inner.map { FrontMatterMember(key: $0.key, value: $0.value, line: $0.line > 0 ? $0.line : line) })
        }
    }

    /// Of keys that come again the first counts, and what stands at the top before what stands in tables.
    private mutating func add(_ added: [FrontMatterMember]) {
        for member in added where members[member.name] == nil && member.value != .null {
            members[member.name] = member
        }
    }

    /// The member of the first of the names that there is.
    private mutating func member(_ role: String, _ names: [String]) -> FrontMatterMember? {
        for name in names {
            guard let member = members[name] else { continue }
            uses[name] = role
            return member
        }
        return nil
    }

    // MARK: - Kinds of values

    /// The first of the names whose value is text.
    mutating func text(_ role: String, _ names: String...) -> String? {
        for name in names {
            if let text = members[name]?.value.text {
                uses[name] = role
                return text
            }
        }
        return nil
    }

    /// The first of the names whose value can be read as a date.
    mutating func date(_ role: String, _ names: String...) -> Timestamp? {
        for name in names {
            guard let member = members[name], let text = member.value.text, !member.value.isTrue, !member.value.isFalse
            else { continue }
            let date = Timestamp.read(text)
            uses[name] = role
            if date.instant != nil { return date }
            notes.append(
                ReadingNote(
                    .warning, code: "unreadable-date", "'\(member.key)' in the front matter is no date: \(text)",
                    line: member.line))
        }
        return nil
    }

    /// Whether one of the names says yes.
    mutating func isTrue(_ role: String, _ names: String...) -> Bool {
        guard let member = member(role, names.filter { members[$0]?.value.isTrue == true }) else { return false }
        return member.value.isTrue
    }

    /// Whether the name says no.
    mutating func isFalse(_ role: String, _ name: String) -> Bool {
        guard members[name]?.value.isFalse == true else { return false }
        uses[name] = role
        return true
    }

    // MARK: - Subjects

    /// All subjects, each once. Text is a list with commas; in Jekyll's files, one with spaces.
    mutating func categories(spaced: Bool) -> [Category] {
        var terms: [String] = []
        for name in ["categories", "category", "tags", "tag", "keywords", "topics"] {
            guard let value = members[name]?.value else { continue }
            uses[name] = "subjects"
            switch value {
            case .list(let values): terms += values.compactMap { $0.text ?? $0.first(of: "name", "title")?.text }
            case .scalar(let text): terms += Self.parts(of: text, spaced: spaced && name != "keywords")
            default: break
            }
        }
        var seen: Set<String> = []
        return terms.prefix(1_000).filter { seen.insert($0.lowercased()).inserted }.map { Category(term: $0) }
    }

    private static func parts(of text: String, spaced: Bool) -> [String] {
        let separator: Character = !text.contains(",") && spaced ? " " : ","
        return text.split(separator: separator).compactMap { FrontMatterValue.scalar(String($0)).text }
    }

    // MARK: - People

    /// The authors, in order.
    mutating func authors() -> [Person] {
        guard let member = member("authors", ["authors", "author", "creator", "by", "byline"]) else { return [] }
        let people: [Person]
        switch member.value {
        case .list(let values): people = values.prefix(200).compactMap(Self.person)
        case .scalar(let text) where member.name == "authors":
            people = Self.parts(of: text, spaced: false).compactMap(Self.person)
        default: people = Self.person(member.value).map { [$0] } ?? []
        }
        return people
    }

    private static func person(_ value: FrontMatterValue) -> Person? {
        if let text = value.text { return person(text) }
        guard let name = value.first(of: "name", "title", "display_name")?.text else { return nil }
        var person = Person(name: name)
        person.email = value.first(of: "email", "mail")?.text
        person.uri = value.first(of: "url", "uri", "link", "homepage", "website", "site")?.text
        person.avatar = value.first(of: "avatar", "image", "picture", "photo")?.text
        return person
    }

    /// `Ann Ash <ann@example.org>`, or a name alone.
    private static func person(_ text: String) -> Person? {
        guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else { return Person(name: text) }
        let address = String(text[text.index(after: open)...].dropLast())
        let name = FrontMatterValue.scalar(String(text[..<open])).text
        guard address.contains("@"), !address.contains(" ") else { return Person(name: name ?? text) }
        return Person(name: name ?? address, email: address)
    }

    // MARK: - Pictures

    /// The picture that stands for the article.
    mutating func image() -> String? {
        let names = [
            "image", "cover", "featured_image", "cover_image", "feature_image", "header_image", "hero_image",
            "og_image",
            "banner", "thumbnail", "images",
        ]
        for name in names {
            guard let value = members[name]?.value, let image = Self.image(value) else { continue }
            uses[name] = "picture"
            return image
        }
        return nil
    }

    private static func image(_ value: FrontMatterValue) -> String? {
        if let text = value.text { return value.isTrue || value.isFalse ? nil : text }
        if case .list(let values) = value { return values.first.flatMap { image($0) } }
        return value.first(of: "url", "src", "path", "source", "image", "file", "href", "feature", "teaser")?.text
    }
}
