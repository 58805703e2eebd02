extension FilterField {
    /// The fields by name, as error messages list them.
    static let named: [(name: String, field: FilterField)] = [
        ("id", .id), ("title", .title), ("summary", .summary), ("content", .content), ("text", .text),
        ("author", .author), ("contributor", .contributor), ("category", .category), ("link", .link),
        ("permalink", .permalink), ("enclosure", .enclosure), ("enclosure.type", .enclosureType),
        ("language", .language), ("rights", .rights), ("published", .published), ("updated", .updated),
        ("date", .date), ("source", .source), ("source.id", .sourceID), ("source.link", .sourceLink),
        ("words", .words), ("length", .length),
    ]

    private static let byName = Dictionary(uniqueKeysWithValues: named.map { ($0.name, $0.field) })

    /// What formats and other programs call a field.
    private static let otherNames = [
        "guid": "id", "description": "summary", "subtitle": "summary", "body": "content", "tag": "category",
        "tags": "category", "keyword": "category", "categories": "category", "authors": "author", "from": "author",
        "by": "author", "creator": "author", "contributors": "contributor", "url": "permalink", "links": "link",
        "href": "link", "attachment": "enclosure", "lang": "language", "copyright": "rights", "pubdate": "published",
        "modified": "updated", "time": "date", "feed": "source", "feed.id": "source.id", "feed.title": "source",
        "source.title": "source", "size": "length",
    ]

    /// A field by its name, in any letter case, or `prefix:name`; nil when there is none.
    init?(named name: String) {
        if let field = name.utf8.count <= 20 ? Self.byName[name.lowercased()] : nil {
            self = field
        } else if let element = ElementName(name) {
            self = .element(element)
        } else {
            return nil
        }
    }

    /// The name of a field that is probably meant.
    static func name(near name: String) -> String? {
        guard name.utf8.count <= 20 else { return nil }
        let name = name.lowercased()
        if let other = otherNames[name] { return other }
        let near = named.map { (name: $0.name, distance: distance(Array(name.utf8), Array($0.name.utf8))) }
            .min { $0.distance < $1.distance }
        guard let near, near.distance <= (name.utf8.count < 5 ? 1 : 2) else { return nil }
        return near.name
    }

    /// How many letters have to be added, taken out, changed or swapped with the next to make one of the other.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var best = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
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
