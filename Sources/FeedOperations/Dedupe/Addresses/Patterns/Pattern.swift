/// A regular expression, made into a program for a machine of states.
///
/// Matching takes time in proportion to the text, whatever the expression: see ``PatternMatcher``. It holds nothing that
/// changes, so that any number of threads may match it.
struct Pattern: Sendable {
    /// A step of the program.
    enum Instruction: Sendable {
        case byte(UInt8)
        case set(ByteSet)
        /// Goes on at the first, and where that fails at the second.
        case split(Int, Int)
        case jump(Int)
        case save(Int)
        case start
        case end
        case wordBoundary(negated: Bool)
        /// Tries what stands behind it, up to its own `match`, and goes on at the address if it fits (or does not).
        case lookahead(negated: Bool, next: Int)
        case match
    }

    /// What a repetition may be unfolded to.
    private static let maximumLength = 4096

    private(set) var program: [Instruction] = []
    /// Bytes in small letters without which nothing matches; empty where there are none.
    let required: [UInt8]
    /// Whether it can only match at the text's beginning.
    let isAnchored: Bool

    /// Reads a regular expression of JavaScript.
    ///
    /// - Parameter isWhole: whether it has to match all of a text, and not only a part.
    init(_ source: String, isWhole: Bool = false) throws(PatternError) {
        let node = try PatternParser.parse(source)
        required = node.requiredBytes
        var isAnchored = isWhole
        if case .sequence(let nodes) = node, case .start? = nodes.first { isAnchored = true }
        self.isAnchored = isAnchored
        try compile(.capture(0, node))
        if isWhole { try emit(.end) }
        try emit(.match)
    }

    private mutating func emit(_ instruction: Instruction) throws(PatternError) {
        if program.count >= Self.maximumLength { throw PatternError(message: "longer than is supported") }
        program.append(instruction)
    }

    private mutating func compile(_ node: PatternNode) throws(PatternError) {
        switch node {
        case .byte(let byte): try emit(.byte(byte))
        case .set(let set): try emit(.set(set))
        case .start: try emit(.start)
        case .end: try emit(.end)
        case .wordBoundary(let negated): try emit(.wordBoundary(negated: negated))
        case .sequence(let nodes): for node in nodes { try compile(node) }
        case .choice(let nodes): try compile(choice: nodes)
        case .capture(let number, let node): try compile(capture: number, node)
        case .repetition(let node, let least, let most, let isGreedy):
            for _ in 0..<least {
                let length = program.count
                try compile(node)
                // What is empty is so however often it stands there.
                if program.count == length { break }
            }
            if let most {
                try compile(node, atMost: most - least, isGreedy: isGreedy)
            } else {
                try compile(loop: node, isGreedy: isGreedy)
            }
        case .lookahead(let node, let negated):
            let place = program.count
            try emit(.jump(0))
            try compile(node)
            try emit(.match)
            program[place] = .lookahead(negated: negated, next: program.count)
        }
    }

    /// Only the first group is ever asked for.
    private mutating func compile(capture number: Int, _ node: PatternNode) throws(PatternError) {
        guard number <= 1 else { return try compile(node) }
        try emit(.save(2 * number))
        try compile(node)
        try emit(.save(2 * number + 1))
    }

    private mutating func compile(choice nodes: [PatternNode]) throws(PatternError) {
        var ends: [Int] = []
        for (index, node) in nodes.enumerated() {
            guard index < nodes.count - 1 else {
                try compile(node)
                break
            }
            let place = program.count
            try emit(.jump(0))
            try compile(node)
            ends.append(program.count)
            try emit(.jump(0))
            program[place] = .split(place + 1, program.count)
        }
        for end in ends { program[end] = .jump(program.count) }
    }

    private mutating func compile(loop node: PatternNode, isGreedy: Bool) throws(PatternError) {
        let place = program.count
        try emit(.jump(0))
        try compile(node)
        try emit(.jump(place))
        program[place] = Self.split(place + 1, program.count, isGreedy: isGreedy)
    }

    private mutating func compile(_ node: PatternNode, atMost count: Int, isGreedy: Bool) throws(PatternError) {
        var places: [Int] = []
        for _ in 0..<count {
            places.append(program.count)
            try emit(.jump(0))
            try compile(node)
        }
        for place in places { program[place] = Self.split(place + 1, program.count, isGreedy: isGreedy) }
    }

    private static func split(_ inner: Int, _ outer: Int, isGreedy: Bool) -> Instruction {
        isGreedy ? .split(inner, outer) : .split(outer, inner)
    }
}
