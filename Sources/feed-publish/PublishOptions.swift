internal import ArgumentParser
internal import FeedCommand
internal import FeedFetching
internal import FeedOperations

/// What a site is made of.
struct SiteOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many entries are published, the first ones.", valueName: "number"))
    var limit: Int?

    @Option(
        help: ArgumentHelp(
            "How many entries feeds have at least; what is older goes into archived feeds of as many (RFC 5005). 0: "
                + "everything in every feed.", valueName: "number"))
    var recent = 100

    @Flag(help: "Also make a page for every entry.")
    var pages = false

    @Option(
        help: ArgumentHelp(
            "Also make a feed and a page for every category, source, or both: category,source.", valueName: "parts"),
        transform: parts(named:))
    var by: Set<FeedSite.Options.Part> = []

    @Option(help: ArgumentHelp("The theme that pages are made by, a folder; see --init-theme.", valueName: "folder"))
    var theme: String?

    @Flag(help: "Also write each file compressed, as gzip and Brotli, for servers that send such copies.")
    var precompress = false

    func validate() throws {
        for (name, number) in [("--limit", limit), ("--recent", recent)] {
            if let number, number < 0 { throw ValidationError("\(name) wants a number from 0, not \(number)") }
        }
    }

    private static func parts(named names: String) throws -> Set<FeedSite.Options.Part> {
        var parts: Set<FeedSite.Options.Part> = []
        for name in names.split(separator: ",") {
            guard let part = FeedSite.Options.Part(rawValue: String(name)) else {
                throw ValidationError("--by takes category, source or category,source, not '\(names)'")
            }
            parts.insert(part)
        }
        return parts
    }
}

/// What is done instead of publishing, or without changing anything.
struct PublishingMode: ParsableArguments {
    @Flag(help: "Say which files would be new, changed or removed, and change nothing.")
    var dryRun = false

    @Flag(help: "Show the folder in the browser, on a port of this machine only. Publishes first if inputs are named.")
    var preview = false

    @Option(help: ArgumentHelp("The port for --preview; 0 for any that is free.", valueName: "number"))
    var port: UInt16 = 8000

    @Option(
        help: ArgumentHelp(
            "Write the files of the default theme into this folder, to be changed and used with --theme.",
            valueName: "folder"))
    var initTheme: String?
}

/// Who is told of what changed.
struct HubOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A hub that readers can subscribe at (WebSub); feeds say so. May be given several times.", valueName: "url")
    )
    var hub: [String] = []

    @Option(
        help: ArgumentHelp(
            "A hub that is told which feeds have changed, once they are on the disk; feeds name it too. May be given "
                + "several times.", valueName: "url"))
    var ping: [String] = []

    @Option(
        help: ArgumentHelp(
            "A network that may be reached although it is not public, such as 10.0.0.0/8 or ::1; may be given several "
                + "times.", valueName: "network"))
    var allowPrivate: [Network] = []

    @Option(help: ArgumentHelp("How long one request to a hub may take.", valueName: "time"))
    var timeout = TimeSpan(seconds: 30)

    /// A network on the command line.
    struct Network: ExpressibleByArgument {
        let range: NetworkRange

        init?(argument: String) {
            guard let range = NetworkRange(argument) else { return nil }
            self.range = range
        }
    }

    /// All hubs that feeds name.
    var named: [String] {
        hub + ping.filter { !hub.contains($0) }
    }

    func validate() throws {
        if timeout.seconds <= 0 { throw ValidationError("--timeout wants a time above 0") }
        for (name, addresses) in [("--hub", hub), ("--ping", ping)] {
            for address in addresses where !address.hasPrefix("https://") && !address.hasPrefix("http://") {
                throw ValidationError("\(name) wants a URL that begins with https:// or http://, not '\(address)'")
            }
            for address in addresses where address.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) {
                throw ValidationError("\(name) wants a URL, which has neither blanks nor line breaks, not '\(address)'")
            }
        }
    }
}
