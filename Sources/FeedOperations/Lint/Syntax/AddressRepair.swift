import Syndication

/// Makes URIs of what feeds have for addresses.
enum AddressRepair {
    /// The address with a scheme, in ASCII; nil where there is none to be had.
    ///
    /// - Parameter base: what a relative reference is resolved against.
    static func uri(_ text: String, base: BaseURI) -> String? {
        if AddressSyntax.isURI(text) { return text }
        var address = stripped(text)
        guard !address.isEmpty else { return nil }
        if AddressSyntax.scheme(of: address) == nil { address = base.resolve(address) }
        guard let length = AddressSyntax.scheme(of: address) else { return nil }
        let uri = encoded(address, schemeLength: length)
        return AddressSyntax.isURI(uri) ? uri : nil
    }

    /// Without white space around it, and without line ends and tabs, which addresses break at in mails.
    private static func stripped(_ text: String) -> String {
        let bytes = text.trimmed.utf8.filter { $0 >= 0x20 && $0 != 0x7F }
        return String(decoding: bytes, as: UTF8.self).trimmed
    }

    private static func encoded(_ address: String, schemeLength: Int) -> String {
        let bytes = Array(address.utf8)
        let scheme = bytes[..<schemeLength].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        var rest = bytes[(schemeLength + 1)...]
        var output = scheme + [0x3A]
        let isServer = ["http", "https", "ftp"].contains(String(decoding: scheme, as: UTF8.self))
        if isServer { rest = rest.drop { $0 == 0x2F || $0 == 0x5C } }
        if isServer || rest.starts(with: [0x2F, 0x2F]) {
            if !isServer { rest = rest.dropFirst(2) }
            output += [0x2F, 0x2F]
            let end = rest.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 || $0 == 0x5C } ?? rest.endIndex
            appendAuthority(rest[..<end], to: &output)
            rest = rest[end...]
        }
        append(rest, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// The host's letters become what servers know them by (RFC 5891).
    private static func appendAuthority(_ authority: ArraySlice<UInt8>, to output: inout [UInt8]) {
        let start = authority.lastIndex(of: 0x40).map { $0 + 1 } ?? authority.startIndex
        append(authority[..<start], to: &output)
        let host = Array(authority[start...])
        append(host.allSatisfy { $0 < 0x80 } ? host[...] : HostName.ascii(host)[...], to: &output)
    }

    /// RFC 3987, section 3.1: what no URI holds is said by its bytes in UTF-8.
    private static func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var fragments = 0
        for (index, byte) in zip(bytes.indices, bytes) {
            if byte == 0x23 { fragments += 1 }
            let isEscape = byte == 0x25 && bytes[index...].dropFirst().prefix(2).filter(isHex).count == 2
            if isEscape || (AddressSyntax.isPlain(byte) && byte != 0x25 && (byte != 0x23 || fragments == 1)) {
                output.append(byte)
            } else {
                output += [0x25, hex(byte >> 4), hex(byte & 15)]
            }
        }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }

    private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }
}
