/// Names of hosts in other letters than ASCII's, and the ones that servers know them by.
///
/// Case, compatibility forms and the dots of other scripts are mapped as RFC 5895 says; whether a name may be registered
/// is not asked.
enum HostName {
    /// The host with its labels as `xn--` forms (RFC 5891, section 4.4); a port stays behind it.
    static func ascii(_ host: [UInt8]) -> [UInt8] {
        // No name has more than 253 bytes in ASCII, and none that long is worth taking apart.
        guard host.count <= 1024 else { return host }
        let text = String(decoding: host, as: UTF8.self)
        let scalars = composed(text.unicodeScalars.flatMap { mapped($0) })
        let labels = scalars.split(separator: ".", omittingEmptySubsequences: false).map { label -> [UInt8] in
            if label.allSatisfy(\.isASCII) { return label.map { UInt8(truncatingIfNeeded: $0.value) } }
            return Punycode.label(Array(label)) ?? utf8(label)
        }
        return Array(labels.joined(separator: [0x2E]))
    }

    private static func mapped(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        // The ideographic full stops separate labels (RFC 3490, section 3.1).
        if [0x3002, 0xFF0E, 0xFF61].contains(scalar.value) { return ["."] }
        if scalar.properties.isDefaultIgnorableCodePoint { return [] }
        let plain = CompatibilityCharacters.fullWidth(scalar)
        let expanded = CompatibilityCharacters.expansion(of: plain) ?? String(plain)
        return Array(expanded.lowercased().unicodeScalars)
    }

    /// Letters and the marks behind them as one character, where there is one.
    private static func composed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.contains(where: { ComposedCharacters.continues($0) }) else { return scalars }
        var result: [Unicode.Scalar] = []
        for scalar in scalars {
            if let last = result.last, ComposedCharacters.continues(scalar),
                let one = ComposedCharacters.composed(String(String.UnicodeScalarView([last, scalar])))
            {
                result[result.count - 1] = one
            } else {
                result.append(scalar)
            }
        }
        return result
    }

    private static func utf8(_ label: ArraySlice<Unicode.Scalar>) -> [UInt8] {
        Array(String(String.UnicodeScalarView(label)).utf8)
    }
}
