internal import Syndication

/// Fingerprints as a ledger keeps them.
///
/// The first byte is the version of this form; one of another version is read as nil, and the entry counts as one that was
/// never seen with its text. What words and shingles are is part of the form.
extension EntryFingerprint {
    private static let version: UInt8 = 1

    var bytes: [UInt8] {
        var record = head
        text.put(into: &record)
        return record.bytes
    }

    /// What tells versions of an entry apart, whatever its id is.
    var version: UInt64 {
        var hash = Hash128(salt: 28)
        var entry = self
        entry.facts = entry.facts.named("")
        for byte in entry.head.bytes { hash.combine(UInt64(byte)) }
        return hash.short
    }

    /// All but the shingles, which follow from the words.
    private var head: ByteRecordWriter {
        var record = ByteRecordWriter()
        record.put(byte: Self.version)
        record.put(origin.identity)
        record.put(origin.title) { $0.put($1) }
        record.put(origin.host) { $0.put($1) }
        facts.put(into: &record)
        record.put(id) { $0.put($1) }
        record.put(alias) { $0.put($1) }
        record.put(byte: (linksElsewhere ? 1 : 0) | (traits.linksAbroad ? 2 : 0))
        record.put(body.hash)
        record.put(body.wordCount)
        traits.put(into: &record)
        return record
    }

    /// - Returns: nil when the bytes are no fingerprint of this version.
    init?(bytes: [UInt8]) {
        var record = ByteRecordReader(bytes)
        guard record.byte() == Self.version, let identity = record.text(), let title = record.optional({ $0.text() }),
            let host = record.optional({ $0.text() }), let facts = EntryFacts(&record),
            let id = record.optional({ $0.hash() }), let alias = record.optional({ $0.hash() }),
            let flags = record.byte(), let bodyHash = record.hash(), let wordCount = record.int(),
            let traits = Traits(&record), let text = ShingledText(&record), record.isAtEnd
        else { return nil }
        self.init(
            origin: EntryOrigin(identity: identity, title: title, host: host), facts: facts, id: id, alias: alias,
            linksElsewhere: flags & 1 != 0, body: ExactText(hash: bodyHash, wordCount: wordCount), traits: traits,
            text: text)
        self.traits.linksAbroad = flags & 2 != 0
    }
}

extension EntryFacts {
    fileprivate func put(into record: inout ByteRecordWriter) {
        record.put(id)
        record.put(title) { $0.put($1) }
        record.put(permalink) { $0.put($1) }
        record.put(lastChange?.instant) { record, instant in
            record.put(instant)
            record.put(lastChange?.utcOffset) { $0.put($1) }
        }
        record.put(appearance) { $0.put($1) }
        record.put(textLength)
        record.put(origins.count)
        for origin in origins { record.put(fixed: origin) }
    }

    fileprivate convenience init?(_ record: inout ByteRecordReader) {
        guard let id = record.text(), let title = record.optional({ $0.text() }),
            let permalink = record.optional({ $0.text() }),
            let lastChange = record.optional({ record -> Timestamp? in
                guard let instant = record.instant(), let offset = record.optional({ $0.int() }) else { return nil }
                return Timestamp(instant, utcOffset: offset)
            }),
            let appearance = record.optional({ $0.instant() }), let textLength = record.int(),
            let count = record.count(of: 8)
        else { return nil }
        self.init(
            id: id, title: title, permalink: permalink, lastChange: lastChange, appearance: appearance,
            textLength: textLength, origins: (0..<count).compactMap { _ in record.fixed64() })
    }
}

extension Traits {
    fileprivate func put(into record: inout ByteRecordWriter) {
        for value in [title, titleWords, link, site, body, enclosures] { record.put(fixed: value) }
        record.put(published) { $0.put($1) }
    }

    fileprivate init?(_ record: inout ByteRecordReader) {
        guard let title = record.fixed64(), let titleWords = record.fixed64(), let link = record.fixed64(),
            let site = record.fixed64(), let body = record.fixed64(), let enclosures = record.fixed64(),
            let published = record.optional({ $0.instant() })
        else { return nil }
        self.init(
            title: title, titleWords: titleWords, link: link, site: site, body: body, enclosures: enclosures,
            published: published)
    }
}

extension ShingledText {
    fileprivate func put(into record: inout ByteRecordWriter) {
        record.put(wordCount)
        record.put(length)
        record.put(keys.count)
        for key in shingles { record.put(fixed: key & ~Self.boilerplateMark) }
        for number in numbers { record.put(fixed: number) }
    }

    fileprivate init?(_ record: inout ByteRecordReader) {
        guard let wordCount = record.int(), let length = record.int(), let count = record.count(of: 4),
            length >= 0, length <= count, (length...(length + Shingle.characters)).contains(wordCount),
            let keys = record.fixed32(count)
        else { return nil }
        self.init(wordCount: wordCount, length: length, keys: keys)
    }
}

extension ByteRecordWriter {
    fileprivate mutating func put(_ instant: Timestamp.Instant) {
        put(fixed: UInt64(bitPattern: instant.seconds))
        put(fixed: UInt32(bitPattern: instant.nanoseconds))
    }
}

extension ByteRecordReader {
    fileprivate mutating func instant() -> Timestamp.Instant? {
        guard let seconds = fixed64(), let nanoseconds = fixed32(1)?.first else { return nil }
        return Timestamp.Instant(
            seconds: Int64(bitPattern: seconds), nanoseconds: Int32(bitPattern: nanoseconds))
    }
}
