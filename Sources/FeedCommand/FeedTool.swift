package import ArgumentParser

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A command of the suite: what all of them do around their own work.
package protocol FeedTool: ParsableCommand {
    /// What the command says of itself to programs.
    static var selfDescription: SelfDescription { get }
    /// Whether the command reads standard input when it is called like this.
    var readsStandardInput: Bool { get }
    /// The options that every command has.
    var standard: StandardOptions { get }
    /// Does the work. What went wrong is in the diagnostics.
    mutating func run(_ diagnostics: inout Diagnostics) throws
}

extension FeedTool {
    /// Runs the command and ends the process with its status.
    package static func main() {
        StandardDescriptors.keepPlaces()
        // A reader that goes away ends a command, whoever started it.
        _ = signal(SIGPIPE, SIG_DFL)
        // A file that may grow no further is a write that fails, and is said like any other.
        _ = signal(SIGXFSZ, SIG_IGN)
        let arguments = Array(CommandLine.arguments.dropFirst())
        // Asked by scripts and by the driver: answered without setting up the parser of the command line.
        if arguments == ["--version"] {
            OutputStream.write("\(selfDescription.name) \(commandVersion)\n", to: STDOUT_FILENO)
            end(.done)
        }
        if arguments == ["--describe"] {
            OutputStream.write(selfDescription.json + "\n", to: STDOUT_FILENO)
            end(.done)
        }
        do {
            var command = try parseAsRoot(arguments)
            // One with verbs is the one that was named.
            guard var tool = command as? any FeedTool else {
                try command.run()
                end(.done)
            }
            end(run(&tool))
        } catch {
            end(explaining: error)
        }
    }

    private static func run(_ tool: inout some FeedTool) -> ExitStatus {
        var diagnostics = tool.standard.diagnostics(selfDescription.name)
        if tool.readsStandardInput, isatty(STDIN_FILENO) == 1 {
            let help =
                "usage: \(usageString())\nTo read what you type, name -; '\(selfDescription.name) --help' says more.\n"
            OutputStream.write(help, to: STDERR_FILENO)
            return .usage
        }
        do {
            try tool.run(&diagnostics)
        } catch let status as ExitStatus {
            return status
        } catch {
            diagnostics.error("\(error)", .bug)
        }
        return diagnostics.status
    }

    private static func usageString() -> String {
        let usage = usageString(includeHidden: false)
        return usage.hasPrefix("Usage: ") ? String(usage.dropFirst(7)) : usage
    }

    private static func end(_ status: ExitStatus) -> Never {
        exitProcess(status.rawValue)
    }

    /// Help and the version go to standard output; what was called wrongly, to standard error in one line.
    private static func end(explaining error: any Error) -> Never {
        let text = fullMessage(for: error)
        guard exitCode(for: error) != .success else {
            OutputStream.write(text + "\n", to: STDOUT_FILENO)
            end(.done)
        }
        let first =
            message(for: error).split(separator: "\n").first.map(String.init) ?? "called in a way it does not know"
        let name = selfDescription.name
        let line = first.prefix(1).lowercased() + first.dropFirst()
        OutputStream.write("\(name): \(line) (see '\(name) --help')\n", to: STDERR_FILENO)
        end(.usage)
    }
}

extension ExitStatus: Error {}

/// Ends the process; within a command, `exit` is another thing.
private func exitProcess(_ status: Int32) -> Never {
    exit(status)
}
