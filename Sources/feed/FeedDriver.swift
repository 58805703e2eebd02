#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The driver: `feed NAME` runs the executable `feed-NAME`, ours or anybody's.
@main
struct FeedDriver {
    private let location: DriverLocation?
    private let searchPath: SearchPath
    private let lookup: CommandLookup

    static func main() {
        do {
            let arguments = systemArguments()
            try FeedDriver(calledAs: arguments.first).run(DriverArguments(parsing: Array(arguments.dropFirst())))
        } catch {
            // Nobody is left to tell where standard error itself fails.
            try? StandardStream.error.write(error.report)
            exit(error.status.rawValue)
        }
    }

    private init(calledAs name: SystemString?) {
        location = DriverLocation(calledAs: name)
        searchPath = SearchPath(location: location)
        lookup = CommandLookup(searchPath: searchPath)
    }

    private func run(_ arguments: DriverArguments) throws(DriverError) {
        for folder in arguments.folders { try FileSystem.change(to: folder) }
        CommandEnvironment(location: location, searchPath: searchPath, arguments: arguments).apply()
        let listing = CommandListing(lookup: lookup)
        switch arguments.action {
        case .run(let name, let rest):
            try CommandExecution(path: lookup.find(name), arguments: rest).execute()
        case .describe(let name):
            try describe(name, showsErrors: arguments.verbosity == .verbose)
        case .help:
            try StandardStream.output.write(HelpText(listing: listing).text)
        case .list(let withPaths):
            try StandardStream.output.write(listing.lines(withPaths: withPaths))
        case .version:
            try StandardStream.output.write("feed \(DriverVersion.current)\n")
        case .nothing:
            try StandardStream.error.write(HelpText(listing: listing).text)
            throw DriverError(.usage, nil)
        }
    }

    private func describe(_ name: CommandName, showsErrors: Bool) throws(DriverError) {
        let path = try lookup.find(name)
        let description = CommandDescription(name: name, path: path, showsErrors: showsErrors)
        try StandardStream.output.write(description.line() + "\n")
    }

    private static func systemArguments() -> [SystemString] {
        (0..<Int(CommandLine.argc)).compactMap { index in
            unsafe CommandLine.unsafeArgv[index].map { unsafe SystemString(cString: $0) }
        }
    }
}
