/// Podcasting 2.0: https://podcastindex.org/namespace/1.0
enum Podcasting: ExtensionNamespace {
    static let uri = "https://podcastindex.org/namespace/1.0"
    static let prefix = "podcast"
    static let aliases = ["https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"]
}
