/// The value of `srcset` (HTML standard, section 4.8.4.2.1): URLs, each with a width or density, between commas.
enum SourceSet {
    /// No picture has more sizes. With a long base each would become as long.
    static let maximumCount = 256

    /// The value with each URL replaced; candidates for which there is nothing go. Nil when none is left, or when there are too many.
    static func rewriting(_ value: String, _ replacement: (String) -> String?) -> String? {
        let parsed = parse(value)
        guard parsed.count <= maximumCount else { return nil }
        let candidates = parsed.compactMap { candidate in
            replacement(candidate.url).map { candidate.descriptor.isEmpty ? $0 : "\($0) \(candidate.descriptor)" }
        }
        return candidates.isEmpty ? nil : candidates.joined(separator: ", ")
    }

    /// By section 4.8.4.3.13: a URL goes up to white space, and a comma at its end is a separator.
    private static func parse(_ value: String) -> [(url: String, descriptor: String)] {
        var candidates: [(url: String, descriptor: String)] = []
        var rest = Substring(value).utf8
        while true {
            rest = rest.drop { HTMLBytes.isSpace($0) || $0 == 0x2C }
            guard !rest.isEmpty else { return candidates }
            let url = rest.prefix { !HTMLBytes.isSpace($0) }
            rest = rest[url.endIndex...]
            let end = url.lastIndex { $0 != 0x2C } ?? url.startIndex
            if end != url.indices.last {
                candidates.append((String(Substring(url[...end])), ""))
                continue
            }
            let descriptor = rest.prefix { $0 != 0x2C }
            rest = rest[descriptor.endIndex...]
            candidates.append((String(Substring(url)), Self.descriptor(Substring(descriptor))))
        }
    }

    /// A number and a unit, or nothing.
    private static func descriptor(_ text: Substring) -> String {
        let words = text.utf8.split(whereSeparator: HTMLBytes.isSpace)
        let known = words.filter { word in
            guard let unit = word.last, unit == 0x77 || unit == 0x78 || unit == 0x68 else { return false }
            return word.count > 1 && word.count < 16
                && word.dropLast().allSatisfy { HTMLBytes.isDigit($0) || $0 == 0x2E }
        }
        return known.map { String(Substring($0)) }.joined(separator: " ")
    }
}
