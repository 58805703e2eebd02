/// The annotation module of RSS 1.0: http://purl.org/rss/1.0/modules/annotate/
enum CommentAPI: ExtensionNamespace {
    static let uri = "http://purl.org/rss/1.0/modules/annotate/"
    static let prefix = "annotate"
}
