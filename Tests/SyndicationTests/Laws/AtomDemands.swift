@testable import Syndication

/// What Atom demands and other formats do not have; docs/formats.md says so to people.
enum AtomDemands {
    static func completed(_ feed: Feed) -> Feed {
        var feed = feed
        feed.id = feed.atomID
        feed.title = feed.title ?? nil
        if feed.updated?.instant == nil {
            feed.updated = feed.entries.reduce(into: nil) { newest, entry in
                if Timestamp.precedes(newest, entry.lastChange) { newest = entry.lastChange }
            }
        }
        feed.deletedEntries = []
        feed.authors = feed.authors.map(completed)
        return feed
    }

    static func completed(_ entry: Entry, in feed: Feed) -> Entry {
        var entry = entry
        entry.id = entry.atomID
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
