/// The command line of the driver: its own options, and what they ask for.
///
/// The driver reads options only up to the command's name. All that follows is the command's, `--help` and `--` too.
struct DriverArguments {
    /// The folders to change to, one after the other.
    private(set) var folders: [SystemString] = []

    /// `-q` or `-v`, whichever came last; `nil` leaves the inherited value.
    private(set) var verbosity: Verbosity?

    /// `--color`; `nil` leaves the inherited environment.
    private(set) var color: ColorChoice?

    private(set) var action = DriverAction.nothing

    private var rest: ArraySlice<SystemString>

    /// Reads the arguments after the driver's own name.
    init(parsing arguments: [SystemString]) throws(DriverError) {
        rest = arguments[...]
        while let option = takeOption() {
            if option == "--" { break }
            if try readAction(option) { return }
            try readSetting(option)
        }
        try readCommand()
    }

    private mutating func takeOption() -> String? {
        guard let first = rest.first, first.bytes.count > 1, first.bytes.first == UInt8(ascii: "-") else { return nil }
        rest.removeFirst()
        return first.text
    }

    /// Reads an option that decides what is done, and all that may follow it.
    private mutating func readAction(_ option: String) throws(DriverError) -> Bool {
        switch option {
        case "-h", "--help": try readHelp()
        case "--version": action = .version
        case "--list": action = .list(withPaths: takeFlag("--paths"))
        default: return false
        }
        try expectEnd()
        return true
    }

    private mutating func readSetting(_ option: String) throws(DriverError) {
        switch option {
        case "-C": folders.append(try takeValue(of: option))
        case "-q", "--quiet": verbosity = .quiet
        case "-v", "--verbose": verbosity = .verbose
        case "--color": color = try ColorChoice(parsing: takeValue(of: option))
        case _ where option.hasPrefix("--color="):
            color = try ColorChoice(parsing: SystemString(String(option.dropFirst("--color=".count))))
        default: throw .usage("unknown option \(SystemString(option).quoted)")
        }
    }

    private mutating func readCommand() throws(DriverError) {
        guard let first = rest.popFirst() else { return }
        switch BuiltInCommand(rawValue: first.text) {
        case .help:
            try readHelp()
            try expectEnd()
        case .describe:
            try readDescribe()
            try expectEnd()
        case nil:
            action = .run(try CommandName(parsing: first), arguments: Array(rest))
        }
    }

    /// `feed help merge` is `feed merge --help`; the driver's own words have no other help than the driver's.
    private mutating func readHelp() throws(DriverError) {
        guard let first = rest.popFirst(), !Self.asksForHelp(first), BuiltInCommand(rawValue: first.text) == nil else {
            action = .help
            return
        }
        action = .run(try CommandName(parsing: first), arguments: [SystemString("--help")])
    }

    private mutating func readDescribe() throws(DriverError) {
        guard let first = rest.popFirst() else { throw .usage("describe takes the name of a command") }
        action = Self.asksForHelp(first) ? .help : .describe(try CommandName(parsing: first))
    }

    private mutating func takeFlag(_ flag: String) -> Bool {
        guard rest.first?.text == flag else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func takeValue(of option: String) throws(DriverError) -> SystemString {
        guard let value = rest.popFirst() else { throw .usage("\(option) takes a value") }
        return value
    }

    private func expectEnd() throws(DriverError) {
        guard let extra = rest.first else { return }
        throw .usage("unexpected argument \(extra.quoted)")
    }

    private static func asksForHelp(_ argument: SystemString) -> Bool {
        argument.text == "-h" || argument.text == "--help"
    }
}
