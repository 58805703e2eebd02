extension Entry {
    /// The base that all texts of the entry have; nil where they differ or have none.
    var commonBase: String? {
        // No entry of most feeds has any: told without an array of them.
        guard let first = title?.base ?? summary?.base ?? rights?.base ?? content.first?.base else { return nil }
        if let title, title.base != first { return nil }
        if let summary, summary.base != first { return nil }
        if let rights, rights.base != first { return nil }
        if let content = content.first, content.base != first { return nil }
        return first
    }
}
