/// The zone behind a time.
extension LenientDate {
    /// Reads a zone. A name that nobody knows stays where it is: the date has no zone then.
    ///
    /// - Returns: where the zone ends.
    mutating func takeZone(at index: Int) -> Int {
        if let end = numericZone(at: index) { return end }
        // `Etc/GMT+5` is what POSIX calls so: five hours behind (the time zone database, `etcetera`).
        if word(index) == "etc", isSign("/", index + 1), let end = namedZone(at: index + 2) {
            offset = offset.map { -$0 }
            return end
        }
        return namedZone(at: index) ?? index
    }

    /// `+0100`, `-05:00`, `+1`.
    private mutating func numericZone(at index: Int) -> Int? {
        guard isSign("+", index) || isSign("-", index), isTight(index + 1), let (value, digits) = number(index + 1)
        else {
            return nil
        }
        var (hours, minutes) = digits > 2 ? (value / 100, value % 100) : (value, 0)
        var end = index + 2
        if digits <= 2, isSign(":", end), let more = shortNumber(end + 1) {
            minutes = more
            end += 2
        }
        guard digits <= 4, hours < 24, minutes < 60 else {
            isBroken = true
            return end
        }
        let isMinus = isSign("-", index)
        let total = hours * 60 + minutes
        // RFC 2822, section 3.3: `-0000` says that the zone is not known.
        offset = isMinus && total == 0 ? nil : isMinus ? -total : total
        return end
    }

    /// `EST`, `GMT`, `GMT+2`, `UTC+02:00`.
    private mutating func namedZone(at index: Int) -> Int? {
        guard let name = word(index), let minutes = Self.zone(name) ?? Self.zonesBehindTimes[name] else { return nil }
        if minutes == 0, let end = numericZone(at: index + 1) { return end }
        offset = minutes
        return index + 1
    }

    /// Minutes ahead of UTC of a name in its plain form.
    static func zone(_ name: String) -> Int? { name == "мск" ? 180 : ZoneNames.offset(named: name) }

    /// Names that are other words elsewhere. The single letters of RFC 822 but `Z` were defined with the wrong sign
    /// and say nothing (RFC 5322, section 4.3).
    private static let zonesBehindTimes = ["at": -240, "et": -300, "ct": -360, "mt": -420, "pt": -480]
}
