import Syndication

/// Repairs the parts that feeds, sources and entries share.
struct PartRepair: Sendable {
    /// What was changed.
    var notes: [RepairNote] = []
    private(set) var base = BaseURI()
    private var entry: String?

    /// Begins with another entry, or with the feed.
    mutating func begin(base: String?, entry: String?) {
        self.base = BaseURI(base)
        self.entry = entry
    }

    mutating func note(_ code: String, _ message: String) {
        notes.append(RepairNote(code: code, message, entry: entry.map(PlainLine.of)))
    }

    // MARK: - Values

    /// An address becomes a URI, or goes.
    mutating func repair(address: inout String?, _ field: String) {
        guard let text = address, !AddressSyntax.isURI(text) else { return }
        address = AddressRepair.uri(text, base: base)
        noteAddress(text, address, field)
    }

    mutating func noteAddress(_ text: String, _ uri: String?, _ field: String) {
        let code = AddressSyntax.scheme(of: text) == nil ? "relative-address" : "bad-address"
        let result = uri.map { "is written as \(PlainLine.of($0))" } ?? "is left out"
        note(code, "\(field) '\(PlainLine.of(text))' \(result)")
    }

    mutating func repair(language: inout String?) {
        guard let tag = language, !LanguageTag.isValid(tag) else { return }
        language = LanguageTag.repaired(tag)
        note("bad-language", "language '\(PlainLine.of(tag))' is \(language.map { "written as \($0)" } ?? "left out")")
    }

    mutating func repair(mediaType: inout String?) {
        guard let type = mediaType, !MediaTypeSyntax.isValid(type) else { return }
        mediaType = MediaTypeSyntax.repaired(type)
        note("bad-media-type", "media type '\(PlainLine.of(type))' is left out")
    }

    mutating func repair(date: inout Timestamp?, _ field: String) {
        guard let said = date, !DatePlausibility.isPlausible(said) else { return }
        date = nil
        let code = said.instant == nil ? "unreadable-date" : "implausible-date"
        note(code, "\(field) '\(PlainLine.of(said.original ?? said.rfc3339 ?? ""))' is left out")
    }

    // MARK: - Texts

    mutating func repair(text: inout Text?) {
        guard let said = text else { return }
        var (language, base) = (said.language, said.base)
        repair(language: &language)
        repair(address: &base, "base")
        var kind = said.kind
        if kind == .xhtml, ForeignMarkup.isForeign(said.value) {
            kind = .html
            note("foreign-markup", "XHTML that holds other elements is written as HTML")
        }
        guard kind != said.kind || language != said.language || base != said.base else { return }
        text = Text(kind: kind, unchecked: said.value, language: language, base: base)
    }

    // MARK: - People

    mutating func repair(people: inout [Person]) {
        for index in people.indices where !PersonSyntax.isFaultless(people[index]) { repair(person: &people[index]) }
        if people.contains(where: { $0.name.isBlank }) {
            people.removeAll { $0.name.isBlank }
            note("missing-name", "somebody of whom nothing is said is left out")
        }
    }

    mutating func repair(person: inout Person) {
        if let email = person.email, !MailAddress.isValid(email) {
            person.email = PersonSyntax.address(within: email)
            note("bad-email", "'\(PlainLine.of(email))' is no address of mail")
        }
        repair(address: &person.uri, "page of a person")
        repair(address: &person.avatar, "picture of a person")
        repair(extensions: &person.extensions, of: .person)
        guard person.name.isBlank else { return }
        person.name = person.email ?? person.uri ?? ""
        if !person.name.isBlank { note("missing-name", "\(PlainLine.of(person.name)) has no name but this") }
    }

    mutating func repair(categories: inout [Syndication.Category]) {
        for index in categories.indices {
            guard let scheme = categories[index].scheme, !AddressSyntax.isURI(scheme), BaseURI.isIRI(scheme) else {
                continue
            }
            repair(address: &categories[index].scheme, "scheme")
        }
        guard categories.contains(where: { $0.term.isBlank }) else { return }
        for index in categories.indices where categories[index].term.isBlank {
            categories[index].term = categories[index].label ?? ""
        }
        categories.removeAll { $0.term.isBlank }
        note("empty-category", "a category without a word is left out")
    }

