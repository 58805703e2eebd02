/// Threading (RFC 4685): http://purl.org/syndication/thread/1.0
enum Threading: ExtensionNamespace {
    static let uri = "http://purl.org/syndication/thread/1.0"
    static let prefix = "thr"
}
