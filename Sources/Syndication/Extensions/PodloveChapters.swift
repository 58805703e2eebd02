/// Podlove Simple Chapters: http://podlove.org/simple-chapters
enum PodloveChapters: ExtensionNamespace {
    static let uri = "http://podlove.org/simple-chapters"
    static let prefix = "psc"
}

/// A chapter of a recording.
public struct Chapter: Sendable, Hashable {
    /// Where it begins, in seconds from the start, at least 0.
    public var start: Double
    /// What it is called.
    public var title: String
    /// A page that goes with it.
    public var href: String?
    /// A picture that goes with it.
    public var image: String?

    /// Creates a chapter.
    public init(start: Double, title: String, href: String? = nil, image: String? = nil) {
        self.start = start
        self.title = title
        self.href = href
        self.image = image
    }
}

/// Podlove Simple Chapters, typed.
public struct PodloveChaptersLens: ExtensionLens {
    typealias Vocabulary = PodloveChapters
    var extensions: Extensions

    /// The version that the first `chapters` element says.
    public var version: String? { first("chapters")?.attribute("version") }

    /// The chapters of the first `chapters` element; there is to be only one. Those without a start are passed over.
    public var chapters: [Chapter] {
        get {
            (first("chapters")?.children ?? []).compactMap { element in
                guard element.name == "chapter", let start = element.attribute("start").flatMap(PlayTime.seconds) else {
                    return nil
                }
                return Chapter(
                    start: start, title: element.attribute("title") ?? "", href: element.attribute("href"),
                    image: element.attribute("image"))
            }
        }
        set {
            guard !newValue.isEmpty else { return set("chapters", text: nil) }
            var chapters = element("chapters", attributes: [("version", version ?? "1.2")])
            chapters.nodes = newValue.map { chapter in
                .element(
                    element(
                        "chapter",
                        attributes: [
                            ("start", PlayTime.text(chapter.start) ?? "0"), ("title", chapter.title),
                            ("href", chapter.href),
                            ("image", chapter.image),
                        ]))
            }
            setAll("chapters", to: [chapters])
        }
    }
}

extension Extensions {
    /// Podlove Simple Chapters.
    public var podloveChapters: PodloveChaptersLens {
        get { PodloveChaptersLens(extensions: self) }
        set { self = newValue.extensions }
    }
}
