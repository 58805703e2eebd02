extension Entry {
    /// The base that all texts of the entry have; nil where they differ or have none.
    var commonBase: String? {
        let bases = [title, summary, rights].compactMap { $0 }.map(\.base) + content.prefix(1).map(\.base)
        guard let first = bases.first else { return nil }
        return bases.allSatisfy { $0 == first } ? first : nil
    }
}
