/// Apple's podcast elements, typed.
public struct ITunesLens: ExtensionLens {
    typealias Vocabulary = ITunes
    var extensions: Extensions

    /// Who made it.
    public var author: String? {
        get { self["author"] }
        set { self["author"] = newValue }
    }

    /// Whom the directory writes to.
    public var owner: ITunesOwner? {
        get { self[ITunesOwner.self] }
        set { self[ITunesOwner.self] = newValue }
    }

    /// The title without number and season.
    public var title: String? {
        get { self["title"] }
        set { self["title"] = newValue }
    }

    /// The description in a few words.
    public var subtitle: String? {
        get { self["subtitle"] }
        set { self["subtitle"] = newValue }
    }

    /// The description in up to 4,000 characters.
    public var summary: String? {
        get { self["summary"] }
        set { self["summary"] = newValue }
    }

    /// What it is about, in the directory's categories.
    public var categories: [ITunesCategory] {
        get { self[all: ITunesCategory.self] }
        set { self[all: ITunesCategory.self] = newValue }
    }

    /// Where the feed has moved to.
    public var newFeedURL: String? {
        get { self["new-feed-url"] }
        set { self["new-feed-url"] = newValue }
    }

    /// In which order episodes are meant to be heard.
    public var type: ShowType? {
        get { self["type"] }
        set { self["type"] = newValue }
    }

    /// What kind of episode it is.
    public var episodeType: EpisodeType? {
        get { self["episodeType"] }
        set { self["episodeType"] = newValue }
    }

    /// The episode's number.
    public var episode: Int? {
        get { self["episode"] }
        set { self["episode"] = newValue }
    }

    /// The season's number.
    public var season: Int? {
        get { self["season"] }
        set { self["season"] = newValue }
    }

    /// The episode's place where it is not that of its date, from 1.
    public var order: Int? {
        get { self["order"] }
        set { self["order"] = newValue }
    }

    /// Whether no episode is to be expected any more.
    public var isComplete: Bool? {
        get { self[yesNo: "complete"] }
        set { self[yesNo: "complete"] = newValue }
    }

    /// Whether the words are in the picture.
    public var isClosedCaptioned: Bool? {
        get { self[yesNo: "isClosedCaptioned"] }
        set { self[yesNo: "isClosedCaptioned"] = newValue }
    }

    /// What shows the directory whose the feed is.
    public var verification: String? {
        get { self["applepodcastsverify"] }
        set { self["applepodcastsverify"] = newValue }
    }

    /// In which order episodes are meant to be heard.
    public enum ShowType: String, Sendable, Hashable, CaseIterable, ExtensionValue {
        /// The newest first, or any.
        case episodic
        /// The oldest first.
        case serial
    }

    /// What kind of episode it is.
    public enum EpisodeType: String, Sendable, Hashable, CaseIterable, ExtensionValue {
        case full, trailer, bonus
    }

    /// How long it lasts, in seconds; said as `01:02:03`, `02:03` or `3723`.
    public var duration: Double? {
        get { self[time: "duration"] }
        set { self["duration"] = newValue.flatMap { $0 >= 0 ? $0 : nil } }
    }

    /// Words that it is about, with commas between them.
    public var keywords: [String] {
        get { first("keywords").map { ITunes.keywords($0) } ?? [] }
        set {
            let text = newValue.compactMap(\.extensionText).joined(separator: ",")
            // Without any comma, blanks would part the words.
            let isOne = !text.utf8.contains(0x2C) && text.contains(where: \.isWhitespace)
            set("keywords", text: isOne ? text + "," : text.nonEmpty)
        }
    }

    /// The URI of a picture: the attribute `href` of `image`.
    public var image: String? {
        get { first("image").flatMap { ITunes.image($0) } }
        set {
            var element = first("image") ?? element("image")
            element.nodes = []
            element.setAttribute("url", to: nil)
            element.setAttribute("href", to: newValue?.extensionText)
            extensions.set("image", namespace: ITunes.uri, to: newValue?.extensionText == nil ? nil : element)
        }
    }

    /// Whether directories shall not show it: only `yes` means that.
    public var block: Bool? {
        get { first("block").map { $0.text == "yes" } }
        set { set("block", text: newValue.map { $0 ? "yes" : "no" }) }
    }

    /// Whether it is not for children: `yes`, `true` and `explicit`, or `no`, `false` and `clean`. Nil when it says
    /// something else, or nothing.
    public var explicit: Bool? {
        get {
            switch first("explicit")?.text {
            case "yes", "true", "explicit": true
            case "no", "false", "clean": false
            default: nil
            }
        }
        set { set("explicit", text: newValue.map { $0 ? "true" : "false" }) }
    }
}

extension Extensions {
    /// Apple's podcast elements.
    public var itunes: ITunesLens {
        get { ITunesLens(extensions: self) }
        set { self = newValue.extensions }
    }
}
