/// How to pay: `podcast:value`.
public struct PodcastValue: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "value"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// The means, such as `lightning`.
    public var type: String? {
        get { self[attribute: "type"] }
        set { self[attribute: "type"] = newValue }
    }

    /// How it is used, such as `keysend`.
    public var method: String? {
        get { self[attribute: "method"] }
        set { self[attribute: "method"] = newValue }
    }

    /// How much is asked for, in units of the means.
    public var suggested: Double? {
        get { self[attribute: "suggested"] }
        set { self[attribute: "suggested"] = newValue }
    }

    /// Who gets a part: `valueRecipient`.
    public var recipients: [PodcastValueRecipient] {
        get { self[all: PodcastValueRecipient.self] }
        set { self[all: PodcastValueRecipient.self] = newValue }
    }

    /// Times at which others get one: `valueTimeSplit`.
    public var timeSplits: [PodcastValueTimeSplit] {
        get { self[all: PodcastValueTimeSplit.self] }
        set { self[all: PodcastValueTimeSplit.self] = newValue }
    }
}

extension PodcastValue {
    /// Creates an element of the kind.
    public init(
        type: String, method: String, suggested: Double? = nil, recipients: [PodcastValueRecipient] = [],
        timeSplits: [PodcastValueTimeSplit] = []
    ) {
        self.init(fragment: Self.blank)
        self.type = type
        self.method = method
        self.suggested = suggested
        self.recipients = recipients
        self.timeSplits = timeSplits
    }
}

/// Somebody who is paid: `podcast:valueRecipient`.
public struct PodcastValueRecipient: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "valueRecipient"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// Who it is.
    public var name: String? {
        get { self[attribute: "name"] }
        set { self[attribute: "name"] = newValue }
    }

    /// What the address names, such as `node`.
    public var type: String? {
        get { self[attribute: "type"] }
        set { self[attribute: "type"] = newValue }
    }

    /// Where payments go.
    public var address: String? {
        get { self[attribute: "address"] }
        set { self[attribute: "address"] = newValue }
    }

    /// How many shares of the whole.
    public var split: Int? {
        get { self[attribute: "split"] }
        set { self[attribute: "split"] = newValue }
    }

    /// The name of something to send along.
    public var customKey: String? {
        get { self[attribute: "customKey"] }
        set { self[attribute: "customKey"] = newValue }
    }

    /// What to send along.
    public var customValue: String? {
        get { self[attribute: "customValue"] }
        set { self[attribute: "customValue"] = newValue }
    }

    /// Whether it is paid before the others share.
    public var isFee: Bool? {
        get { self[attribute: "fee"] }
        set { self[attribute: "fee"] = newValue }
    }
}

extension PodcastValueRecipient {
    /// Creates an element of the kind.
    public init(
        name: String? = nil, type: String, address: String, split: Int, customKey: String? = nil,
        customValue: String? = nil, isFee: Bool? = nil
    ) {
        self.init(fragment: Self.blank)
        self.name = name
        self.type = type
        self.address = address
        self.split = split
        self.customKey = customKey
        self.customValue = customValue
        self.isFee = isFee
    }
}

/// A time of an episode at which others are paid: `podcast:valueTimeSplit`.
public struct PodcastValueTimeSplit: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "valueTimeSplit"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// Where it begins, in seconds.
    public var startTime: Double? {
        get { self[attribute: "startTime"] }
        set { self[attribute: "startTime"] = newValue }
    }

    /// How long it is, in seconds.
    public var duration: Double? {
        get { self[attribute: "duration"] }
        set { self[attribute: "duration"] = newValue }
    }

    /// Where what is played begins within the remote item, in seconds.
    public var remoteStartTime: Double? {
        get { self[attribute: "remoteStartTime"] }
        set { self[attribute: "remoteStartTime"] = newValue }
    }

    /// Which part of the whole the remote item's recipients get, 0 to 100.
    public var remotePercentage: Double? {
        get { self[attribute: "remotePercentage"] }
        set { self[attribute: "remotePercentage"] = newValue }
    }

    /// What is played.
    public var remoteItem: PodcastRemoteItem? {
        get { self[PodcastRemoteItem.self] }
        set { self[PodcastRemoteItem.self] = newValue }
    }

    /// Who is paid, where no remote item says so.
    public var recipients: [PodcastValueRecipient] {
        get { self[all: PodcastValueRecipient.self] }
        set { self[all: PodcastValueRecipient.self] = newValue }
    }
}

extension PodcastValueTimeSplit {
    /// Creates an element of the kind.
    public init(
        startTime: Double, duration: Double, remoteStartTime: Double? = nil, remotePercentage: Double? = nil,
        remoteItem: PodcastRemoteItem? = nil, recipients: [PodcastValueRecipient] = []
    ) {
        self.init(fragment: Self.blank)
        self.startTime = startTime
        self.duration = duration
        self.remoteStartTime = remoteStartTime
        self.remotePercentage = remotePercentage
        self.remoteItem = remoteItem
        self.recipients = recipients
    }
}
