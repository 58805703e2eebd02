extension URLParts {
    /// The one form of the query: without what says nothing about the page, in the order of names.
    mutating func normaliseQuery(feedHost: String?) {
        guard !query.isEmpty else { return }
        fire(.percentEncoding, if: PercentEncoding.normalise(&query))
        var parameters = query.split(separator: 0x26).map { URLParameter($0) }
        let all = parameters.count
        parameters.removeAll { $0.isTracking(feedHost: feedHost) }
        fire(.tracking, if: parameters.count < all)
        let withAMP = parameters.count
        parameters.removeAll { $0.isAMP }
        fire(.amp, if: parameters.count < withAMP)
        let isSorted = parameters.isSortedByName
        fire(.parameterOrder, if: !isSorted)
        if !isSorted { parameters = parameters.sortedByName }
        query = Array(parameters.map(\.text).joined(separator: [0x26]))
    }
}
