/// Quantities as people read them.
enum ByteSize {
    /// A size, as `24 MB`; nil when there is none.
    static func text(_ bytes: Int) -> String? {
        guard bytes > 0 else { return nil }
        var (value, unit) = (Double(bytes), 0)
        let units = ["bytes", "kB", "MB", "GB", "TB", "PB", "EB"]
        while value >= 999.5, unit < units.count - 1 { (value, unit) = (value / 1000, unit + 1) }
        guard unit > 0, value < 9.95 else { return "\(Int(value.rounded())) \(units[unit])" }
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10) \(units[unit])" : "\(tenths / 10).\(tenths % 10) \(units[unit])"
    }

    /// A duration in seconds, as `1:02:03`; nil when there is none.
    static func duration(_ seconds: Double) -> String? {
        guard seconds >= 1, seconds < 1e7 else { return nil }
        let all = Int(seconds)
        let (hours, minutes) = (all / 3600, all / 60 % 60)
        let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return hours > 0
            ? "\(hours):\(padded(minutes)):\(padded(all % 60))" : "\(minutes):\(padded(all % 60))"
    }
}
