/// What a response says of how long it holds (RFC 9111, section 5.2). We are a private cache: `s-maxage` and `public`
/// mean nothing to us.
struct CacheControl: Sendable, Hashable {
    /// Section 5.2.2.5.
    var noStore = false
    /// Section 5.2.2.4; not where it names header fields.
    var noCache = false
    /// Seconds, 0 to 2^31. Section 5.2.2.1; of several that differ the smallest counts (section 4.2.1).
    var maxAge: Int64?

    init() {}

    /// Reads the values of all `Cache-Control` fields. What is not understood is passed over.
    init(_ value: String) {
        var scanner = FieldValueScanner(value)
        while !scanner.isAtEnd {
            let name = scanner.token()
            let argument = scanner.take(0x3D) ? scanner.value() : nil
            scanner.skip(to: 0x2C)
            _ = scanner.take(0x2C)
            take(name, argument)
        }
    }

    private mutating func take(_ name: String, _ argument: String?) {
        switch name {
        case "no-store": noStore = true
        case "no-cache": if argument == nil { noCache = true }
        case "max-age":
            guard let seconds = argument.flatMap(DeltaSeconds.read) else { return }
            maxAge = min(seconds, maxAge ?? .max)
        default: break
        }
    }
}

/// A number of seconds (RFC 9111, section 1.2.2).
enum DeltaSeconds {
    /// What larger numbers count as.
    static let maximum: Int64 = 1 << 31

    /// - Returns: nil for anything but digits.
    static func read(_ text: some StringProtocol) -> Int64? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return min(Int64(text) ?? maximum, maximum)
    }
}
