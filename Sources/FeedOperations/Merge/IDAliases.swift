/// Other names of identifiers: what a site that moved, or changed the form of its ids, called its entries before.
struct IDAliases: Sendable {
    private var exact: [[UInt8]: String] = [:]
    /// Beginnings of ids and what takes their place, the longest first.
    private var beginnings: [(old: String, new: String)] = []

    /// - Parameter names: the names that count, by the old ones. Where both end in `*`, all ids that begin so are meant.
    init(_ names: [String: String]) {
        for (old, new) in names {
            if old.hasSuffix("*"), new.hasSuffix("*") {
                beginnings.append((String(old.dropLast()), String(new.dropLast())))
            } else {
                exact[Array(old.utf8)] = new
            }
        }
        beginnings.sort {
            let (left, right) = ($0.old.utf8, $1.old.utf8)
            return left.count != right.count ? left.count > right.count : left.lexicographicallyPrecedes(right)
        }
    }

    var isEmpty: Bool { exact.isEmpty && beginnings.isEmpty }

    /// How often a name may have been changed before.
    private static let longestChain = 16

    /// The name that counts. A chain of names is followed, as far as it goes without coming back.
    func resolve(_ id: String) -> String {
        var id = id
        for _ in 0..<Self.longestChain {
            guard let next = next(id) else { break }
            id = next
        }
        return id
    }

    private func next(_ id: String) -> String? {
        // By bytes: as texts, `é` as one character and as two would be the same.
        if !exact.isEmpty, let name = exact[Array(id.utf8)] { return name }
        // What begins with its own new name would grow for ever: `http://a/*` for `http://a/b/*` is taken once.
        let rule = beginnings.first { id.utf8.starts(with: $0.old.utf8) && !id.utf8.starts(with: $0.new.utf8) }
        guard let rule else { return nil }
        return rule.new + String(decoding: id.utf8.dropFirst(rule.old.utf8.count), as: UTF8.self)
    }
}
