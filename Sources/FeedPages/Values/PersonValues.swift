internal import Syndication

/// Somebody who wrote an entry.
struct PersonValues: ThemeValues {
    enum Key: String, CaseIterable {
        case name, href
    }

    private let person: Person

    init(_ person: Person) {
        self.person = person
    }

    func value(_ key: Key) -> Any {
        switch key {
        case .name: ThemeText(PageText.excerpt(person.name, length: 100))
        case .href: ThemeText(PageText.href(person.uri))
        }
    }
}
