internal import Syndication

/// The feeds whose versions are kept, whatever others say.
struct PreferredSources: Sendable {
    private let names: [String]

    /// - Parameter names: ids, addresses or titles of feeds, or what inputs are called; the first counts most.
    init(_ names: [String]) {
        self.names = names
    }

    var isEmpty: Bool { names.isEmpty }

    /// How much a feed is preferred, 0 being most.
    func rank(of feed: Feed) -> Int {
        guard !names.isEmpty else { return 0 }
        let links = feed.links.lazy.filter { $0.rel == "self" || $0.rel == "alternate" }.map(\.href)
        return names.firstIndex { name in
            name == feed.id || name == feed.title?.plain || links.contains(name) || name == feed.atomID
        } ?? names.count
    }

    /// How much an input is preferred for what it is called, whatever its entries came from.
    func rank(ofInput name: String?) -> Int {
        names.firstIndex { $0 == name } ?? names.count
    }
}
