/// When a feed changes: http://purl.org/rss/1.0/modules/syndication/
enum RSSSyndication: ExtensionNamespace {
    static let uri = "http://purl.org/rss/1.0/modules/syndication/"
    static let prefix = "sy"
}
