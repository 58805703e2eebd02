package import ArgumentParser
package import Syndication

/// What a command writes, and where.
package struct OutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The format: " + FeedFormat.writable.map(\.name).joined(separator: ", ") + "."))
    package var format = OutputFormat(.atom)

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Write to a file: whole or not at all, and not when nothing changed.", valueName: "file"))
    package var output: String?

    package init() {}

    /// A format that can be written.
    package struct OutputFormat: ExpressibleByArgument, Sendable {
        package let format: FeedFormat

        package init(_ format: FeedFormat) {
            self.format = format
        }

        package init?(argument: String) {
            guard let format = FeedFormat.writable.first(where: { $0.name == argument }) else { return nil }
            self.format = format
        }

        package var defaultValueDescription: String { format.name }
    }
}
