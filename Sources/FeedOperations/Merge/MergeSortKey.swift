internal import Syndication
internal import SyndicationXML

/// The order of merged entries, as bytes: of two entries the one whose bytes come first does.
///
/// Whatever the first criterion is, the last change, the title and the key follow: no two entries have one place.
enum MergeSortKey {
    /// Appends an entry's key.
    ///
    /// - Parameters:
    ///   - key: the entry's ``EntryKey``.
    ///   - source: the title of the feed that the entry comes from.
    static func append(
        _ entry: Entry, key: String, source: @autoclosure () -> String, order: FeedMerge.Order,
        to output: inout OutputBuffer
    ) {
        let title = entry.title?.plain ?? ""
        switch order {
        case .updated: break
        case .published: append(entry.published?.instant ?? entry.updated?.instant, to: &output)
        case .title: append(title, to: &output)
        case .source: append(source(), to: &output)
        }
        append(entry.lastChange?.instant, to: &output)
        append(title, to: &output)
        output.append(key)
    }

    /// Without regard to case, else bytewise, which no locale changes; what is longer comes behind what it begins with.
    private static func append(_ text: String, to output: inout OutputBuffer) {
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            for byte in text.utf8 { output.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
        } else {
            output.append(text.lowercased())
        }
        output.append(0)
    }

    /// The latest first, what has no date last.
    private static func append(_ instant: Timestamp.Instant?, to output: inout OutputBuffer) {
        let seconds = instant.map { ~(UInt64(bitPattern: $0.seconds) ^ 1 << 63) } ?? .max
        let nanoseconds = instant.map { ~UInt32(bitPattern: $0.nanoseconds) } ?? .max
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            output.append(UInt8(truncatingIfNeeded: seconds >> shift))
        }
        for shift in stride(from: UInt32(24), through: 0, by: -8) {
            output.append(UInt8(truncatingIfNeeded: nanoseconds >> shift))
        }
    }
}
