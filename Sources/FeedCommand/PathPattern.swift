/// A pattern for paths: `*` and `?` within a name, `[a-z]` for one character of a set, `**` for any number of folders.
///
/// As in gitignore(5) and shells with `globstar`. The time a match takes grows with the product of both lengths and no
/// faster.
package struct PathPattern: Sendable {
    private enum Part: Sendable {
        case folders
        case name([Token])
    }

    private enum Token: Sendable {
        case character(Unicode.Scalar)
        case one
        case any
        case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
    }

    private var parts: [Part]

    /// Whether a text has characters that make it a pattern.
    package static func isPattern(_ text: String) -> Bool {
        text.utf8.contains { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B }
    }

    /// - Parameter anywhere: whether what it names may lie in any folder.
    package init(_ text: some StringProtocol, anywhere: Bool = false) {
        parts = anywhere ? [.folders] : []
        for part in text.split(separator: "/") where part != "." {
            parts.append(part == "**" ? .folders : .name(Self.tokens(String(part))))
        }
        // What lies within a folder is not the folder itself.
        if case .folders = parts.last { parts.append(.name([.any])) }
    }

    /// Whether a path, taken apart at its slashes, is what the pattern names.
    package func matches(_ names: ArraySlice<String>) -> Bool {
        var (index, part) = (names.startIndex, 0)
        var retry: (index: Int, part: Int)?
        while index < names.endIndex {
            if part < parts.count, case .folders = parts[part] {
                part += 1
                retry = (index, part)
            } else if part < parts.count, case .name(let tokens) = parts[part], Self.matches(tokens, names[index]) {
                index += 1
                part += 1
            } else if let last = retry {
                (index, part) = (last.index + 1, last.part)
                retry = (index, part)
            } else {
                return false
            }
        }
        while part < parts.count, case .folders = parts[part] { part += 1 }
        return part == parts.count
    }

    // MARK: - Names

    private static func matches(_ tokens: [Token], _ name: String) -> Bool {
        let scalars = Array(name.unicodeScalars)
        var (index, token) = (0, 0)
        var retry: (index: Int, token: Int)?
        while index < scalars.count {
            if token < tokens.count, case .any = tokens[token] {
                token += 1
                retry = (index, token)
            } else if token < tokens.count, matches(tokens[token], scalars[index]) {
                index += 1
                token += 1
            } else if let last = retry {
                (index, token) = (last.index + 1, last.token)
                retry = (index, token)
            } else {
                return false
            }
        }
        while token < tokens.count, case .any = tokens[token] { token += 1 }
        return token == tokens.count
    }

    private static func matches(_ token: Token, _ scalar: Unicode.Scalar) -> Bool {
        switch token {
        case .character(let character): character == scalar
        case .one, .any: true
        case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
        }
    }

    private static func tokens(_ name: String) -> [Token] {
        var tokens: [Token] = []
        var rest = Array(name.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "*": if case .any = tokens.last {} else { tokens.append(.any) }
            case "?": tokens.append(.one)
            case "\\": tokens.append(.character(rest.popFirst() ?? "\\"))
            case "[": tokens.append(set(&rest) ?? .character("["))
            default: tokens.append(.character(scalar))
            }
        }
        return tokens
    }

    /// The set that a bracket begins; nil where it does not end, and the bracket stands for itself.
    private static func set(_ rest: inout ArraySlice<Unicode.Scalar>) -> Token? {
        var text = rest
        let isNegated = text.first == "!" || text.first == "^"
        if isNegated { text.removeFirst() }
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        while let scalar = text.popFirst() {
            if scalar == "]", !ranges.isEmpty {
                rest = text
                return .set(ranges, isNegated: isNegated)
            }
            let lower = scalar == "\\" ? text.popFirst() ?? scalar : scalar
            guard text.first == "-", text.count > 1, text[text.startIndex + 1] != "]" else {
                ranges.append(lower...lower)
                continue
            }
            text.removeFirst()
            let upper = text.popFirst() ?? lower
            ranges.append(min(lower, upper)...max(lower, upper))
        }
        return nil
    }
}
