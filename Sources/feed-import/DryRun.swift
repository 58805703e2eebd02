internal import FeedCommand
internal import Syndication

/// What would become what: a line for each entry on standard output, instead of a document.
///
/// Between tabs stand the file, what it was taken for, the date, the authors, the title and the identifier.
enum DryRun {
    static func show(_ entry: Entry, of input: String, format: String) {
        let fields = [
            input, format, entry.published?.rfc3339 ?? entry.updated?.rfc3339 ?? "",
            entry.authors.map(\.name).joined(separator: ", "), entry.title?.plain ?? "", entry.id ?? "",
        ]
        OutputStream.write(fields.map(line).joined(separator: "\t") + "\n", to: 1)
    }

    /// Text that is part of a line, whatever it holds.
    static func line(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var line = ""
        for scalar in text.unicodeScalars { line.unicodeScalars.append(isControl(scalar) ? " " : scalar) }
        return line
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x2028
    }
}
