internal import ArgumentParser
internal import ArticleImport
internal import FeedCommand
internal import Syndication

/// What is known of articles beside their text.
struct ArticleCommandOptions: ParsableArguments {
    @Option(help: ArgumentHelp("When articles appeared that do not say so: 2025-04-02 or 2025-04-02T19:30:00+05:30."))
    var published: Date?

    @Option(help: ArgumentHelp("The zone of dates that name none: UTC, IST or +05:30.", valueName: "zone"))
    var timezone = Zone(minutes: 0)

    /// A date on the command line.
    struct Date: ExpressibleByArgument {
        let timestamp: Timestamp

        init?(argument: String) {
            guard let timestamp = Timestamp(rfc3339: argument) ?? Timestamp(rfc822: argument) else { return nil }
            self.timestamp = timestamp
        }
    }

    /// A zone on the command line.
    struct Zone: ExpressibleByArgument {
        let minutes: Int

        init(minutes: Int) {
            self.minutes = minutes
        }

        init?(argument: String) {
            guard let minutes = Timestamp.utcOffset(named: argument) else { return nil }
            self.minutes = minutes
        }

        var defaultValueDescription: String { "UTC" }
    }

    /// What is known of all articles.
    func options(_ command: FeedImport) -> ArticleOptions {
        var options = ArticleOptions()
        options.site = command.result.site
        options.url = command.input.url
        options.utcOffset = timezone.minutes
        options.published = published.map { date in
            guard date.timestamp.utcOffset == nil, let instant = date.timestamp.instant else { return date.timestamp }
            return Timestamp(seconds: instant.seconds - Int64(timezone.minutes) * 60, utcOffset: timezone.minutes)
        }
        return options
    }
}
