/// The Atom Publishing Protocol (RFC 5023): http://www.w3.org/2007/app
enum AtomPublishing: ExtensionNamespace {
    static let uri = "http://www.w3.org/2007/app"
    static let prefix = "app"
    static let aliases = ["http://purl.org/atom/app#"]
}
