/// The comment API of the well-formed web: http://wellformedweb.org/CommentAPI/
enum WellFormedWeb: ExtensionNamespace {
    static let uri = "http://wellformedweb.org/CommentAPI/"
    static let prefix = "wfw"
}
