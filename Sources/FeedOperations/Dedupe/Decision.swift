internal import Syndication

/// That an entry was dropped since it repeats another: which, by what rule, and what speaks for it.
public struct Decision: Sendable, Hashable {
    /// By what an entry was found to repeat another. More rules may come.
    public struct Rule: RawRepresentable, Sendable, Hashable {
        /// The rule's name, as reports have it.
        public let rawValue: String

        /// Creates a rule from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The same id: versions of one entry.
        public static let id = Rule(rawValue: "id")
        /// The same id but for its scheme and host, the same title, and the same date or text.
        public static let alias = Rule(rawValue: "alias")
        /// The same permalink.
        public static let link = Rule(rawValue: "link")
        /// The same text, long enough to be known by it.
        public static let text = Rule(rawValue: "text")
        /// The same title, link and text, where the text alone is too short.
        public static let shortText = Rule(rawValue: "short-text")
        /// Texts that are one but for a few words.
        public static let duplicate = Rule(rawValue: "duplicate")
        /// Texts that are versions of one article.
        public static let near = Rule(rawValue: "near")
        /// A text that stands within a longer one.
        public static let contained = Rule(rawValue: "contained")
    }

    /// A fact that speaks for the decision.
    public struct Evidence: Sendable, Hashable {
        /// What the fact is about: `url`, `words`, `keptTitle` …
        public var name: String
        /// The fact.
        public var value: String

        /// Creates a fact.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The id of the entry that stays.
    public var kept: String
    /// The id of the entry that goes; the same as ``kept`` for versions of one entry.
    public var dropped: String
    /// Which rule said so.
    public var rule: Rule
    /// How much of what the rule compares agrees, from 0 to 1. Always 1 for
    /// rules that are exact; the Jaccard similarity, or the containment, of texts that are alike.
    public var score: Double
    /// What speaks for it, in a fixed order.
    public var evidence: [Evidence]

    /// Creates a decision.
    public init(kept: String, dropped: String, rule: Rule, score: Double = 1, evidence: [Evidence] = []) {
        self.kept = kept
        self.dropped = dropped
        self.rule = rule
        self.score = score
        self.evidence = evidence
    }
}

extension Decision {
    /// The decision as a line of JSON, without a line end:
    /// `{"kept":"…","dropped":"…","rule":"link","score":1,"evidence":{"url":"//example.org/a"}}`.
    public var jsonLine: String {
        var line = "{\"kept\":\(JSONText.quoted(kept)),\"dropped\":\(JSONText.quoted(dropped))"
        line += ",\"rule\":\(JSONText.quoted(rule.rawValue)),\"score\":\(Self.number(score)),\"evidence\":{"
        line += evidence.map { "\(JSONText.quoted($0.name)):\(JSONText.quoted($0.value))" }.joined(separator: ",")
        return line + "}}"
    }

    /// The id of the entry that goes, that of the one that stays, the rule and the score, parted by tabs. Tabs and line ends
    /// within ids become spaces.
    public var tabSeparated: String {
        [TabSeparated.field(dropped), TabSeparated.field(kept), rule.rawValue, Self.rounded(score)]
            .joined(separator: "\t")
    }

    /// A number as JSON has it.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        return Int(exactly: value).map { String($0) } ?? "\(value)"
    }

    /// A share, to four places.
    static func rounded(_ value: Double) -> String {
        number((value * 10_000).rounded() / 10_000)
    }
}
