/// Labels of host names in ASCII (RFC 3492).
enum Punycode {
    private static let base = 36
    private static let lowest = 1
    private static let highest = 26

    /// The `xn--` form of a label.
    ///
    /// - Returns: nil for a label that has no such form: its time grows with the square of the length, and none has more
    ///   than 63 characters (RFC 1034, section 3.1).
    static func label(_ scalars: [Unicode.Scalar]) -> [UInt8]? {
        guard scalars.count <= 63 else { return nil }
        var output = scalars.filter(\.isASCII).map { UInt8(truncatingIfNeeded: $0.value) }
        var handled = output.count
        let basics = output.count
        if basics > 0 { output.append(0x2D) }
        var delta = 0
        var bias = 72
        var next = 0x80
        while handled < scalars.count {
            let least = scalars.lazy.map { Int($0.value) }.filter { $0 >= next }.min() ?? next
            delta += (least - next) * (handled + 1)
            next = least
            for scalar in scalars {
                if Int(scalar.value) < next { delta += 1 }
                guard Int(scalar.value) == next else { continue }
                append(delta, bias: bias, to: &output)
                bias = adapted(delta, count: handled + 1, isFirst: handled == basics)
                delta = 0
                handled += 1
            }
            delta += 1
            next += 1
        }
        return Array("xn--".utf8) + output
    }

    /// A number in digits of variable length (section 3.3).
    private static func append(_ number: Int, bias: Int, to output: inout [UInt8]) {
        var rest = number
        var place = base
        while true {
            let threshold = min(max(place - bias, lowest), highest)
            guard rest >= threshold else { break }
            output.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            place += base
        }
        output.append(digit(rest))
    }

    private static func digit(_ value: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: value < 26 ? 0x61 + value : 0x30 + value - 26)
    }

    /// Section 6.1.
    private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var place = 0
        while delta > (base - lowest) * highest / 2 {
            delta /= base - lowest
            place += base
        }
        return place + (base - lowest + 1) * delta / (delta + 38)
    }
}
