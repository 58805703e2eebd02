@testable import Syndication

/// What Atom demands and other formats do not have; docs/formats.md says so to people.
enum AtomDemands {
    static func completed(_ feed: Feed) -> Feed {
        var feed = feed
        feed.id = feed.atomID
        feed.title?.inherit(feed.language)
        feed.subtitle?.inherit(feed.language)
        feed.rights?.inherit(feed.language)
        if feed.updated?.instant == nil {
            feed.updated = feed.entries.reduce(into: nil) { newest, entry in
                if Timestamp.precedes(newest, entry.lastChange) { newest = entry.lastChange }
            }
        }
        let whole = feed
        feed.authors = feed.authors.map(completed)
        feed.entries = feed.entries.map { completed($0, in: whole) }
        return feed
    }

    static func completed(_ entry: Entry, in feed: Feed) -> Entry {
        var entry = entry
        // Atom has one content, and no length of recordings.
        entry.content = Array(entry.content.prefix(1))
        for index in entry.links.indices { entry.links[index].duration = nil }
        // An id that is no IRI is kept beside the one made from it.
        entry.id = entry.id ?? entry.atomID
        let language = entry.language ?? feed.language
        entry.title?.inherit(language)
        entry.summary?.inherit(language)
        entry.rights?.inherit(language)
        for index in entry.content.indices where entry.content[index].language == nil {
            entry.content[index].language = language
        }
        if let source = entry.source {
            var inner = source.feed
            inner.title?.inherit(inner.language ?? language)
            inner.subtitle?.inherit(inner.language ?? language)
            inner.rights?.inherit(inner.language ?? language)
            entry.source = Source(inner)
        }
        if entry.updated?.instant == nil {
            entry.updated = entry.lastChange?.instant == nil ? feed.updated : entry.lastChange
        }
        if entry.authors.isEmpty, entry.source?.feed.authors.isEmpty ?? true, feed.authors.isEmpty {
            entry.authors = [Person(name: feed.publisher?.name ?? feed.title?.plain ?? "unknown")]
        }
        entry.authors = entry.authors.map(completed)
        return entry
    }

    /// A person has a name in Atom and no picture.
    private static func completed(_ person: Person) -> Person {
        var person = person
        if person.name.isEmpty { person.name = person.email ?? person.uri ?? "unknown" }
        person.avatar = nil
        return person
    }
}

extension Text {
    /// A text that says no language is in its entry's or feed's.
    fileprivate mutating func inherit(_ language: String?) { self.language = self.language ?? language }
}
