/// The exit statuses of the driver itself; once a command runs, the status is the command's own.
///
/// The numbers are sysexits(3) where it has one, and the shell's for a command that cannot be run.
enum ExitStatus: Int32 {
    case done = 0
    /// `feed describe`: the command does not describe itself.
    case no = 1
    case usage = 64
    /// The folder given with `-C` does not exist.
    case noInput = 66
    /// The system refused a read, a write or another call.
    case inputOutput = 74
    /// `feed describe`: the command gave no answer within the time limit.
    case tryAgain = 75
    case notExecutable = 126
    case noSuchCommand = 127
}
