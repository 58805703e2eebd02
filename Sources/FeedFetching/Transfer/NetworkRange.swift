/// A range of addresses that begin alike, as RFC 4632 writes it: `10.0.0.0/8`, `fd00::/8`; one address without a slash.
public struct NetworkRange: Sendable, Hashable {
    private let first: IPAddress
    private let bits: Int

    /// Reads a range.
    ///
    /// - Returns: nil when it is none: no address, or a length that does not fit it.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = parts.first.flatMap({ IPAddress(String($0)) }) else { return nil }
        first = address
        let length = address.bytes.count * 8
        guard parts.count > 1 else {
            bits = length
            return
        }
        guard let bits = Int(parts[1]), (0...length).contains(bits), parts[1].utf8.allSatisfy({ $0 != 0x2B }) else {
            return nil
        }
        self.bits = bits
    }

    /// Whether an address lies in the range.
    func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == first.bytes.count else { return false }
        let whole = bits / 8
        guard address.bytes[..<whole] == first.bytes[..<whole] else { return false }
        let rest = bits % 8
        guard rest > 0 else { return true }
        let mask = UInt8(truncatingIfNeeded: 0xFF00 >> rest)
        return address.bytes[whole] & mask == first.bytes[whole] & mask
    }
}
