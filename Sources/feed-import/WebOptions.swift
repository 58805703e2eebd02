internal import ArgumentParser
internal import FeedCommand

/// How documents on the web are fetched; `feed fetch` has more to say about that.
struct WebOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A network that may be reached although it is not public, such as 10.0.0.0/8 or ::1; may be given several "
                + "times.", valueName: "network"))
    var allowPrivate: [String] = []

    @Option(help: ArgumentHelp("How large a document may be, unpacked (64M).", valueName: "bytes"))
    var maxSize: String?

    @Option(help: ArgumentHelp("How long fetching one may take (60s).", valueName: "time"))
    var timeout: String?

    @Option(help: ArgumentHelp("Trust the certificates in this file, instead of the system's.", valueName: "file"))
    var caFile: String?

    @Option(help: ArgumentHelp("What is sent as User-Agent.", valueName: "text"))
    var userAgent: String?

    func validate() throws {
        if let maxSize, ByteCount(argument: maxSize) == nil {
            throw ValidationError("--max-size wants a number of bytes such as 16M, not '\(maxSize)'")
        }
        if let timeout, TimeSpan(argument: timeout) == nil {
            throw ValidationError("--timeout wants a time such as 30s, not '\(timeout)'")
        }
    }

    /// The options of `feed-fetch` that these amount to.
    var arguments: [String] {
        allowPrivate.flatMap { ["--allow-private", $0] } + option("--max-size", maxSize) + option("--timeout", timeout)
            + option("--ca-file", caFile) + option("--user-agent", userAgent)
    }

    private func option(_ name: String, _ value: String?) -> [String] {
        value.map { [name, $0] } ?? []
    }
}
