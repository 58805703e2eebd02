/// Slash, counts of comments: http://purl.org/rss/1.0/modules/slash/
enum Slash: ExtensionNamespace {
    static let uri = "http://purl.org/rss/1.0/modules/slash/"
    static let prefix = "slash"
}
