@testable import Syndication

/// The fields of a value of the model, by name.
enum Fields {
    /// What happened to a field between two values.
    struct Change {
        enum Kind { case added, changed, lost }

        var field: String
        var kind: Kind
    }

    /// The names of a value's fields; entries are looked at one by one.
    static func names<Value>(_ value: Value) -> [String] {
        Mirror(reflecting: value).children.compactMap(\.label).filter { $0 != "entries" }
    }

    private static func values<Value>(_ value: Value) -> [String: AnyHashable] {
        var values: [String: AnyHashable] = [:]
        for child in Mirror(reflecting: value).children where child.label != "entries" {
            values[child.label ?? ""] = child.value as? AnyHashable
        }
        return values
    }

    /// The fields in which a value says nothing.
    static func empty<Value>(_ value: Value, like empty: Value) -> [String] {
        let (values, nothing) = (values(value), values(empty))
        return names(value).filter { values[$0] == nothing[$0] }
    }

    /// What differs between two values, where `empty` says nothing in any field.
    ///
    /// - Parameter borrowed: what the extensions of the second value say by themselves: that counts as nothing.
    static func changes<Value>(
        _ before: Value, _ after: Value, borrowed: Value, empty: Value, _ prefix: String
    ) -> [Change] {
        let (before, after, borrowed, nothing) = (values(before), values(after), values(borrowed), values(empty))
        return names(empty).compactMap { name in
            guard before[name] != after[name] else { return nil }
            let isSaid = after[name] != nothing[name] && after[name] != borrowed[name]
            if before[name] == nothing[name] { return isSaid ? Change(field: prefix + name, kind: .added) : nil }
            return Change(field: prefix + name, kind: isSaid ? .changed : .lost)
        }
    }
}

/// Without what may differ in every format: docs/formats.md lists it under "Other things that change".
extension Feed {
    var bare: Feed {
        var feed = self
        feed.title = title?.bare
        feed.subtitle = subtitle?.bare
        feed.info = info?.bare
        feed.rights = rights?.bare
        for index in deletedEntries.indices { feed.deletedEntries[index].comment = deletedEntries[index].comment?.bare }
        feed.extensions.removeDublinCore()
        return feed
    }
}

extension Entry {
    var bare: Entry {
        var entry = self
        entry.title = title?.bare
        entry.summary = summary?.bare
        entry.rights = rights?.bare
        for index in content.indices {
            entry.content[index].language = nil
            entry.content[index].base = nil
        }
        entry.source = source.map { Source($0.feed.bare) }
        entry.extensions.removeDublinCore()
        return entry
    }
}

extension Text {
    /// What a text does not say itself, it inherits.
    fileprivate var bare: Text { Text(kind: kind, unchecked: value) }
}

extension Extensions {
    /// What a format says in elements of Dublin Core is found among the extensions too.
    fileprivate mutating func removeDublinCore() { fragments.removeAll { $0.namespace == DublinCore.uri } }
}

extension FeedOrEntry {
    /// What the extensions say by themselves, where the fields of `empty` say nothing.
    func borrowed(_ empty: Self) -> Self {
        var borrowed = promoted(to: empty)
        borrowed.extensions = extensions
        borrowed.completeAbstract(PromotionScope())
        return borrowed
    }
}
