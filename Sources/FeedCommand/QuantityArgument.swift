internal import ArgumentParser

/// A length of time on the command line: `90`, `1.5`, `30m`, `2h`, `1d`; seconds unless it says otherwise.
package struct TimeSpan: ExpressibleByArgument, Sendable {
    /// In seconds, from 0.
    package let seconds: Double

    package init(seconds: Double) {
        self.seconds = seconds
    }

    package init?(argument: String) {
        guard let seconds = Quantity.value(of: argument, units: ["s": 1, "m": 60, "h": 3600, "d": 86_400]),
            seconds <= 1e9
        else { return nil }
        self.seconds = seconds
    }

    package var defaultValueDescription: String {
        let units: [(Double, String)] = [(86_400, "d"), (3600, "h"), (60, "m")]
        let unit = units.first { seconds >= $0.0 && seconds.truncatingRemainder(dividingBy: $0.0) == 0 } ?? (1, "s")
        let number = seconds / unit.0
        return (Int(exactly: number).map { String($0) } ?? "\(number)") + unit.1
    }
}

/// A number of bytes on the command line: `65536`, `64K`, `32M`, `1G`; a `K` is 1,024.
package struct ByteCount: ExpressibleByArgument, Sendable {
    /// From 1.
    package let bytes: Int

    package init(_ bytes: Int) {
        self.bytes = bytes
    }

    package init?(argument: String) {
        guard
            let bytes = Quantity.value(
                of: argument.lowercased(), units: ["k": 1024, "m": 1_048_576, "g": 1_073_741_824]),
            bytes >= 1, bytes <= 1e15
        else { return nil }
        self.bytes = Int(bytes)
    }

    package var defaultValueDescription: String {
        let units = [(1 << 30, "G"), (1 << 20, "M"), (1024, "K")]
        let unit = units.first { bytes >= $0.0 && bytes % $0.0 == 0 } ?? (1, "")
        return "\(bytes / unit.0)\(unit.1)"
    }
}

/// Numbers with a unit behind them.
private enum Quantity {
    static func value(of text: String, units: [Character: Double]) -> Double? {
        let unit = text.last.flatMap { units[$0] }
        let number = unit == nil ? text[...] : text.dropLast()
        // Digits only: what else a number may look like (`inf`, `0x10`, `1e9`) is a slip here.
        guard !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
            let value = Double(number), value.isFinite
        else { return nil }
        return value * (unit ?? 1)
    }
}
