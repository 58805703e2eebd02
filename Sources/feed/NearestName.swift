/// The name that a mistyped one was probably meant to be.
struct NearestName {
    let name: CommandName

    /// Chooses among names by edit distance, the earlier of two equally near ones; `nil` if none is near enough.
    ///
    /// One slip is allowed in a short name and one more for every three letters: more, and the guess is noise.
    init?(to typed: CommandName, among names: [CommandName]) {
        let limit = max(1, (typed.text.utf8.count + 1) / 3)
        let distances = names.map { (name: $0, distance: Self.distance(typed.text, $0.text)) }
        guard let best = distances.min(by: { $0.distance < $1.distance }), best.distance <= limit else { return nil }
        name = best.name
    }

    /// The number of letters to insert, delete, replace or swap with their neighbour (optimal string alignment).
    ///
    /// Swaps count as one slip because they are the commonest: `mrege` for `merge`.
    static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left.utf8)
        let right = Array(right.utf8)
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let isSame = left[row] == right[column]
                var best = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
