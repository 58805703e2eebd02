public import Syndication

/// The boilerplate of sources, as records that can be made of all entries of a source in one place and used in another.
public struct SourceBoilerplate: Sendable {
    private var tables: [String: KeyTable] = [:]

    /// No boilerplate.
    public init() {}

    /// Finds the boilerplate of the entries' sources. All entries of a source must be there.
    ///
    /// - Returns: a line of JSON, without a line end, for each source that has any:
    ///   `{"source":"tag:…","shingles":["1f2e3d4c",…],"sig":"…"}`.
    public static func lines(of fingerprints: [EntryFingerprint], options: NearOptions = NearOptions()) -> [String] {
        var numbers = SourceNumbers()
        var names: [Int32: String] = [:]
        let numbered = fingerprints.map { fingerprint in
            var fingerprint = fingerprint
            (fingerprint.traits.source, fingerprint.origin) = numbers.number(of: fingerprint.origin)
            names[fingerprint.traits.source] = fingerprint.origin.identity
            return fingerprint
        }
        let found = BoilerplateBySource(numbered, options).keys
        let records = found.compactMap { source, keys in names[source].map { (name: $0, keys: keys.sorted()) } }
        return records.sorted { $0.name < $1.name }.map { record in
            let shingles = record.keys.map { "\"" + Hash128.digits(UInt64($0)).suffix(8) + "\"" }
            return "{\"source\":\(JSONText.quoted(record.name)),\"shingles\":[\(shingles.joined(separator: ","))]"
                + ",\"sig\":\(JSONText.quoted(EntrySignature.version))}"
        }
    }

    /// Takes a record in.
    ///
    /// - Throws: ``FeedError`` when the line is no such record, or one of another version.
    public mutating func add(line: [UInt8], number: Int = 1) throws(FeedError) {
        var parser = JSONParser(line, firstLine: number)
        let value = parser.document()
        if let failure = parser.failure { throw failure }
        guard let value, let source = value["source"]?.string, let shingles = value["shingles"] else {
            throw FeedError(.malformed, "no boilerplate of a source", line: number)
        }
        guard value["sig"]?.string == EntrySignature.version else {
            throw FeedError(.malformed, "boilerplate of another version than \(EntrySignature.version)", line: number)
        }
        let keys = shingles.elements.compactMap { $0.string.flatMap { UInt32($0, radix: 16) } }
        var table = KeyTable(capacity: keys.count)
        for key in keys where key != 0 { _ = table.insert(key & ~ShingledText.boilerplateMark) }
        tables[source] = table
    }

    /// A source's boilerplate.
    func table(of source: String) -> KeyTable? { tables[source] }

    /// Marks the boilerplate of its source in an entry's text.
    public func mark(_ entry: inout EntryFingerprint) {
        if let table = tables[entry.origin.identity] { entry.text.mark(table) }
    }
}
