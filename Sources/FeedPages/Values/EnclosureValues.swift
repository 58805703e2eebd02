internal import Syndication

/// A file that comes with an entry.
struct EnclosureValues: ThemeValues {
    enum Key: String, CaseIterable {
        case title, href, type, size, duration, isAudio, isVideo, isImage
    }

    private let link: Link
    private let href: String
    private let type: String

    init?(_ link: Link) {
        guard link.rel == "enclosure", let href = PageText.href(link.href), !href.hasPrefix("mailto:") else {
            return nil
        }
        self.link = link
        self.href = href
        type = link.type?.lowercased() ?? ""
    }

    func value(_ key: Key) -> Any {
        switch key {
        case .title: ThemeText(title)
        case .href: ThemeText(href)
        case .type: ThemeText(PageText.excerpt(type, length: 100))
        case .size: ThemeText(link.length.flatMap(ByteSize.text))
        case .duration: ThemeText(link.duration.flatMap(ByteSize.duration))
        case .isAudio: type.hasPrefix("audio/")
        case .isVideo: type.hasPrefix("video/")
        case .isImage: type.hasPrefix("image/")
        }
    }

    /// What it is called, else its file's name.
    private var title: String {
        if let title = PageText.firstOf(link.title) { return PageText.excerpt(title, length: 100) }
        let path = href.prefix { $0 != "?" && $0 != "#" }
        let name = path.split(separator: "/").dropFirst(2).last.map(String.init)
        return PageText.excerpt(name ?? href, length: 100)
    }
}
