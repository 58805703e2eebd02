/// Media RSS, typed: what stands directly within a feed or an entry.
public struct MediaRSSLens: ExtensionLens {
    typealias Vocabulary = MediaRSS
    var extensions: Extensions

    /// Several renditions of one thing each: `group`.
    public var groups: [MediaGroup] {
        get { self[all: MediaGroup.self] }
        set { self[all: MediaGroup.self] = newValue }
    }

    /// Media objects that stand by themselves: `content`.
    public var contents: [MediaContent] {
        get { self[all: MediaContent.self] }
        set { self[all: MediaContent.self] = newValue }
    }

    /// What is said of all media objects here.
    public var metadata: MediaMetadata {
        get { MediaMetadata(extensions: extensions) }
        set { extensions = newValue.extensions }
    }

    /// All media objects: those that stand by themselves, then those of the groups.
    public var allContents: [MediaContent] { contents + groups.flatMap(\.contents) }
}

extension Extensions {
    /// Media RSS.
    public var mediaRSS: MediaRSSLens {
        get { MediaRSSLens(extensions: self) }
        set { self = newValue.extensions }
    }
}
