internal import FeedCommand

/// The verbs, for whoever mistypes one.
enum Verb {
    static let names = ["put", "get", "delete", "expire", "stats", "check", "compact"]

    /// What is to be said where the first word is none of them.
    static func fault(in arguments: [String]) -> String? {
        guard let first = arguments.first, !first.hasPrefix("-"), first != "help", !names.contains(first) else {
            return nil
        }
        let shown = first.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } ? "'\(first)' " : ""
        guard let nearest = EditDistance.nearest(to: first, among: names) else {
            return "feed-store: there is no verb \(shown)(see 'feed-store --help')\n"
        }
        return "feed-store: there is no verb \(shown)- did you mean '\(nearest)'?\n"
    }
}
