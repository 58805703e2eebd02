internal import Syndication

/// What stands in front of an article's text in a language for data: YAML between lines of `---`, TOML between lines of
/// `+++`, or an object in JSON, as site generators write it.
struct FrontMatter: Sendable {
    /// The language that front matter is written in.
    enum Language: String, Sendable {
        case yaml = "YAML"
        case toml = "TOML"
        case json = "JSON"
    }

    /// The language; nil where there is no front matter.
    var language: Language?
    /// The keys, in order.
    var members: [FrontMatterMember] = []
    /// Where the article's text begins.
    var bodyStart = 0
    /// How many lines stand before that.
    var linesBefore = 0
    /// Faults, with their places.
    var notes: [ReadingNote] = []

    /// Reads the front matter of a file in UTF-8, if it has any.
    static func read(_ bytes: [UInt8]) -> FrontMatter {
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
        let linesBefore = bytes[..<start].count { $0 == 0x0A }
        if bytes[start...].first == UInt8(ascii: "{") {
            return JSONFrontMatter.read(bytes, from: start, linesBefore: linesBefore)
        }
        for (language, mark) in [(Language.yaml, UInt8(ascii: "-")), (.toml, UInt8(ascii: "+"))] {
            guard let (text, end) = fenced(bytes, from: start, mark: mark, orDots: language == .yaml) else { continue }
            var front = FrontMatter(language: language)
            let first = linesBefore + 2
            switch language {
            case .toml: TOMLFrontMatter.read(Array(bytes[text]), firstLine: first, into: &front)
            default: YAMLFrontMatter.read(Array(bytes[text]), firstLine: first, into: &front)
            }
            // A rule above a paragraph is no front matter.
            guard !front.members.isEmpty || isBlank(bytes[text]) else { return FrontMatter() }
            front.bodyStart = end
            front.linesBefore = bytes[..<end].count { $0 == 0x0A }
            return front
        }
        return FrontMatter()
    }

    /// Whether a file begins like front matter that names something, as far as its first bytes show.
    static func begins(_ bytes: [UInt8]) -> Bool {
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
        let lines = bytes[start...].split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
        guard lines.count > 1, let mark = lines[0].first, isFence(lines[0], mark: mark) else { return false }
        switch mark {
        case UInt8(ascii: "-"): return isKey(lines[1], UInt8(ascii: ":"))
        case UInt8(ascii: "+"): return isKey(lines[1], UInt8(ascii: "=")) || lines[1].first == UInt8(ascii: "[")
        default: return false
        }
    }

    private static func isKey(_ line: ArraySlice<UInt8>, _ sign: UInt8) -> Bool {
        guard let end = line.firstIndex(of: sign) else { return false }
        let isEnd = sign != UInt8(ascii: ":") || end + 1 == line.endIndex || line[end + 1] <= 0x20
        let key = line[..<end].reversed().drop { $0 == 0x20 }
        return isEnd && !key.isEmpty && key.count < 40 && !key.contains { $0 <= 0x20 || $0 >= 0x80 }
    }

    /// What stands between two lines of three marks, and where the line behind them begins.
    private static func fenced(
        _ bytes: [UInt8], from start: Int, mark: UInt8, orDots: Bool
    ) -> (Range<Int>, end: Int)? {
        guard let first = lineEnd(bytes, from: start), isFence(bytes[start..<first], mark: mark) else { return nil }
        var line = first + 1
        while line < bytes.count {
            let end = lineEnd(bytes, from: line) ?? bytes.count
            let text = bytes[line..<end]
            if isFence(text, mark: mark) || orDots && isFence(text, mark: UInt8(ascii: ".")) {
                return (first + 1..<line, min(end + 1, bytes.count))
            }
            line = end + 1
        }
        return nil
    }

    private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int? {
        bytes[start...].firstIndex(of: 0x0A)
    }

    private static func isFence(_ line: ArraySlice<UInt8>, mark: UInt8) -> Bool {
        guard line.count >= 3, line.prefix(3).allSatisfy({ $0 == mark }), mark > 0x20 else { return false }
        return line.dropFirst(3).allSatisfy { $0 <= 0x20 }
    }

    private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { $0 <= 0x20 }
    }
}

extension FrontMatter {
    /// Says what is wrong with it. The article comes all the same.
    mutating func fault(_ message: String, line: Int, column: Int = 0) {
        guard notes.count < 20 else { return }
        let language = language?.rawValue ?? ""
        notes.append(
            ReadingNote(
                .warning, code: "front-matter", "front matter that is no \(language): \(message)", line: line,
                column: column))
    }
}
