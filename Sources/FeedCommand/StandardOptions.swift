internal import ArgumentParser

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The options that every command has.
package struct StandardOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say only what went wrong.")
    package var quiet = false

    @Flag(name: .shortAndLong, help: "Also say what few want to know.")
    package var verbose = false

    @Flag(help: "Write nothing at all when any input cannot be read as what it claims to be.")
    package var strict = false

    @Option(help: ArgumentHelp("Colour in messages: auto, always or never.", valueName: "when"))
    package var color = ColorChoice.inherited

    package init() {}

    /// When messages are coloured.
    package enum ColorChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
        case auto, always, never

        /// What the driver was told, for the command that it runs.
        static var inherited: ColorChoice {
            environment("FEED_COLOR").flatMap(ColorChoice.init(rawValue:)) ?? .auto
        }
    }

    /// The messages of the command called `command`.
    package func diagnostics(_ command: String) -> Diagnostics {
        Diagnostics(command: command, level: level, color: isColored, strict: strict)
    }

    private var level: Diagnostics.Level {
        if quiet { return .quiet }
        if verbose { return .verbose }
        return environment("FEED_VERBOSITY").flatMap(Int.init).flatMap { Diagnostics.Level(rawValue: max($0, -1)) }
            ?? .normal
    }

    private var isColored: Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto:
            (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb" && environment("TERM") != nil
                && isatty(STDERR_FILENO) == 1
        }
    }
}

/// The value of an environment variable, nil when it is not set.
package func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
}
