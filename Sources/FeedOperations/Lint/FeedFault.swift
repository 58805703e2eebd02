/// A rule that a feed does not keep, and where.
public struct FeedFault: Sendable, Hashable {
    /// The rule.
    public let rule: FeedRule
    /// What is wrong, for people: one line that names the entry.
    public let message: String
    /// The entry's number, from 0; nil where it is the feed itself.
    public let entry: Int?
    /// The entry's identifier, where it has one.
    public let id: String?

    init(_ rule: FeedRule, detail: String, entry: Int? = nil, id: String? = nil) {
        self.rule = rule
        self.entry = entry
        self.id = id
        let place = entry.map { id.map { "entry \(PlainLine.of($0)): " } ?? "entry \($0 + 1): " } ?? ""
        message = place + rule.demand + (detail.isEmpty ? "" : ": " + PlainLine.of(detail))
    }
}

/// Texts of feeds within a message of ours.
enum PlainLine {
    /// The beginning of a text, without controls and line ends.
    static func of(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(120) {
            line.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return PageText.clean(String(line))
    }
}
