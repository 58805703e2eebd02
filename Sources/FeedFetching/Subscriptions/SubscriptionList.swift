public import Syndication
internal import SyndicationXML

/// Subscriptions as people keep them: an OPML document (opml.org, specification 2.0), or a text with an address on each
/// line.
public struct SubscriptionList: Sendable {
    /// The subscriptions in the list's order. One that is named several times stands where it is named first, in all its
    /// categories.
    public private(set) var subscriptions: [Subscription] = []
    /// What was left out, and why.
    public private(set) var notes: [ReadingNote] = []

    /// Where each address stands.
    private var places: [String: Int] = [:]
    /// Parts that were left out beyond those that are noted one by one.
    private var untold = 0

    /// Parts that are noted one by one.
    private static let maximumNotes = 100
    /// Bytes that an address may have.
    private static let maximumAddress = 8192

    /// Reads a list.
    ///
    /// - Parameter options: what is known of the document: relative references of an OPML document need its URL.
    /// - Throws: `FeedError` when it is neither OPML nor a list of addresses, or cannot be read.
    public init(bytes: [UInt8], options: ReadingOptions = ReadingOptions()) throws(FeedError) {
        if Self.isMarkup(bytes) {
            try readOPML(bytes, options)
        } else {
            try readLines(PlainTextDecoder.decode(bytes).bytes)
        }
        if untold > 0 {
            notes.append(ReadingNote(.warning, code: "left-out", "\(untold) more are left out"))
        }
        places = [:]
    }

    /// Whether the first character is one of XML or JSON, in whatever encoding.
    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let first = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF && $0 != 0xFE && $0 != 0xFF }
        return first == 0x3C || first == 0x7B || first == 0x5B
    }

    // MARK: - OPML

    private mutating func readOPML(_ bytes: [UInt8], _ options: ReadingOptions) throws(FeedError) {
        var reader = try Self.reader(bytes, options)
        guard reader.format.name == FeedFormat.opml.name else {
            throw FeedError(.unsupported, "a feed (\(reader.format.name)), not a list of subscriptions")
        }
        // An outline rarely has fewer bytes.
        places.reserveCapacity(bytes.count / 100)
        subscriptions.reserveCapacity(bytes.count / 200)
        while let entry = try reader.next() { add(entry) }
        notes += reader.takeNotes()
    }

    private static func reader(_ bytes: [UInt8], _ options: ReadingOptions) throws(FeedError) -> FeedReader {
        do {
            return try FeedReader(bytes: bytes, options: options)
        } catch  where error.code == .notAFeed {
            throw FeedError(
                .notAFeed, "no list of subscriptions: \(error.message)", line: error.line, column: error.column)
        }
    }

    private mutating func add(_ entry: Entry) {
        guard let reference = entry.links.first(rel: "self")?.href else {
            return leaveOut(entry, code: "no-feed", "names no feed")
        }
        guard let address = Self.address(reference) else {
            return leaveOut(entry, code: "bad-address", Self.reason(reference))
        }
        add(Subscription(address: address, title: entry.title?.plain, categories: entry.categories))
    }

    private mutating func leaveOut(_ entry: Entry, code: String, _ reason: String) {
        let title = entry.title?.plain ?? ""
        note(code, title.isEmpty ? "an outline without a title \(reason)" : "'\(title.prefix(100))' \(reason)")
    }

    // MARK: - Lines

    /// An address on each line; what stands behind it is the reader's own business, and lines with `#` are comments.
    private mutating func readLines(_ bytes: [UInt8]) throws(FeedError) {
        var number = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            guard let word = line.split(maxSplits: 1, whereSeparator: { $0 <= 0x20 }).first, word.first != 0x23 else {
                continue
            }
            let text = word.count <= Self.maximumAddress ? String(decoding: word, as: UTF8.self) : ""
            if let address = Self.address(text) {
                add(Subscription(address: address))
            } else {
                note("bad-address", "the line \(Self.reason(text))", line: number)
            }
        }
        guard subscriptions.isEmpty else { return }
        guard let first = notes.first else { throw FeedError(.empty, "empty", line: 1, column: 1) }
        throw FeedError(.notAFeed, "neither OPML nor a list of addresses", line: first.line, column: 1)
    }

    // MARK: - Both

    private mutating func add(_ subscription: Subscription) {
        guard let place = places.updateValue(subscriptions.count, forKey: subscription.address.text) else {
            subscriptions.append(subscription)
            return
        }
        places[subscription.address.text] = place
        subscriptions[place].title = subscriptions[place].title ?? subscription.title
        unite(subscription.categories, at: place)
    }

    /// No feed is in more categories than this: who lists one a million times means no categories.
    private static let maximumCategories = 100

    private mutating func unite(_ categories: [Category], at place: Int) {
        for category in categories where !subscriptions[place].categories.contains(category) {
            guard subscriptions[place].categories.count < Self.maximumCategories else { return }
            subscriptions[place].categories.append(category)
        }
    }

    private mutating func note(_ code: String, _ message: String, line: Int = 0) {
        guard notes.count < Self.maximumNotes else {
            untold += 1
            return
        }
        notes.append(ReadingNote(.warning, code: code, message, line: line, column: line > 0 ? 1 : 0))
    }

    private static func address(_ reference: String) -> WebAddress? {
        reference.utf8.count <= maximumAddress ? WebAddress(FeedAddress.webReference(reference)) : nil
    }

    /// Why a reference is no address. It is not quoted: there may be a password in it.
    private static func reason(_ reference: String) -> String {
        let scheme = reference.prefix { $0 != ":" }
        let isScheme = scheme.count < reference.count && scheme.count < 20 && scheme.allSatisfy(\.isLetter)
        guard isScheme, !["http", "https"].contains(scheme.lowercased()) else { return "has no address of the web" }
        return "has an address that is not fetched (\(scheme):)"
    }
}
