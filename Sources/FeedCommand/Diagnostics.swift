package import Syndication

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A command's messages: one line each on standard error, with the place, in one form for all commands.
///
/// It also keeps the exit status that the messages amount to.
package struct Diagnostics {
    /// How much is said.
    package enum Level: Int, Comparable {
        case silent = -2
        case quiet = -1
        case normal = 0
        case verbose = 1

        package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    private let command: String
    private let level: Level
    private let color: Bool
    private let isStrict: Bool
    /// The status that the command ends with, as far as is known.
    package private(set) var status = ExitStatus.done

    /// The line that shows how far the command is, which gives way to messages.
    package var progress: Progress?

    /// - Parameters:
    ///   - command: the command's name, which every line begins with.
    ///   - color: whether errors are marked with colour.
    ///   - strict: whether a document that is cut off counts as one that cannot be read.
    package init(command: String, level: Level = .normal, color: Bool = false, strict: Bool = false) {
        isStrict = strict
        self.command = command
        self.level = level
        self.color = color
    }

    /// Messages that nobody sees, for what is done a second time.
    package static var silent: Diagnostics { Diagnostics(command: "", level: .silent) }

    /// Shows how far the command is from here on, where somebody looks.
    package mutating func beginProgress(total: Int, of what: String, documentGoesElsewhere: Bool) {
        guard level >= .normal else { return }
        progress = Progress(command: command, total: total, of: what, documentGoesElsewhere: documentGoesElsewhere)
    }

    /// Shows it no more.
    package mutating func endProgress() {
        progress?.clear()
        progress = nil
    }

    /// Says what went wrong; the command will end with the status.
    package mutating func error(_ message: String, in input: String? = nil, _ status: ExitStatus) {
        self.status = self.status.combined(with: status)
        let place = input.map { "\(Self.line($0)): " } ?? ""
        // A message may hold what a server said, which is to colour nothing.
        write(color ? "\(place)\u{1B}[31m\(Self.line(message))\u{1B}[0m" : place + message)
    }

    /// Says why an input could not be read to its end.
    package mutating func error(_ error: FeedError, in input: String) {
        self.error(error.message, in: Self.place(input, error.line, error.column), ExitStatus(error))
    }

    /// Says something that changes nothing: unless `-q` is given.
    package func note(_ message: String, in input: String? = nil) {
        guard level >= .normal else { return }
        write((input.map { "\(Self.line($0)): " } ?? "") + message)
    }

    /// Whether what few want to know is said.
    package var saysDetails: Bool { level >= .verbose }

    /// Says something that few want to know: only with `-v`.
    package func detail(_ message: String, in input: String? = nil) {
        guard level >= .verbose else { return }
        note(message, in: input)
    }

    /// Passes on what a reader found odd. Of many repairs the first is shown, and the others only with `-v`.
    package mutating func pass(_ notes: [ReadingNote], in input: String) {
        for note in notes where note.severity == .error || isStrict && note.code == FeedError.Code.truncated.rawValue {
            error(note.message, in: Self.place(input, note.line, note.column), .badInput)
        }
        for note in notes where note.severity == .info {
            detail(note.message, in: Self.place(input, note.line, note.column))
        }
        let warnings = notes.filter {
            $0.severity == .warning && !(isStrict && $0.code == FeedError.Code.truncated.rawValue)
        }
        for (number, warning) in warnings.enumerated() where number == 0 || level >= .verbose {
            let more = level < .verbose && warnings.count > 1 ? " (and \(warnings.count - 1) more; -v shows them)" : ""
            note(warning.message + more, in: Self.place(input, warning.line, warning.column))
        }
    }

    private static func place(_ input: String, _ line: Int, _ column: Int) -> String {
        guard line > 0 else { return input }
        return column > 0 ? "\(input):\(line):\(column)" : "\(input):\(line)"
    }

    private func write(_ text: String) {
        guard level > .silent else { return }
        progress?.clear()
        OutputStream.write("\(command): \(Self.line(text, keepingColor: color))\n", to: STDERR_FILENO)
    }

    /// A message is one line whatever a file is called or a feed says, and moves no cursor.
    private static func line(_ text: String, keepingColor: Bool = false) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
            let isColor = keepingColor && scalar == "\u{1B}"
            result.unicodeScalars.append(isControl && !isColor ? "?" : scalar)
        }
        return result
    }
}

extension ExitStatus {
    /// The status that an error of the library's amounts to.
    package init(_ error: FeedError) {
        switch error.code {
        case .unreadable, .unwritable: self = .inputOutput
        case .unsupported: self = .usage
        default: self = .badInput
        }
    }
}
