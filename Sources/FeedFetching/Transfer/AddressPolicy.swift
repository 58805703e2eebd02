/// Which addresses may be connected to.
///
/// It is asked with the address that a connection is about to be made to, whatever name or redirect led there, so that
/// neither can lead into a network that is not public.
struct AddressPolicy: Sendable {
    /// Ranges that may be reached although they are not public.
    var allowed: [NetworkRange] = []

    /// Whether an address may be connected to.
    func permits(_ address: IPAddress) -> Bool {
        if allowed.contains(where: { $0.contains(address) }) { return true }
        if address.bytes.count == 4 { return !Self.special4.contains { $0.contains(address) } }
        if let inner = Self.translated(address) { return permits(inner) }
        return Self.global6.contains(address) && !Self.special6.contains { $0.contains(address) }
    }

    /// The address that a host's name says by itself and that must not be connected to; nil when it says none, or one that
    /// may. For proxies, which look names up themselves.
    func refusal(of host: String) -> IPAddress? {
        let name = String(host.drop { $0 == "[" }.prefix { $0 != "]" && $0 != "%" })
        let labels = name.split(separator: ".")
        let address =
            labels.last?.lowercased() == "localhost"
            ? IPAddress([127, 0, 0, 1]) : IPAddress(lenient: labels.joined(separator: "."))
        return address.flatMap { permits($0) ? nil : $0 }
    }

    /// The address of version 4 that a translator (NAT64, RFC 6052, section 2.1) makes of one of version 6.
    private static func translated(_ address: IPAddress) -> IPAddress? {
        guard translation.contains(address) else { return nil }
        return IPAddress(Array(address.bytes[12...]))
    }

    private static let translation = ranges(["64:ff9b::/96"])[0]

    /// What is given to hosts of the internet (RFC 4291, section 2.5.4).
    private static let global6 = ranges(["2000::/3"])[0]

    /// What IANA keeps for special purposes (RFC 6890 and its registry): this network, private ones, shared ones, loopback,
    /// link-local with the metadata services of clouds, protocols' own, documentation, benchmarks, multicast, the future.
    private static let special4 = ranges([
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4",
    ])

    /// The same within the global addresses of version 6: Teredo and other protocols' own, documentation, and 6to4, which
    /// hides an address of version 4.
    private static let special6 = ranges(["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"])

    private static func ranges(_ texts: [String]) -> [NetworkRange] {
        texts.compactMap(NetworkRange.init)
    }
}
