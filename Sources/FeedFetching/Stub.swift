import Syndication
public struct DiscoveredFeed: Sendable {
    public var address: WebAddress; public var type: String?; public var title: String?
}
public enum FeedDiscovery {
    static let pageBytes = 1 << 20
    static func feeds(in page: [UInt8], headers: HTTPHeaders, address: WebAddress) -> [DiscoveredFeed] { [] }
    static func wellKnown(for: WebAddress) -> [WebAddress] { [] }
}
