/// How far words are from each other, for guesses at what was meant.
package enum EditDistance {
    /// The nearest of some names, the earlier of two equally near ones; nil if none is near enough: one slip is allowed in a
    /// short name, and one more for every three letters.
    package static func nearest(to typed: String, among names: [String]) -> String? {
        guard typed.utf8.count <= 64 else { return nil }
        let distances = names.map { (name: $0, distance: distance(Array(typed.utf8), Array($0.utf8))) }
        guard let best = distances.min(by: { $0.distance < $1.distance }),
            best.distance <= max(1, (typed.utf8.count + 1) / 3)
        else { return nil }
        return best.name
    }

    /// The number of letters to insert, delete, replace or swap with their neighbour.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
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
