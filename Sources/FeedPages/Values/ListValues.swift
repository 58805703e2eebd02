internal import Mustache

/// A list, so that templates can ask whether there is anything in it, and put something around it.
struct ListValues<Element: ThemeValues>: ThemeValues, MustacheCustomRenderable {
    enum Key: String, CaseIterable {
        case items, more, count
    }

    private let items: [Element]
    private let more: [Element]

    /// - Parameters:
    ///   - items: what is shown.
    ///   - more: what is shown when it is asked for.
    init(_ items: [Element], more: [Element] = []) {
        self.items = items
        self.more = more
    }

    func value(_ key: Key) -> Any {
        switch key {
        case .items: items
        case .more: more.isEmpty ? ThemeText.empty : ListValues(more)
        case .count: ThemeText(String(items.count + more.count))
        }
    }

    var renderText: String { "" }
    var isNull: Bool { items.isEmpty }
}

extension ListValues {
    /// A list of which the first are shown, some more when they are asked for, and the rest is left out.
    init<Whole>(_ whole: [Whole], first: Int, atMost: Int, _ values: (Whole) -> Element) {
        self.init(whole.prefix(first).map(values), more: whole.prefix(atMost).dropFirst(first).map(values))
    }
}
