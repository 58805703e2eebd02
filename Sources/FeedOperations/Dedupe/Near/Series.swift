/// Tells numbers of a series apart, such as the tables of two days, which share all words but the figures.
enum Series {
    /// Whether two entries' figures say that they are two.
    ///
    /// Both have at least so many different numbers, and share fewer than that part of those of the one that has fewer; or
    /// both have half as many at least, and share none.
    static func isSeries(_ first: ShingledText, _ second: ShingledText, _ options: NearOptions) -> Bool {
        let fewer = min(first.numbers.count, second.numbers.count)
        guard fewer * 2 >= options.seriesNumbers, fewer > 0 else { return false }
        let shared = shared(first.numbers, second.numbers)
        return fewer >= options.seriesNumbers ? Double(shared) < options.seriesShare * Double(fewer) : shared == 0
    }

    /// How many numbers stand in both; both are ascending.
    private static func shared(_ first: ArraySlice<UInt32>, _ second: ArraySlice<UInt32>) -> Int {
        var (left, right, count) = (first.startIndex, second.startIndex, 0)
        while left < first.endIndex, right < second.endIndex {
            if first[left] == second[right] { count += 1 }
            let isLeft = first[left] <= second[right]
            if first[left] >= second[right] { right += 1 }
            if isLeft { left += 1 }
        }
        return count
    }
}
