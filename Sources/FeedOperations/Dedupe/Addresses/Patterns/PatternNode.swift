/// A part of a regular expression.
indirect enum PatternNode: Sendable {
    /// A byte; a letter stands for both of its cases, and is a small one here.
    case byte(UInt8)
    case set(ByteSet)
    case sequence([PatternNode])
    case choice([PatternNode])
    case capture(Int, PatternNode)
    case repetition(PatternNode, least: Int, most: Int?, isGreedy: Bool)
    case start
    case end
    case wordBoundary(negated: Bool)
    case lookahead(PatternNode, negated: Bool)

    /// The longest run of bytes that is in whatever the part matches.
    var requiredBytes: [UInt8] {
        switch self {
        case .byte(let byte): return [byte]
        case .capture(_, let node): return node.requiredBytes
        case .repetition(let node, let least, _, _): return least > 0 ? node.requiredBytes : []
        case .sequence(let nodes):
            var longest: [UInt8] = []
            var run: [UInt8] = []
            for node in nodes {
                if case .byte(let byte) = node {
                    run.append(byte)
                } else {
                    run = []
                    let inner = node.requiredBytes
                    if inner.count > longest.count { longest = inner }
                }
                if run.count > longest.count { longest = run }
            }
            return longest
        default: return []
        }
    }
}
