/// What of a regular expression decides how its work is counted.
struct PatternTraits: Sendable {
    /// What a step may cost that does not show in how far it came: repeating a count, comparing with a group.
    let costOfStep: Int
    /// The highest number of a group that the expression refers to: `(.)\1`.
    let references: Int

    init(_ text: String, references: Int) {
        self.references = references
        costOfStep = 1 + Self.largestCount(in: text) / 32
    }

    /// Whether an attempt at one place can take longer than the expression is long: only then it has to be counted.
    static func isCounted(_ text: String) -> Bool {
        let repeating: [UInt8] = [0x28, 0x2A, 0x2B, 0x3F, 0x7B]
        return text.utf8.contains { repeating.contains($0) }
    }

    /// The largest number behind a brace: `a{1000}`.
    private static func largestCount(in text: String) -> Int {
        var largest = 0
        var current: Int?
        for byte in text.utf8 {
            switch byte {
            case 0x7B: current = 0
            case 0x2C: current = current.map { _ in 0 }
            case 0x30...0x39: current = current.map { min($0 * 10 + Int(byte - 0x30), 65_535) }
            case 0x20: break
            default: current = nil
            }
            largest = max(largest, current ?? 0)
        }
        return largest
    }
}
