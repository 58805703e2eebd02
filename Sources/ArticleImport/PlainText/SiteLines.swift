internal import SyndicationXML

/// The lines that several pages of one import share: menus, notices, footers, boxes of the site.
///
/// Add every page first, then hand the value to ``ArticleOptions/siteLines``. Lines are remembered by hashes in a table of
/// 4 MiB whatever the number of pages, so that ten thousand articles cost what ten do.
public struct SiteLines: Sendable {
    /// How many pages were added.
    public private(set) var pages = 0

    /// Rows of counters; a line has one in each, and the lowest of them is the number of pages it was seen in, or more.
    private var counters: [UInt8] = []
    private var entries = 0

    private static let rows = 4
    private static let columns = 1 << 20
    /// Beyond so many lines the counters are halved, so that chance meetings do not add up.
    private static let capacity = 3 << 20
    /// No site has more lines around an article than these.
    private static let mostLines = 20_000

    /// Creates an empty table.
    public init() {}

    /// Counts the lines of a page, each once.
    ///
    /// - Parameter bytes: the page as it is given to ``PlainText/article(_:options:)``.
    public mutating func add(_ bytes: [UInt8]) {
        add(Page(bytes))
    }

    /// What is counted of a page: its lines as hashes, each once. To make it takes longer than to count it, and can be done on
    /// any thread.
    package struct Page: Sendable {
        fileprivate let hashes: [UInt64]

        /// - Parameter bytes: the page in any encoding.
        package init(_ bytes: [UInt8]) {
            hashes = SiteLines.hashes(of: PlainTextDecoder.decode(bytes).bytes.span)
        }
    }

    /// Counts the lines of a page.
    package mutating func add(_ page: Page) {
        if counters.isEmpty { counters = Array(repeating: 0, count: Self.rows * Self.columns) }
        pages += 1
        for hash in page.hashes { count(hash) }
    }

    /// Whether a line belongs to the site: three pages have it, or both of two.
    func hasLine(_ text: String) -> Bool { hasLine(LineHash.of(text)) }

    /// The same for a line's hash.
    func hasLine(_ hash: UInt64?) -> Bool {
        guard pages > 1, let hash else { return false }
        // Most lines are no site's, and their first row says so: the table is larger than a processor's near memory.
        let enough = min(pages, 3)
        for row in 0..<Self.rows where Int(counters[Self.place(of: hash, in: row)]) < enough { return false }
        return true
    }

    // MARK: - Counting

    private static func hashes(of bytes: Span<UInt8>) -> [UInt64] {
        var hashes: [UInt64] = []
        var seen = HashIndex()
        var hash = LineHash()
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte.isASCIILetter {
                hash.add(byte | 0x20)
                continue
            }
            if byte != 0x0A, byte != 0x0D {
                if byte != 0x20 { hash.take(byte) }
                continue
            }
            if let value = hash.value, seen.add(value) == hashes.count { hashes.append(value) }
            hash = LineHash()
            if hashes.count >= mostLines { return hashes }
        }
        if let value = hash.value, seen.add(value) == hashes.count { hashes.append(value) }
        return hashes
    }

    private mutating func count(_ hash: UInt64) {
        let seen = pagesWith(hash)
        guard seen < UInt8.max else { return }
        for row in 0..<Self.rows {
            let place = Self.place(of: hash, in: row)
            if counters[place] == seen { counters[place] += 1 }
        }
        entries += 1
        guard entries > Self.capacity else { return }
        for place in counters.indices { counters[place] /= 2 }
        entries /= 2
    }

    private func pagesWith(_ hash: UInt64) -> Int {
        var least = UInt8.max
        for row in 0..<Self.rows { least = min(least, counters[Self.place(of: hash, in: row)]) }
        return Int(least)
    }

    /// The rows take their columns from two halves of the hash, in other proportions each.
    private static func place(of hash: UInt64, in row: Int) -> Int {
        let mixed = (hash & 0xFFFF_FFFF) &+ UInt64(row) &* (hash >> 32 | 1)
        return row * columns + Int(mixed & UInt64(columns - 1))
    }
}

/// A hash of what a line says: its letters and digits, case and punctuation left aside.
struct LineHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325
    private var length = 0
    private var pending: (UInt8, UInt8) = (0, 0)

    /// The hash of a text, `nil` if it says nothing.
    static func of(_ text: String) -> UInt64? {
        var hash = LineHash()
        let bytes = text.utf8.span
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isASCIILetter { hash.add(byte | 0x20) } else if byte != 0x20 { hash.take(byte) }
            index += 1
        }
        return hash.value
    }

    /// The hash; `nil` where fewer than two letters were seen.
    var value: UInt64? { length >= 2 ? Self.mixed(state) : nil }

    /// Takes the next byte of UTF-8. White space, punctuation and invisible characters of the blocks that hold little else
    /// (U+0080–U+00BF, U+2000–U+203F, U+3000–U+303F, the byte order mark) do not count.
    mutating func take(_ byte: UInt8) {
        if byte.isASCIILetter { return add(byte | 0x20) }
        switch byte {
        case 0x30...0x39: add(byte)
        case 0..<0x80: break
        case 0xC0...: pending = (byte, 0)
        default: takeContinuation(byte)
        }
    }

    private mutating func takeContinuation(_ byte: UInt8) {
        switch pending {
        case (0xC2, _), (0xE2, 0x80), (0xE3, 0x80), (0xEF, 0xBB): break
        case (0xE2, 0), (0xE3, 0), (0xEF, 0):
            pending.1 = byte
            if byte != (pending.0 == 0xEF ? 0xBB : 0x80) {
                add(pending.0)
                add(byte)
                pending = (0, 0)
            }
        default:
            add(pending.0)
            add(byte)
            pending = (0, 0)
        }
    }

    /// Takes a digit or a small letter of ASCII, or a byte of another letter.
    mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
        length += 1
    }

    /// Spreads the state over all bits (the finaliser of SplitMix64).
    private static func mixed(_ state: UInt64) -> UInt64 {
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
