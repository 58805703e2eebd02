/// Bounds what the definitions of a text in Markdown amount to: `[label]: URL "title"` is copied to every place that
/// names its label.
enum MarkdownReferences {
    private struct Definition {
        /// Where it begins.
        var place: Int
        /// The label as labels are compared; nil when it is not on one line, or has escapes in it.
        var label: String?
        var length: Int
    }

    /// The text, with definitions that would become too much made into text.
    static func bounded(_ bytes: [UInt8]) -> [UInt8] {
        let found = definitions(in: bytes)
        guard let longest = found.map(\.length).max() else { return bytes }
        let brackets = bytes.count { $0 == UInt8(ascii: "]") }
        var budget = (16 << 20) + 4 * bytes.count
        guard longest * brackets > budget else { return bytes }
        let uses = uses(in: bytes)
        var output: [UInt8] = []
        var written = 0
        for definition in found {
            let count = definition.label.map { uses[$0] ?? 0 } ?? brackets
            budget -= definition.length * count
            guard budget < 0 else { continue }
            output += bytes[written..<definition.place] + [UInt8(ascii: "\\")]
            written = definition.place
        }
        return output + bytes[written...]
    }

    private static func definitions(in bytes: [UInt8]) -> [Definition] {
        var definitions: [Definition] = []
        var isOpen = false
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let text = bytes[start..<end]
            if let definition = definition(text) {
                definitions.append(definition)
                isOpen = true
            } else if !text.contains(where: { $0 > 0x20 }) {
                isOpen = false
            } else if isOpen, !definitions.isEmpty {
                definitions[definitions.count - 1].length += text.count
            }
            start = end + 1
        }
        return definitions
    }

    private static func definition(_ line: ArraySlice<UInt8>) -> Definition? {
        var rest = line
        while let close = rest.firstIndex(of: UInt8(ascii: "]")) {
            rest = rest[(close + 1)...]
            guard rest.first == UInt8(ascii: ":") else { continue }
            let open = line[..<close].firstIndex(of: UInt8(ascii: "["))
            let label = open.map { line[($0 + 1)..<close] }
            return Definition(
                place: open ?? line.startIndex, label: label.flatMap(normalized), length: line.endIndex - close)
        }
        return nil
    }

    /// How often each label is named.
    private static func uses(in bytes: [UInt8]) -> [String: Int] {
        var uses: [String: Int] = [:]
        var open: Int?
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "[") { open = index + 1 }
            guard byte == UInt8(ascii: "]"), let start = open else { continue }
            if index - start <= 1_000, let label = normalized(bytes[start..<index]) { uses[label, default: 0] += 1 }
            open = nil
        }
        return uses
    }

    private static func normalized(_ label: ArraySlice<UInt8>) -> String? {
        guard label.count <= 1_000, !label.contains(UInt8(ascii: "\\")) else { return nil }
        let text = String(decoding: label, as: UTF8.self).uppercased().lowercased()
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
