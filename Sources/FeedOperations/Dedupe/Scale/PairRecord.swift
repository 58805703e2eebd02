public import Syndication

/// Two entries that were compared exactly, with all that is needed to decide between them elsewhere.
public struct PairRecord: Sendable {
    /// What decides which of two entries stays.
    struct Side: Sendable {
        var id: String
        var appeared: Timestamp.Instant?
        var changed: Timestamp.Instant?
        /// How long the text is, in bytes.
        var length = 0
        /// How many different shingles it has, boilerplate not counted.
        var shingles = 0
        /// Whether it may go in favour of the other.
        var mayGo = false
    }

    let first: Side
    let second: Side
    /// J and C of the whole texts, from 0 to 1.
    let jaccard: Double
    let containment: Double
    /// How alike they are, boilerplate not counted; nil where both stay.
    let likeness: NearGraph.Likeness?
    /// Why both stay although their texts are alike.
    let objection: String?

    /// Compares two entries.
    ///
    /// - Returns: nil where one text is too short, or they appeared too far apart.
    public init?(_ first: EntryFingerprint, _ second: EntryFingerprint, options: NearOptions = NearOptions()) {
        var pair: NearIndex.Pair?
        let documents = [NearIndex.Document(first, at: 0), NearIndex.Document(second, at: 1)]
        guard documents.allSatisfy({ NearIndex.isEligible($0.text, options) }),
            NearIndex.isWithin(options.window, documents[0].date, documents[1].date)
        else { return nil }
        pair = NearIndex.pair(documents[0], documents[1], documents[1].text.table, options)
        guard let pair else { return nil }
        var (left, right) = (first, second)
        // Sources are told apart by their names here, not by numbers.
        left.traits.source = 0
        right.traits.source = first.origin.identity == second.origin.identity ? 0 : 1
        let verdict = NearVerdict(pair, left, right, options)
        self.first = Side(first, mayGo: verdict.firstMayGo)
        self.second = Side(second, mayGo: verdict.secondMayGo)
        jaccard = pair.overlap.jaccard
        containment = pair.overlap.containment
        likeness = verdict.likeness
        objection = verdict.objection?.rawValue
    }

    // MARK: - JSON

    /// The record as a line of JSON, without a line end: the ids as `a` and `b`, J and C of the whole texts as `score`, `j`
    /// and `c`, what came of it as `rule` or `objection`, and what a decision depends on.
    public var jsonLine: String {
        var members = ["\"a\":\(JSONText.quoted(first.id))", "\"b\":\(JSONText.quoted(second.id))"]
        let whole = Decision.rounded(jaccard)
        members += ["\"score\":\(whole)", "\"j\":\(whole)", "\"c\":\(Decision.rounded(containment))"]
        if let objection { members.append("\"objection\":\(JSONText.quoted(objection))") }
        if let likeness {
            members += [
                "\"rule\":\(JSONText.quoted(likeness.rule.rawValue))", "\"ownJ\":\(Decision.number(likeness.jaccard))",
                "\"ownC\":\(Decision.number(likeness.containment))", "\"shared\":\(likeness.shared)",
            ]
        }
        members.append("\"entries\":[\(first.json),\(second.json)]")
        return "{\(members.joined(separator: ","))}"
    }

    /// Reads a record.
    ///
    /// - Throws: ``FeedError`` when the line is none.
    public init(line: [UInt8], number: Int = 1) throws(FeedError) {
        var parser = JSONParser(line, firstLine: number)
        let value = parser.document()
        if let failure = parser.failure { throw failure }
        guard let value, let a = value["a"]?.string, let b = value["b"]?.string,
            let sides = value["entries"]?.elements, sides.count == 2
        else {
            throw FeedError(.malformed, "no pair as --verify writes it", line: number)
        }
        first = Side(a, sides[0])
        second = Side(b, sides[1])
        jaccard = value["j"]?.double ?? 0
        containment = value["c"]?.double ?? 0
        objection = value["objection"]?.string
        likeness = value["rule"]?.string.map { rule in
            NearGraph.Likeness(
                rule: Decision.Rule(rawValue: rule), jaccard: value["ownJ"]?.double ?? 0,
                containment: value["ownC"]?.double ?? 0, shared: value["shared"]?.int ?? 0)
        }
    }
}

extension PairRecord.Side {
    fileprivate init(_ entry: EntryFingerprint, mayGo: Bool) {
        self.init(
            id: entry.facts.id, appeared: entry.facts.appearance, changed: entry.facts.lastChange?.instant,
            length: entry.facts.textLength, shingles: entry.text.count, mayGo: mayGo)
    }

    fileprivate init(_ id: String, _ value: JSONValue) {
        self.id = id
        appeared = value["appeared"]?.string.flatMap { Timestamp(rfc3339: $0)?.instant }
        changed = value["changed"]?.string.flatMap { Timestamp(rfc3339: $0)?.instant }
        length = value["length"]?.int ?? 0
        shingles = value["shingles"]?.int ?? 0
        mayGo = value["mayGo"]?.bool ?? false
    }

    fileprivate var json: String {
        var members: [String] = []
        if let date = appeared.flatMap({ Timestamp($0).rfc3339 }) { members.append("\"appeared\":\"\(date)\"") }
        if let date = changed.flatMap({ Timestamp($0).rfc3339 }) { members.append("\"changed\":\"\(date)\"") }
        members += ["\"length\":\(length)", "\"shingles\":\(shingles)", "\"mayGo\":\(mayGo)"]
        return "{\(members.joined(separator: ","))}"
    }
}
