package import ArgumentParser
package import Syndication

/// What a command reads, and what is known of it beside its content.
package struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files, folders, or - for standard input, which is read when nothing is named.", valueName: "input"))
    package var operands: [String] = []

    @Option(
        help: ArgumentHelp(
            "What the inputs are, instead of telling it from their content: "
                + FeedFormat.readable.map(\.name).joined(separator: ", ") + ".", valueName: "format"))
    package var from: InputFormat?

    @Option(help: ArgumentHelp("Where the document came from; relative references are resolved against it."))
    package var url: String?

    @Option(help: ArgumentHelp("The Content-Location that the document came with.", valueName: "url"))
    package var contentLocation: String?

    @Option(help: ArgumentHelp("The Content-Type that the document came with.", valueName: "type"))
    package var contentType: String?

    @Option(help: ArgumentHelp("The Content-Language that the document came with.", valueName: "language"))
    package var contentLanguage: String?

    @Flag(
        inversion: .prefixedNo,
        help: "Take out of HTML what could run, load pages or restyle this one. Import and merge leave it else.")
    package var sanitize: Bool?

    package init() {}

    /// What an input is said to be.
    package enum InputFormat: ExpressibleByArgument, Sendable {
        case feed(FeedFormat)
        /// A format that is none of feeds, by its name; which there are, the command knows.
        case other(String)

        package init?(argument: String) {
            let format = FeedFormat.readable.first { $0.name == argument }
            self = format.map(Self.feed) ?? .other(argument)
        }
    }

    /// Refuses formats that are none of feeds, unless they are among those that the command reads besides.
    package func validateFormat(or others: [String] = []) throws {
        guard case .other(let name) = from, !others.contains(name) else { return }
        let articles = ["text", "markdown", "html"]
        if others.isEmpty, articles.contains(name) {
            throw ValidationError("--from \(name) is for 'feed import', which reads articles")
        }
        let known = (others + FeedFormat.readable.map(\.name)).joined(separator: ", ")
        throw ValidationError("--from \(name) is no format that is known here; there are \(known)")
    }

    /// The options for reading that these amount to.
    package var reading: ReadingOptions {
        var options = ReadingOptions(url: url, language: contentLanguage?.split(separator: ",").first.map(String.init))
        options.contentLocation = contentLocation
        options.contentType = contentType
        return options
    }
}
