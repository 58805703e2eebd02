/// Addresses that RSS 2.0's `enclosure` takes: `http` or `https`, a name with a dot or four numbers, and a path.
package enum EnclosureAddress {
    /// Whether an address is such a one.
    package static func isValid(_ address: String) -> Bool {
        guard let host = host(of: address) else { return false }
        // One pass: a podcast has an enclosure in every item.
        var dots = 0
        var last: UInt8 = 0x2E
        var isFirstOfLabel = true
        var endsInDash = false
        for byte in host {
            if byte == 0x2E {
                guard last != 0x2E else { return false }
                dots += 1
                isFirstOfLabel = true
            } else {
                guard isAlphanumeric(byte) || byte == 0x2D else { return false }
                if isFirstOfLabel { endsInDash = byte == 0x2D }
                isFirstOfLabel = false
            }
            last = byte
        }
        return dots > 0 && last != 0x2E && !endsInDash
    }

    /// The host; nil where no slash and no end is behind it and its port.
    private static func host(of address: String) -> Substring.UTF8View? {
        guard let start = prefixLength(address) else { return nil }
        let rest = address.utf8.dropFirst(start)
        let authority = rest.prefix { $0 != 0x2F }
        if rest.count > authority.count, rest.contains(where: { $0 <= 0x20 || $0 >= 0x7F }) { return nil }
        guard let colon = authority.firstIndex(of: 0x3A) else { return authority }
        let port = authority[authority.index(after: colon)...]
        return !port.isEmpty && port.allSatisfy { (0x30...0x39).contains($0) } ? authority[..<colon] : nil
    }

    private static func prefixLength(_ address: String) -> Int? {
        if address.utf8.starts(with: "https://".utf8) { return 8 }
        return address.utf8.starts(with: "http://".utf8) ? 7 : nil
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
}
