extension HTMLElements {
    /// What is known of an element, found in one look: every tag of every text asks.
    struct Traits: OptionSet {
        let rawValue: UInt8

        static let allowed = Traits(rawValue: 1)
        static let removedWhole = Traits(rawValue: 2)
        static let void = Traits(rawValue: 4)
        static let block = Traits(rawValue: 8)
        static let cell = Traits(rawValue: 16)
        static let tablePart = Traits(rawValue: 32)
        static let closing = Traits(rawValue: 64)
    }

    private static let table: [String: Traits] = {
        var table: [String: Traits] = [:]
        let sets: [(Set<String>, Traits)] = [
            (allowed, .allowed), (removedWhole, .removedWhole), (void, .void), (blocks, .block), (cells, .cell),
            (tableParts, .tablePart), (Set(closings.keys), .closing),
        ]
        for (names, trait) in sets {
            for name in names { table[name, default: []].insert(trait) }
        }
        return table
    }()

    /// What is known of an element by its name in lower case.
    static func traits(of name: String) -> Traits {
        table[name] ?? []
    }
}
