/// Feed paging and archiving (RFC 5005): http://purl.org/syndication/history/1.0
enum FeedHistory: ExtensionNamespace {
    static let uri = "http://purl.org/syndication/history/1.0"
    static let prefix = "fh"
}
