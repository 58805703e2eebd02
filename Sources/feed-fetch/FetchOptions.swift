internal import ArgumentParser
internal import FeedCommand
internal import FeedFetching
internal import Syndication

/// Which feeds are fetched, and how much of them.
struct SelectionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The file with what is remembered. Unless given: $XDG_STATE_HOME/feed/feed.db, or "
                + "~/.local/state/feed/feed.db.", valueName: "file"))
    var state: String?

    @Flag(help: "Also ask for feeds that are not due. Servers that want to be left alone still are.")
    var refresh = false

    @Flag(help: "Also fetch a feed's older entries, from its archives and next pages (RFC 5005).")
    var history = false

    @Flag(help: "Also fetch the page of every new entry, and take its text as the entry's.")
    var fullText = false

    @Flag(
        inversion: .prefixedNo,
        help: "Take out of HTML what could run, load pages or restyle this one. It is left unless asked for.")
    var sanitize = false

    @Option(help: ArgumentHelp("Take this for the time: 2026-03-01T12:00:00Z.", valueName: "time"))
    var now: Moment?

    /// The file with what is remembered.
    ///
    /// - Throws: ``ExitStatus`` where the environment says no place for it.
    func statePath(_ diagnostics: inout Diagnostics) throws -> String {
        if let state { return state }
        if let folder = environment("XDG_STATE_HOME"), folder.hasPrefix("/") { return "\(folder)/feed/feed.db" }
        if let home = environment("HOME"), home.hasPrefix("/") { return "\(home)/.local/state/feed/feed.db" }
        diagnostics.error(
            "where neither XDG_STATE_HOME nor HOME is set, --state has to say where to remember", .configuration)
        throw ExitStatus.configuration
    }
}

/// Where feeds go.
struct DestinationOptions: ParsableArguments {
    @Option(
        name: [.customShort("d"), .long],
        help: ArgumentHelp("Write an Atom file for each feed into a folder, and touch none that did not change."))
    var directory: String?

    @OptionGroup var output: OutputOptions

    @Flag(help: "Write the merged feed also when nothing changed.")
    var always = false
}

/// How others are treated.
struct MannersOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many requests run at a time.", valueName: "number"))
    var parallel = 16

    @Option(help: ArgumentHelp("How many of them to one host.", valueName: "number"))
    var perHost = 1

    @Option(help: ArgumentHelp("How long a host is left alone after an answer: 2, 0.5, 1m.", valueName: "time"))
    var pause = TimeSpan(seconds: 1)

    @Option(help: ArgumentHelp("The least time between two requests for a feed.", valueName: "time"))
    var interval = TimeSpan(seconds: 1800)

    @Option(help: ArgumentHelp("What the spread of retries begins with.", valueName: "number"))
    var seed: UInt64 = 0

    @Option(help: ArgumentHelp("What is sent as User-Agent; with a URL that tells who asks.", valueName: "text"))
    var userAgent = "feed-fetch/\(commandVersion) (swift-syndication; +https://swift-syndication.example/bot)"

    func validate() throws {
        if parallel < 1 || parallel > 1000 { throw ValidationError("--parallel wants a number from 1 to 1000") }
        if perHost < 1 { throw ValidationError("--per-host wants a number from 1") }
        if userAgent.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value > 0x7E }) {
            throw ValidationError("--user-agent wants plain ASCII on one line")
        }
    }
}

/// What fetching may not do.
struct SafetyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A network that may be reached although it is not public, such as 10.0.0.0/8 or ::1; may be given several "
                + "times.", valueName: "network"))
    var allowPrivate: [Network] = []

    @Option(help: ArgumentHelp("How large a document may be, unpacked.", valueName: "bytes"))
    var maxSize = ByteCount(64 << 20)

    @Option(help: ArgumentHelp("How long one request may take in all.", valueName: "time"))
    var timeout = TimeSpan(seconds: 60)

    @Option(help: ArgumentHelp("How many redirects are followed.", valueName: "number"))
    var maxRedirects = 10

    @Option(help: ArgumentHelp("Trust the certificates in this file, instead of the system's.", valueName: "file"))
    var caFile: String?

    func validate() throws {
        if timeout.seconds <= 0 { throw ValidationError("--timeout wants a time above 0") }
        if maxRedirects < 0 { throw ValidationError("--max-redirects wants a number from 0") }
    }

    /// A network on the command line.
    struct Network: ExpressibleByArgument {
        let range: NetworkRange

        init?(argument: String) {
            guard let range = NetworkRange(argument) else { return nil }
            self.range = range
        }
    }
}

/// What is done instead of fetching.
struct InsteadOptions: ParsableArguments {
    @Flag(help: "List what is subscribed to: when it is due, what fails and since when.")
    var list = false

    @Flag(help: "Write a line of JSON for each feed: of the list, or of what was fetched.")
    var json = false

    @Option(help: ArgumentHelp("Forget a subscription; may be given several times.", valueName: "url"))
    var forget: [String] = []

    @Flag(
        help: ArgumentHelp("Write a document as it comes, behind what its transport says of it.", visibility: .hidden))
    var raw = false
}

extension FeedFetchCommand {
    /// How requests are sent.
    var clientOptions: HTTPClientOptions {
        var options = HTTPClientOptions()
        options.userAgent = manners.userAgent
        options.parallel = manners.parallel
        options.perServer = manners.perHost
        options.pause = .milliseconds(Int64(manners.pause.seconds * 1000))
        options.limits.seconds = safety.timeout.seconds
        options.limits.connectSeconds = min(options.limits.connectSeconds, safety.timeout.seconds)
        options.limits.unpackedBytes = safety.maxSize.bytes
        options.limits.bytes = safety.maxSize.bytes
        options.limits.redirects = safety.maxRedirects
        options.allowedNetworks = safety.allowPrivate.map(\.range)
        options.proxies = ProxySettings(environment: environment)
        options.certificateFile = safety.caFile ?? environment("CURL_CA_BUNDLE") ?? environment("SSL_CERT_FILE")
        options.usesNetrc = true
        return options
    }

    /// How often feeds are asked.
    var pollingOptions: PollingOptions {
        var options = PollingOptions()
        options.interval = Int64(manners.interval.seconds)
        options.seed = manners.seed
        return options
    }
}
