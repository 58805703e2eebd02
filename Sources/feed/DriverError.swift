/// Why the driver ends without running a command: an exit status, and a sentence for a person.
struct DriverError: Error {
    let status: ExitStatus

    /// One line in lower case, without the leading `feed: `; `nil` ends the driver without a word.
    let message: String?

    init(_ status: ExitStatus, _ message: String?) {
        self.status = status
        self.message = message
    }

    /// The caller wrote something that `feed` does not understand; the usage line follows the message.
    static func usage(_ message: String) -> DriverError {
        DriverError(.usage, message)
    }

    /// What goes to standard error: nothing, the message, or the message and the usage line.
    var report: String {
        guard let message else { return "" }
        let line = "feed: \(message)\n"
        return status == .usage ? line + HelpText.usageLine + "\n" : line
    }
}
