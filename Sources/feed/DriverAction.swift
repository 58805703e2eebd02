/// What one call of the driver is to do.
enum DriverAction {
    /// Run a command with these arguments, untouched.
    case run(CommandName, arguments: [SystemString])
    /// Ask a command for its description.
    case describe(CommandName)
    /// Print the driver's help.
    case help
    /// Print the names of all commands, with their paths or without.
    case list(withPaths: Bool)
    case version
    /// No name was given.
    case nothing
}
