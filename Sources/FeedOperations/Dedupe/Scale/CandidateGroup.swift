public import Syndication

/// Entries that may be alike, on one line: as a JSON array of ids or of entries, as an object with the array under `ids` or
/// `entries`, or as ids parted by tabs.
public enum CandidateGroup: Sendable {
    /// The ids of entries that are elsewhere.
    case ids([String])
    /// The entries themselves.
    case entries([Entry])

    /// Reads a group.
    ///
    /// - Throws: ``FeedError`` when the line is none.
    public init(line: [UInt8], number: Int = 1) throws(FeedError) {
        let first = line.first { $0 > 0x20 }
        guard first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else {
            let fields = String(decoding: line, as: UTF8.self).split(separator: "\t").map { String($0) }
            guard fields.count > 1 else { throw FeedError(.malformed, "no group of candidates", line: number) }
            // Numbers behind the ids, as --pairs writes them, are none.
            self = .ids(fields.count >= 4 && Double(fields[2]) != nil ? Array(fields.prefix(2)) : fields)
            return
        }
        var parser = JSONParser(line, firstLine: number)
        let value = parser.document()
        if let failure = parser.failure { throw failure }
        let elements = value?.elements ?? []
        let members = elements.isEmpty ? (value?["entries"] ?? value?["ids"])?.elements ?? [] : elements
        let ids = members.compactMap(\.string)
        guard !members.isEmpty else { throw FeedError(.malformed, "no group of candidates", line: number) }
        if ids.count == members.count {
            self = .ids(ids)
        } else if ids.isEmpty {
            self = .entries(members.map(\.entry))
        } else {
            throw FeedError(.malformed, "a group is of ids or of entries, not of both", line: number)
        }
    }
}
