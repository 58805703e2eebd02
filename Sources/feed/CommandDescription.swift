/// Asks a command to describe itself: `feed-NAME --describe`.
struct CommandDescription {
    /// How long a command may take, in milliseconds.
    ///
    /// A plugin that does not know `--describe` may well start its real work instead.
    static let timeLimit = 2000

    /// More output than this, in bytes, is no description.
    static let sizeLimit = 65536

    let name: CommandName
    let path: SystemString

    /// Whether the command's standard error is shown; it is mostly a complaint about an unknown option.
    let showsErrors: Bool

    /// The JSON object that the command printed, on one line.
    func line() throws(DriverError) -> String {
        let deadline = Deadline(milliseconds: Self.timeLimit)
        let signals = HeldSignals()
        var child = try ChildProcess.spawn(
            path, arguments: [SystemString("--describe")], showsErrors: showsErrors, signals: signals)
        let output = child.readOutput(limit: Self.sizeLimit, until: deadline)
        guard let output, let status = child.waitForExit(until: deadline) else {
            throw deadline.remaining == 0 ? tooSlow : notDescribed
        }
        guard status == 0, let object = JSONObjectLine(output) else { throw notDescribed }
        return object.text
    }

    private var tooSlow: DriverError {
        DriverError(.tryAgain, "\(name.executable) --describe took longer than \(Self.timeLimit / 1000) seconds")
    }

    private var notDescribed: DriverError {
        DriverError(.no, "\(name.executable) does not describe itself (--describe printed no JSON object)")
    }
}
