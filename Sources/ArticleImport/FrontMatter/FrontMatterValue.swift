/// A value of front matter, whatever language that is written in.
enum FrontMatterValue: Sendable, Hashable {
    /// Nothing: an empty value, `null`, `~`.
    case null
    /// A string, number, truth value or date, as it is spelled.
    case scalar(String)
    case list([FrontMatterValue])
    case map([FrontMatterMember])

    /// Levels of lists and maps that are read. Front matter has two or three.
    static let maximumDepth = 32

    /// The text of a scalar without the space around it; nil when there is none.
    var text: String? {
        guard case .scalar(let text) = self else { return nil }
        let words = text.drop(while: \.isWhitespace)
        let end = words.lastIndex { !$0.isWhitespace }
        return end.map { String(words[...$0]) }
    }

    /// What it says, on one line.
    var brief: String {
        switch self {
        case .null: ""
        case .scalar(let text): text
        case .list(let values): values.prefix(20).map { $0.text ?? "…" }.joined(separator: ", ")
        case .map(let members): members.prefix(20).map { "\($0.key): \($0.value.text ?? "…")" }.joined(separator: ", ")
        }
    }

    /// The value of the first member that has one of these names.
    func first(of names: String...) -> FrontMatterValue? {
        guard case .map(let members) = self else { return nil }
        for name in names {
            if let member = members.first(where: { $0.name == name }) { return member.value }
        }
        return nil
    }

    /// Whether it says yes, in the spellings of YAML 1.1.
    var isTrue: Bool {
        ["true", "yes", "on", "y", "1"].contains(text?.lowercased())
    }

    /// Whether it says no, in the spellings of YAML 1.1.
    var isFalse: Bool {
        ["false", "no", "off", "n", "0"].contains(text?.lowercased())
    }
}

/// A key of front matter with its value.
struct FrontMatterMember: Sendable, Hashable {
    /// The key as it is spelled.
    var key: String
    var value: FrontMatterValue
    /// The line in the file, from 1.
    var line: Int

    /// The key as it is compared: `canonical-URL` is `canonical_url`.
    var name: String { Self.name(of: key) }

    static func name(of key: String) -> String {
        String(key.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
    }
}
