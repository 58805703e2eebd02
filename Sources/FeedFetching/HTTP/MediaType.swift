/// A media type as `Content-Type` has it (RFC 9110, section 8.3.1).
struct MediaType: Sendable, Hashable {
    /// Type and subtype in lower case: `text/html`.
    let name: String
    /// The parameter `charset`.
    let charset: String?

    init(_ value: String) {
        name = String(value.prefix { $0 != ";" && $0 != "," }).trimmingSpace.lowercased()
        var scanner = FieldValueScanner(value)
        var charset: String?
        scanner.skip(to: 0x3B)
        while scanner.take(0x3B) {
            let parameter = scanner.token()
            let value = scanner.take(0x3D) ? scanner.value() : ""
            if parameter == "charset", !value.isEmpty { charset = charset ?? value }
            scanner.skip(to: 0x3B)
        }
        self.charset = charset
    }
}
