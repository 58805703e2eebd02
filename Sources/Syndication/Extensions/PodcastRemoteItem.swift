/// A feed elsewhere, or an item of it: `podcast:remoteItem`.
public struct PodcastRemoteItem: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "remoteItem"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The feed's `podcast:guid`.
    public var feedGUID: String? {
        get { self[attribute: "feedGuid"] }
        set { self[attribute: "feedGuid"] = newValue }
    }

    /// Where the feed is.
    public var feedURL: String? {
        get { self[attribute: "feedUrl"] }
        set { self[attribute: "feedUrl"] = newValue }
    }

    /// The item's `guid`, where an item is meant.
    public var itemGUID: String? {
        get { self[attribute: "itemGuid"] }
        set { self[attribute: "itemGuid"] = newValue }
    }

    /// What the feed holds: as `podcast:medium`.
    public var medium: String? {
        get { self[attribute: "medium"] }
        set { self[attribute: "medium"] = newValue }
    }

    /// What it is called.
    public var title: String? {
        get { self[attribute: "title"] }
        set { self[attribute: "title"] = newValue }
    }
}

extension PodcastRemoteItem {
    /// Creates an element of the kind.
    public init(
        feedGUID: String, feedURL: String? = nil, itemGUID: String? = nil, medium: String? = nil, title: String? = nil
    ) {
        self.init(fragment: Self.blank)
        self.feedGUID = feedGUID
        self.feedURL = feedURL
        self.itemGUID = itemGUID
        self.medium = medium
        self.title = title
    }
}

/// Podcasts that one recommends: `podcast:podroll`.
public struct PodcastPodroll: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "podroll"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The podcasts.
    public var remoteItems: [PodcastRemoteItem] {
        get { self[all: PodcastRemoteItem.self] }
        set { self[all: PodcastRemoteItem.self] = newValue }
    }
}

extension PodcastPodroll {
    /// Creates an element of the kind.
    public init(remoteItems: [PodcastRemoteItem] = []) {
        self.init(fragment: Self.blank)
        self.remoteItems = remoteItems
    }
}

/// Who publishes a podcast: `podcast:publisher`.
public struct PodcastPublisher: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "publisher"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The publisher's feed.
    public var remoteItem: PodcastRemoteItem? {
        get { self[PodcastRemoteItem.self] }
        set { self[PodcastRemoteItem.self] = newValue }
    }
}

extension PodcastPublisher {
    /// Creates an element of the kind.
    public init(remoteItem: PodcastRemoteItem? = nil) {
        self.init(fragment: Self.blank)
        self.remoteItem = remoteItem
    }
}
