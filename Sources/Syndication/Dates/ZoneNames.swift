/// Names of time zones, as dates in feeds and bylines have them.
///
/// Where a name means several zones (`IST`, `BST`, `CST`), the one is taken that writes of feeds use it for most.
package enum ZoneNames {
    private static let minutes: [UInt64: Int] = {
        var table: [UInt64: Int] = [:]
        // RFC 822, section 5.1, and the single letters of RFC 2822, section 4.3 of which only Z is reliable.
        for (name, offset) in [
            ("gmt" as StaticString, 0), ("ut", 0), ("utc", 0), ("z", 0), ("est", -300), ("edt", -240), ("cst", -360),
            ("cdt", -300), ("mst", -420), ("mdt", -360), ("pst", -480), ("pdt", -420), ("akst", -540), ("akdt", -480),
            ("hst", -600), ("ast", -240), ("adt", -180), ("nst", -210), ("ndt", -150), ("wet", 0), ("west", 60),
            ("bst", 60), ("cet", 60), ("cest", 120), ("met", 60), ("mest", 120), ("mez", 60), ("mesz", 120),
            ("eet", 120), ("eest", 180), ("msk", 180), ("msd", 240), ("trt", 180), ("gst", 240), ("pkt", 300),
            ("ist", 330), ("npt", 345), ("wib", 420), ("ict", 420), ("sgt", 480), ("hkt", 480), ("awst", 480),
            ("jst", 540), ("kst", 540), ("acst", 570), ("aest", 600), ("aedt", 660), ("nzst", 720), ("nzdt", 780),
            ("brt", -180), ("art", -180), ("sast", 120),
        ] { table[DateScanner.code(name)] = offset }
        return table
    }()

    /// Minutes ahead of UTC for a name in ``DateScanner/word()``'s form; nil when it is not known.
    static func offset(_ code: UInt64) -> Int? { minutes[code] }

    /// Minutes ahead of UTC for a zone's name, such as `IST`; nil when it is not known.
    package static func offset(named name: String) -> Int? {
        guard var scanner = DateScanner(name.utf8Span.span) else { return nil }
        let code = scanner.word()
        return scanner.isAtEnd ? minutes[code] : nil
    }
}

extension Timestamp {
    /// Minutes ahead of UTC for a zone as people write it: `UTC`, `IST`, `+05:30`; nil when it is not known.
    public static func utcOffset(named name: String) -> Int? {
        if let offset = ZoneNames.offset(named: name) { return offset }
        guard var scanner = DateScanner(name.utf8Span.span), let offset = scanner.numericOffset(), scanner.isAtEnd
        else {
            return nil
        }
        return offset
    }
}
