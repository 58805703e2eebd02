/// What a command's exit status says. The numbers are sysexits(3), where it has one.
package enum ExitStatus: Int32, CaseIterable, Sendable {
    /// Everything was done.
    case done = 0
    /// The answer to a question is no.
    case no = 1
    /// The command was called in a way it does not know.
    case usage = 64
    /// An input could not be read as what it claims to be.
    case badInput = 65
    /// There is no such input.
    case noInput = 66
    /// A remote end did not answer, or none can be asked.
    case unavailable = 69
    /// The command itself is at fault.
    case bug = 70
    /// An output cannot be created.
    case cannotCreate = 73
    /// The system refused a read or a write.
    case inputOutput = 74
    /// Trying again later may work.
    case tryAgain = 75
    /// A policy forbids it, such as that of private networks.
    case refused = 77
    /// The configuration is wrong.
    case configuration = 78

    /// Which of two statuses a command ends with: the one of the graver fault, bad input giving way to what made
    /// reading or writing impossible.
    package func combined(with other: ExitStatus) -> ExitStatus {
        Self.gravity(of: other) > Self.gravity(of: self) ? other : self
    }

    private static func gravity(of status: ExitStatus) -> Int {
        [.done, .no, .badInput, .noInput, .unavailable, .refused, .tryAgain].firstIndex(of: status) ?? .max
    }
}