    // MARK: - Extensions

    mutating func repair(extensions: inout [XMLFragment], of owner: FeedPart.Owner) {
        guard !extensions.isEmpty, let judged = ExtensionGrammar.judged(extensions, of: owner) else { return }
        extensions = judged.kept
        for fault in judged.faults { note(fault.code, Self.said(fault.code, fault.detail)) }
    }

    /// What was done about a fault of an element, for people.
    private static func said(_ code: String, _ element: String) -> String {
        switch code {
        case "unknown-element": "\(element) is not known there, and left out"
        case "repeated-element": "\(element) stands there more than once; the first one stays"
        case "bad-value": "\(element) is no such value; written as what is meant, or left out"
        case "bad-attribute": "\(element) is no attribute or value of that element, and left out"
        case "no-namespace": "\(element) is in no namespace, and put into that of RSS"
        case "bad-namespace": "\(element) has a namespace that is misspelled or none"
        case "obsolete-element": "\(element) is of an obsolete version of Atom, and left out"
        case "lone-media-group": "\(element) groups a single file, which stands by itself now"
        default: "\(element) breaks the rule \(code)"
        }
    }
}

/// When something in a feed can have happened.
enum DatePlausibility {
    /// From 1900, as pictures of that age are published, to what four digits can say. Nothing here knows today's date.
    static func isPlausible(_ date: Timestamp) -> Bool {
        guard let instant = date.instant else { return false }
        return (-2_208_988_800..<253_402_128_000).contains(instant.seconds)
    }
}

/// Persons.
enum PersonSyntax {
    static func isFaultless(_ person: Person) -> Bool {
        !person.name.isBlank && person.extensions.isEmpty && person.email.map(MailAddress.isValid) ?? true
            && person.uri.map(AddressSyntax.isURI) ?? true && person.avatar.map(AddressSyntax.isURI) ?? true
    }

    /// The address within `mailto:` or `Name <address>`, or beside a name in parentheses.
    static func address(within text: String) -> String? {
        let parts = text.prefix(1000).split { " <>()[],;:\"\t\n\r".contains($0) }
        return parts.lazy.map(String.init).first(where: MailAddress.isValid)
    }
}

/// XHTML with elements of other vocabularies in it, which stand for nothing in a feed.
enum ForeignMarkup {
    /// Whether markup declares a namespace that is not one of XHTML's, SVG's or MathML's.
    static func isForeign(_ markup: String) -> Bool {
        var rest = Substring(markup)
        while let start = rest.utf8.firstRange(of: "xmlns") {
            rest = rest[start...].dropFirst(5)
            guard let mark = rest.utf8.first, mark == 0x3A || mark == 0x3D else { continue }
            guard let quote = rest.prefix(200).utf8.firstIndex(where: { $0 == 0x22 || $0 == 0x27 }) else { continue }
            let value = rest[rest.utf8.index(after: quote)...]
            let uri = value.prefix(while: { $0 != "\"" && $0 != "'" })
            if !known.contains(String(uri)) { return true }
            rest = value
        }
        return false
    }

    private static let known: Set<String> = [
        "http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML",
        "http://www.w3.org/1999/xlink",
    ]
}

extension Substring.UTF8View {
    /// Where a short word of ASCII begins.
    fileprivate func firstRange(of word: StaticString) -> Index? {
        let count = word.utf8CodeUnitCount
        let first = unsafe word.utf8Start[0]
        var index = startIndex
        while let candidate = self[index...].firstIndex(of: first) {
            let end = self[candidate...].prefix(count)
            var matches = end.count == count
            for (offset, byte) in end.enumerated() where unsafe byte != word.utf8Start[offset] { matches = false }
            if matches { return candidate }
            index = self.index(after: candidate)
        }
        return nil
    }
}
