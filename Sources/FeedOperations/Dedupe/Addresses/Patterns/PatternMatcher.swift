/// Runs a pattern's program over a text.
///
/// Each step of the program is tried at each place of the text at most once, since what failed there fails again: so time
/// grows with the text, and not with the number of ways in which an expression might match it. All matching of one address
/// shares one budget besides; what is not found within it counts as not there.
struct PatternMatcher {
    /// The steps that are left.
    private(set) var budget: Int

    private var text: ArraySlice<UInt8> = []
    private var bounds: (Int, Int, Int, Int) = (-1, -1, -1, -1)

    init(budget: Int) {
        self.budget = budget
    }

    /// Where a pattern matches: as a whole, and its first group.
    struct Match {
        let whole: Range<Int>
        let group: Range<Int>?
    }

    /// Whether a pattern matches somewhere.
    mutating func matches(_ pattern: Pattern, in text: ArraySlice<UInt8>) -> Bool {
        firstMatch(of: pattern, in: text) != nil
    }

    /// The first match from a place on.
    mutating func firstMatch(of pattern: Pattern, in text: ArraySlice<UInt8>, from start: Int? = nil) -> Match? {
        budget -= 1 + text.count / 32
        guard budget > 0, contains(pattern.required, in: text) else { return nil }
        self.text = text
        var visited = Visited(program: pattern.program.count, text: text.count)
        budget -= visited.cost
        var position = start ?? text.startIndex
        while position <= text.endIndex {
            bounds = (-1, -1, -1, -1)
            if run(pattern.program, from: 0, at: position, &visited), bounds.0 >= 0 {
                let group = bounds.2 >= 0 && bounds.3 >= bounds.2 ? bounds.2..<bounds.3 : nil
                return Match(whole: bounds.0..<bounds.1, group: group)
            }
            if pattern.isAnchored || budget <= 0 { return nil }
            position += 1
        }
        return nil
    }

    /// Whether bytes in small letters are in a text, in any case.
    private mutating func contains(_ required: [UInt8], in text: ArraySlice<UInt8>) -> Bool {
        guard let first = required.first else { return true }
        guard text.count >= required.count else { return false }
        for start in text.startIndex...(text.endIndex - required.count)
        where URLParameter.lowercased(text[start]) == first {
            if zip(required, text[start...]).allSatisfy({ $0 == URLParameter.lowercased($1) }) { return true }
        }
        return false
    }

    /// Which steps were tried at which places.
    private struct Visited {
        private var bits: [UInt64]
        private let width: Int

        init(program: Int, text: Int) {
            width = text + 1
            bits = [UInt64](repeating: 0, count: program * width / 64 + 1)
        }

        /// What it costs to begin with none, in steps.
        var cost: Int { bits.count / 8 }

        @inline(__always)
        mutating func insert(_ step: Int, _ place: Int) -> Bool {
            let index = step * width + place
            let bit = UInt64(1) << UInt64(index & 63)
            if bits[index >> 6] & bit != 0 { return false }
            bits[index >> 6] |= bit
            return true
        }
    }

    private mutating func run(
        _ program: [Pattern.Instruction], from start: Int, at place: Int, _ visited: inout Visited
    ) -> Bool {
        // A negative step gives a bound back that failed.
        var stack = [(step: start, place: place)]
        while let job = stack.popLast() {
            if job.step < 0 {
                setBound(-job.step - 1, to: job.place)
                continue
            }
            var step = job.step
            var place = job.place
            thread: while budget > 0, visited.insert(step, place - text.startIndex) {
                budget -= 1
                switch program[step] {
                case .byte(let byte):
                    guard place < text.endIndex, URLParameter.lowercased(text[place]) == byte else { break thread }
                    place += 1
                case .set(let set):
                    guard place < text.endIndex, set.contains(text[place]) else { break thread }
                    place += 1
                case .split(let first, let second):
                    stack.append((second, place))
                    step = first
                    continue thread
                case .jump(let target):
                    step = target
                    continue thread
                case .save(let slot):
                    stack.append((-slot - 1, bound(slot)))
                    setBound(slot, to: place)
                case .start: guard place == text.startIndex else { break thread }
                case .end: guard place == text.endIndex else { break thread }
                case .wordBoundary(let negated): guard isBoundary(place) != negated else { break thread }
                case .lookahead(let negated, let next):
                    var own = Visited(program: program.count, text: text.count)
                    budget -= own.cost
                    let kept = bounds
                    let fits = run(program, from: step + 1, at: place, &own)
                    if negated || !fits { bounds = kept }
                    guard fits != negated else { break thread }
                    step = next
                    continue thread
                case .match: return true
                }
                step += 1
            }
        }
        return false
    }

    private func bound(_ slot: Int) -> Int {
        switch slot {
        case 0: bounds.0
        case 1: bounds.1
        case 2: bounds.2
        default: bounds.3
        }
    }

    private mutating func setBound(_ slot: Int, to place: Int) {
        switch slot {
        case 0: bounds.0 = place
        case 1: bounds.1 = place
        case 2: bounds.2 = place
        default: bounds.3 = place
        }
    }

    private func isBoundary(_ place: Int) -> Bool {
        let before = place > text.startIndex && isWordByte(text[place - 1])
        let after = place < text.endIndex && isWordByte(text[place])
        return before != after
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
        default: false
        }
    }
}
