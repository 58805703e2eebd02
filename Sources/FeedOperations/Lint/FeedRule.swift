public import Syndication

/// Something that a specification asks of a feed: one rule, one declaration.
///
/// The rules lie in the files of `Rules/`, one file for a subject. Each is tried on the parts of a feed that it looks at;
/// ``FeedLint`` walks over them. What ``FeedRepair`` does about a fault stands in ``remedy``.
public struct FeedRule: Sendable {
    /// How much it matters.
    public enum Severity: String, Sendable, Hashable {
        /// The specification says that it must not be.
        case error
        /// The specification advises against it, or programs are known to stumble over it.
        case warning
    }

    /// A name for programs, such as `missing-id`.
    public let code: String
    /// How much it matters.
    public let severity: Severity
    /// The formats that ask for it.
    public let formats: [FeedFormat]
    /// Where it is written: the specification and its section.
    public let clause: String
    /// What is asked for, for people, in a sentence without its full stop.
    public let demand: String
    /// What a repair does about it; nil where nothing can be done without knowing more.
    public let remedy: String?
    /// What is wrong about a part, for people; nil where nothing is, and for parts that the rule does not look at.
    let check: @Sendable (FeedPart) -> String?

    /// All rules, in the order in which people read about them.
    public static let all: [FeedRule] =
        identity + dates + texts + people + links + contents + channels + extensions + history + tombstones + outlines

    /// The rule of a name.
    public static func named(_ code: String) -> FeedRule? { byCode[code] }

    private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
}

extension FeedRule: Hashable {
    /// Rules are the same when their codes are.
    public static func == (left: FeedRule, right: FeedRule) -> Bool { left.code == right.code }

    /// Hashes the code.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension FeedRule {
    /// What nearly every rule is for.
    static let feeds: [FeedFormat] = [.atom, .rss, .jsonFeed]

    /// A rule that takes one kind of part.
    init<Part>(
        _ code: String, _ severity: Severity, _ formats: [FeedFormat], _ clause: String, _ demand: String,
        remedy: String?, _ part: @escaping @Sendable (FeedPart) -> Part?,
        _ check: @escaping @Sendable (Part) -> String?
    ) {
        self.init(
            code: code, severity: severity, formats: formats, clause: clause, demand: demand, remedy: remedy,
            check: { part($0).flatMap(check) })
    }
}
