/// Podlove Simple Chapters: http://podlove.org/simple-chapters
enum PodloveChapters: ExtensionNamespace {
    static let uri = "http://podlove.org/simple-chapters"
    static let prefix = "psc"
}
