import Syndication

extension FeedRule {
    /// Rules about what only RSS says.
    static let channels: [FeedRule] = [
        FeedRule(
            "bad-ttl", .error, [.rss], "RSS 2.0, ttl", "ttl is a number of minutes above zero", remedy: "left out",
            \.channel
        ) { $0.ttl.flatMap { ExtensionValue.positive.isValid($0) ? nil : $0 } },
        FeedRule(
            "bad-hours", .error, [.rss], "RSS 2.0, skipHours", "hours are from 0 to 23, each once", remedy: "left out",
            \.channel
        ) { ChannelSyntax.hours($0.skipHours) == $0.skipHours ? nil : $0.skipHours.joined(separator: " ") },
        FeedRule(
            "bad-days", .error, [.rss], "RSS 2.0, skipDays", "days have their English names, each once",
            remedy: "left out", \.channel
        ) { ChannelSyntax.days($0.skipDays) == $0.skipDays ? nil : $0.skipDays.joined(separator: " ") },
        FeedRule(
            "bad-cloud", .error, [.rss], "RSS 2.0, cloud", "a cloud has all of its attributes", remedy: "left out",
            \.channel
        ) { $0.cloud.map(ChannelSyntax.isComplete) ?? true ? nil : "" },
        FeedRule(
            "bad-text-input", .error, [.rss], "RSS 2.0, textInput", "a text input has all of its elements",
            remedy: "left out", \.channel
        ) { $0.textInput.map(ChannelSyntax.isComplete) ?? true ? nil : "" },
        FeedRule(
            "bad-image", .error, [.rss], "RSS 2.0, image",
            "a picture has an address, and is at most 144 by 400 pixels",
            remedy: "larger sizes are left out, and a picture without an address", \.image
        ) { ChannelSyntax.isFaultless($0) ? nil : $0.href },
    ]
}
