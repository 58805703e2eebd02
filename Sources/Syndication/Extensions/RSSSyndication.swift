/// When a feed changes: http://purl.org/rss/1.0/modules/syndication/
enum RSSSyndication: ExtensionNamespace {
    static let uri = "http://purl.org/rss/1.0/modules/syndication/"
    static let prefix = "sy"
}

/// When a feed changes, typed.
public struct RSSSyndicationLens: ExtensionLens {
    typealias Vocabulary = RSSSyndication
    var extensions: Extensions

    /// The period of which ``updateFrequency`` is a part; `daily` if it says nothing.
    public var updatePeriod: Period? {
        get { self["updatePeriod"] }
        set { self["updatePeriod"] = newValue }
    }

    /// How often the feed changes within a period; once if it says nothing.
    public var updateFrequency: Int? {
        get { self["updateFrequency"] }
        set { self["updateFrequency"] = newValue }
    }

    /// A moment from which the periods are counted.
    public var updateBase: Timestamp? {
        get { self["updateBase"] }
        set { self["updateBase"] = newValue }
    }

    /// A period.
    public enum Period: String, Sendable, Hashable, CaseIterable {
        case hourly, daily, weekly, monthly, yearly

        /// How long it is, in seconds: a month has 30 days, a year 365.
        public var seconds: Double {
            switch self {
            case .hourly: 3600
            case .daily: 86_400
            case .weekly: 7 * 86_400
            case .monthly: 30 * 86_400
            case .yearly: 365 * 86_400
            }
        }
    }

    /// How many seconds pass between two changes; nil when neither a period nor a frequency can be read.
    public var interval: Double? {
        let frequency = updateFrequency.flatMap { $0 > 0 ? $0 : nil }
        guard updatePeriod != nil || frequency != nil else { return nil }
        return (updatePeriod ?? .daily).seconds / Double(frequency ?? 1)
    }
}

extension Extensions {
    /// When a feed changes.
    public var syndication: RSSSyndicationLens {
        get { RSSSyndicationLens(extensions: self) }
        set { self = newValue.extensions }
    }
}

extension RSSSyndicationLens.Period: ExtensionValue {}
