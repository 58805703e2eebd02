/// Front matter that is not what it should be, read line by line: `key: value`.
///
/// What people write by hand has colons within titles, tabs, and quotes that do not end; most lines can be read all the
/// same.
enum LooseFrontMatter {
    /// The keys of the lines from one on.
    static func read(_ text: [UInt8], firstLine: Int, from line: Int) -> FrontMatterValue {
        var members: [FrontMatterMember] = []
        for (offset, bytes) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
        where firstLine + offset >= line {
            guard let member = member(bytes, line: firstLine + offset) else { continue }
            members.append(member)
        }
        return .map(members)
    }

    private static func member(_ bytes: ArraySlice<UInt8>, line: Int) -> FrontMatterMember? {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), let first = bytes.first, first > 0x20,
            first != UInt8(ascii: "-"), first != UInt8(ascii: "#")
        else { return nil }
        let key = bytes[..<colon]
        guard key.count < 40, !key.contains(where: { $0 < 0x20 }) else { return nil }
        let value = FrontMatterValue.scalar(String(decoding: bytes[(colon + 1)...], as: UTF8.self)).text ?? ""
        return FrontMatterMember(key: String(decoding: key, as: UTF8.self), value: Self.value(value), line: line)
    }

    private static func value(_ text: String) -> FrontMatterValue {
        if text.isEmpty { return .null }
        if text.hasPrefix("["), text.hasSuffix("]") {
            return .list(text.dropFirst().dropLast().split(separator: ",").map { .scalar(unquoted(String($0))) })
        }
        return .scalar(unquoted(text))
    }

    private static func unquoted(_ text: String) -> String {
        guard let text = FrontMatterValue.scalar(text).text else { return "" }
        for quote in ["\"", "'"] where text.hasPrefix(quote) {
            let inner = text.dropFirst()
            return String(inner.hasSuffix(quote) ? inner.dropLast() : inner)
        }
        return text
    }
}
