internal import Mustache

/// Something whose parts templates name.
///
/// A part that there is not is empty instead of nil: else templates would find that of what lies around, such as a page's
/// language for an entry's.
protocol ThemeValues: MustacheParent {
    associatedtype Key: RawRepresentable<String>, CaseIterable
    /// The value of a key; ``ThemeText/empty`` where there is none.
    func value(_ key: Key) -> Any
}

extension ThemeValues {
    func child(named name: String) -> Any? {
        guard let key = Key(rawValue: name) else { return nil }
        return value(key)
    }

    static var keys: [String] { Key.allCases.map(\.rawValue) }
}

/// Everything that templates may name.
enum ThemeKeys {
    /// By what has it, in the order of `theme.md`.
    static let tables: [(owner: String, keys: [String])] = [
        ("page", PageValues.keys), ("entry", EntryValues.keys), ("list", ListValues<LinkValues>.keys),
        ("link", LinkValues.keys), ("source", SourceValues.keys), ("person", PersonValues.keys),
        ("date", DateValues.keys), ("enclosure", EnclosureValues.keys),
    ]

    /// `.` is the value itself that a section is about.
    static let all = Set(tables.flatMap(\.keys))
}
