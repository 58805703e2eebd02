/// FeedBurner's elements: http://rssnamespace.org/feedburner/ext/1.0
enum FeedBurner: ExtensionNamespace {
    static let uri = "http://rssnamespace.org/feedburner/ext/1.0"
    static let prefix = "feedburner"
    static let aliases = ["http://feedburner.google.com/fb/feed"]
    static let promoted: Set<String> = ["browserFriendly"]

    static func promote(_ element: XMLFragment, to target: inout some FeedOrEntry, _ scope: inout PromotionScope) {
        scope.text(element).map { target.setInfo($0) }
    }
}
