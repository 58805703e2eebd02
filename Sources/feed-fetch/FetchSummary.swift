internal import FeedCommand

/// What came of a run, in numbers.
struct FetchSummary {
    private let total: Int
    private let clock: Clock
    private var counts: [SourceResult.Kind: Int] = [:]
    private var requests = 0
    private var bytes = 0

    init(total: Int, clock: Clock) {
        self.total = total
        self.clock = clock
    }

    mutating func add(_ result: SourceResult) {
        counts[result.kind, default: 0] += 1
        requests += result.requests
        bytes += result.bytes
    }

    /// Counts those that nobody was asked for.
    mutating func add(notAsked count: Int) {
        if count > 0 { counts[.notDue, default: 0] += count }
    }

    /// Whether any document says something new.
    var hasChanges: Bool { counts[.changed, default: 0] > 0 }

    /// What stands behind the count of feeds while they come in.
    var progress: String {
        let failed = counts[.failed, default: 0]
        return (failed > 0 ? ", \(failed) failing" : "") + ", " + Self.size(bytes)
    }

    /// Says it in one line, if anybody was asked.
    func tell(_ diagnostics: Diagnostics) {
        guard requests > 0 else { return }
        let parts: [(SourceResult.Kind, String)] = [
            (.changed, "changed"), (.unchanged, "unchanged"), (.failed, "failing"), (.gone, "gone"),
            (.waiting, "waiting"), (.busy, "fetched by another run"), (.notDue, "not due"),
        ]
        let words = parts.compactMap { kind, word in counts[kind].map { "\($0) \(word)" } }.joined(separator: ", ")
        let seconds = (clock.elapsed * 10).rounded() / 10
        diagnostics.note(
            "\(total) feed\(total == 1 ? "" : "s"): \(words); \(requests) request\(requests == 1 ? "" : "s"), "
                + "\(Self.size(bytes)) in \(seconds) s")
    }

    private static func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<10_000: "\(bytes) bytes"
        case ..<10_000_000: "\(bytes / 1000) kB"
        default: "\(bytes / 1_000_000) MB"
        }
    }
}
