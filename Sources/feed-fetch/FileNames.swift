internal import FeedFetching

/// What the files of a folder of feeds are called: after where the feed is, so that the same feed has the same name
/// everywhere.
struct FileNames: Sequence, IteratorProtocol {
    private let name: String
    private let address: String
    private var count = 0

    /// Bytes of a name, less than every file system allows.
    private static let longest = 120

    init(_ address: WebAddress) {
        self.address = address.text
        let text = address.description
        let rest = text.firstRange(of: "://").map { text[$0.upperBound...] } ?? text[...]
        var name = ""
        for byte in rest.utf8.prefix(Self.longest) {
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == 0x2E || byte == 0x5F
            if isPlain {
                name.unicodeScalars.append(Unicode.Scalar(byte))
            } else if name.last != "-" {
                name += "-"
            }
        }
        while let last = name.last, last == "-" || last == "." { name.removeLast() }
        while name.first == "." || name.first == "-" { name.removeFirst() }
        self.name = name.isEmpty ? "feed" : name
    }

    /// The next name: a plain one first, then ones that tell the address apart from all that are written alike.
    mutating func next() -> String? {
        defer { count += 1 }
        if count == 0 { return "\(name).atom" }
        return "\(name)-\(Self.fingerprint("\(count) \(address)")).atom"
    }

    /// FNV-1a, 32 bits.
    private static func fingerprint(_ text: String) -> String {
        let hash = text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
