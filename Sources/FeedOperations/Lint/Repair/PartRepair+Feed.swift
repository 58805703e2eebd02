import Syndication

extension PartRepair {
    /// What a feed, or a source, says of itself.
    mutating func repair(_ feed: inout Feed, isSource: Bool) {
        repair(text: &feed.title)
        repair(text: &feed.subtitle)
        repair(text: &feed.rights)
        repair(language: &feed.language)
        repair(address: &feed.base, "base")
        repair(links: &feed.links, of: isSource ? .source : .feed)
        repair(people: &feed.authors)
        repair(people: &feed.contributors)
        repair(publisher: &feed.publisher)
        repair(categories: &feed.categories)
        repair(generator: &feed.generator)
        repair(address: &feed.icon, "icon")
        repair(address: &feed.logo, "logo")
        repair(date: &feed.updated, "updated")
        repair(date: &feed.published, "published")
        repair(channel: &feed.rss)
        repair(image: &feed.image)
        repair(info: &feed)
        repair(extensions: &feed.extensions.fragments, of: isSource ? .source : .feed)
        repair(history: &feed)
        if let id = feed.id, !AddressSyntax.isURI(id) {
            feed.id = identifier(id, else: feed.atomID, code: "bad-feed-id")
        }
    }

    private mutating func repair(publisher: inout Person?) {
        guard let said = publisher, !PersonSyntax.isFaultless(said) else { return }
        var people = [said]
        repair(people: &people)
        publisher = people.first
    }

    private mutating func repair(generator: inout Generator?) {
        guard var result = generator else { return }
        repair(address: &result.uri, "generator")
        if result.name.isBlank {
            note("empty-generator", "a generator without a name is left out")
            generator = nil
        } else if result.uri != generator?.uri {
            generator = result
        }
    }

    /// Atom 0.3's element is obsolete; FeedBurner's says the same.
    private mutating func repair(info feed: inout Feed) {
        guard let info = feed.info, feed.promotedInfo == nil else { return }
        feed.extensions.fragments.append(
            XMLFragment(
                namespace: KnownVocabularies.feedBurner, name: "browserFriendly", prefix: "feedburner", text: info.plain
            ))
        feed.info = feed.promotedInfo
        note("obsolete-info", "info is written as feedburner:browserFriendly")
    }

    /// An identifier that is an IRI becomes a URI; any other is named by a UUID, the same one every time.
    mutating func identifier(
        _ id: String, else name: @autoclosure () -> String, code: String = "bad-id"
    ) -> String {
        let uri = BaseURI.isIRI(id.trimmed) ? AddressRepair.uri(id, base: BaseURI()) : nil
        let result = uri ?? name()
        let final = AddressSyntax.isURI(result) ? result : NameBasedUUID.urn("id", id)
        note(code, "the id '\(PlainLine.of(id))' is written as \(final)")
        return final
    }

    // MARK: - RSS

    private mutating func repair(channel: inout RSSChannel) {
        guard !channel.isEmpty else { return }
        repair(address: &channel.docs, "docs")
        if let ttl = channel.ttl, !ExtensionValue.positive.isValid(ttl) {
            channel.ttl = nil
            note("bad-ttl", "ttl '\(PlainLine.of(ttl))' is left out")
        }
        let hours = ChannelSyntax.hours(channel.skipHours)
        if hours != channel.skipHours {
            channel.skipHours = hours
            note("bad-hours", "hours that a day has not, or twice, are left out")
        }
        let days = ChannelSyntax.days(channel.skipDays)
        if days != channel.skipDays {
            channel.skipDays = days
            note("bad-days", "days that a week has not, or twice, are left out")
        }
        if let cloud = channel.cloud, !ChannelSyntax.isComplete(cloud) {
            channel.cloud = nil
            note("bad-cloud", "a cloud that is not complete is left out")
        }
        guard var input = channel.textInput else { return }
        repair(address: &input.link, "link of a text input")
        channel.textInput = input
        guard !ChannelSyntax.isComplete(input) else { return }
        channel.textInput = nil
        note("bad-text-input", "a text input that is not complete is left out")
    }

    /// A picture has an address, and sizes that have limits (RSS 2.0, "image").
    private mutating func repair(image: inout Image?) {
        guard var picture = image, !ChannelSyntax.isFaultless(picture) else { return }
        var href: String? = picture.href
        repair(address: &href, "image")
        repair(address: &picture.link, "page of an image")
        picture.href = href ?? ""
        if let width = picture.width, !(1...144).contains(width) { picture.width = nil }
        if let height = picture.height, !(1...400).contains(height) { picture.height = nil }
        image = picture.href.isEmpty ? nil : picture
        note("bad-image", image == nil ? "a picture without an address is left out" : "sizes of a picture are left out")
    }

    // MARK: - RFC 5005

    private mutating func repair(history feed: inout Feed) {
        guard let fault = HistorySyntax.fault(of: feed) else { return }
        feed.extensions.set("complete", namespace: KnownVocabularies.history, to: nil)
        note(fault, "fh:complete is left out")
    }
}

extension Feed {
    /// What the extensions say of how the feed is to be read.
    var promotedInfo: Text? {
        let element = extensions.first("browserFriendly", namespace: KnownVocabularies.feedBurner)
        return element.flatMap { $0.text.trimmed.nonBlank }.map { Text.text($0) }
    }
}

/// What only RSS says of a channel.
enum ChannelSyntax {
    /// 0 to 23, each once (RSS 2.0, "skipHours").
    static func hours(_ hours: [String]) -> [String] {
        var seen: Set<Int> = []
        return hours.prefix(1000).filter { hour in
            guard let number = Int(hour.trimmedASCII), (0...23).contains(number) else { return false }
            return seen.insert(number).inserted
        }
    }

    /// English names, each once.
    static func days(_ days: [String]) -> [String] {
        var seen: Set<String> = []
        return days.prefix(1000).filter { weekdays.contains($0) && seen.insert($0).inserted }
    }

    private static let weekdays: Set<String> = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    static func isComplete(_ cloud: RSSChannel.Cloud) -> Bool {
        cloud.domain != nil && cloud.path != nil && cloud.registerProcedure != nil && cloud.protocolName != nil
            && cloud.port.map(ExtensionValue.positive.isValid) ?? false
    }

    static func isComplete(_ input: RSSChannel.TextInput) -> Bool {
        input.title != nil && input.description != nil && input.name != nil
            && input.link.map(AddressSyntax.isURI) ?? false
    }

    static func isFaultless(_ image: Image) -> Bool {
        AddressSyntax.isURI(image.href) && image.link.map(AddressSyntax.isURI) ?? true
            && image.width.map { (1...144).contains($0) } ?? true
            && image.height.map { (1...400).contains($0) } ?? true
    }
}

/// Feeds that are archives, or complete (RFC 5005).
enum HistorySyntax {
    static let paging: Set<String> = [
        "first", "last", "next", "previous", "prev", "prev-archive", "next-archive", "current",
    ]

    static func isComplete(_ feed: Feed) -> Bool {
        feed.extensions.first("complete", namespace: KnownVocabularies.history) != nil
    }

    static func isArchive(_ feed: Feed) -> Bool {
        feed.extensions.first("archive", namespace: KnownVocabularies.history) != nil
    }

    /// The code of the rule that a complete feed breaks.
    static func fault(of feed: Feed) -> String? {
        guard !feed.extensions.isEmpty, isComplete(feed) else { return nil }
        if isArchive(feed) { return "archive-and-complete" }
        return feed.links.contains { paging.contains($0.rel) } ? "complete-with-pages" : nil
    }
}
