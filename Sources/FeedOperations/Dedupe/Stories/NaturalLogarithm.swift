/// The natural logarithm, the same on every machine: what mathematics libraries give differs in the last digits, and with
/// it whether two entries are one story.
enum NaturalLogarithm {
    /// The logarithm of a finite number above 0, to some seven digits.
    @inline(__always)
    static func of(_ number: Float) -> Float {
        let significand = number.significand
        // ln m = 2 artanh((m - 1) / (m + 1)), whose terms shrink at least ninefold.
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        let series = 1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9)))
        return Float(number.exponent) * 0.693_147_18 + 2 * ratio * series
    }
}
