internal import Syndication

/// Which template includes which: one that comes back to itself would never end.
struct PartialGraph {
    private struct Inclusion {
        var name: String
        var offset: Int
    }

    private var inclusions: [String: [Inclusion]] = [:]
    private var sources: [String: TemplateSource] = [:]

    mutating func add(_ tag: TemplateTag, of source: TemplateSource) {
        sources[source.name] = source
        guard tag.kind == .partial || tag.kind == .parent else { return }
        inclusions[source.name, default: []].append(Inclusion(name: tag.name, offset: tag.offset))
    }

    /// Takes away templates that include only such as were taken away, or that only such include, until none is left.
    ///
    /// - Throws: `FeedError` for one that includes itself, by way of others or at once.
    func refuseCircles() throws(FeedError) {
        var left = inclusions
        while true {
            let included = Set(left.values.joined().map(\.name))
            let done = left.filter { template in
                !included.contains(template.key) || !template.value.contains { left[$0.name] != nil }
            }
            if done.isEmpty { break }
            for name in done.keys { left[name] = nil }
        }
        guard let name = left.keys.sorted().first, let source = sources[name],
            let inclusion = left[name]?.first(where: { left[$0.name] != nil })
        else { return }
        throw source.fault("partials include each other without end", at: inclusion.offset)
    }
}
