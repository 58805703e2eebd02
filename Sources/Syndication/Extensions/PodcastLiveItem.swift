/// A broadcast: `podcast:liveItem`. It holds what an item holds; elements of RSS are found by name in the ``fragment``.
public struct PodcastLiveItem: ExtensionElement {
    typealias Vocabulary = Podcasting
    static let name = "liveItem"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// `pending`, `live` or `ended`.
    public var status: String? {
        get { self[attribute: "status"] }
        set { self[attribute: "status"] = newValue }
    }

    /// When it begins.
    public var start: Timestamp? {
        get { self[attribute: "start"] }
        set { self[attribute: "start"] = newValue }
    }

    /// When it ends.
    public var end: Timestamp? {
        get { self[attribute: "end"] }
        set { self[attribute: "end"] = newValue }
    }

    /// What an item may hold of Podcasting 2.0.
    public var podcasting: PodcastingLens {
        get { extensions.podcasting }
        set { extensions = newValue.extensions }
    }

    /// What an item may hold of Apple's elements.
    public var itunes: ITunesLens {
        get { extensions.itunes }
        set { extensions = newValue.extensions }
    }

    /// What it is called: RSS's `title`.
    public var title: String? {
        get { native("title")?.text.trimmed.nonEmpty }
        set { setNative("title", to: newValue) }
    }

    /// What identifies it: RSS's `guid`.
    public var guid: String? {
        get { native("guid")?.text.trimmed.nonEmpty }
        set { setNative("guid", to: newValue) }
    }

    /// A page about it: RSS's `link`.
    public var link: String? {
        get { native("link")?.text.trimmed.nonEmpty }
        set { setNative("link", to: newValue) }
    }

    /// What it is about: RSS's `description`, which may be HTML.
    public var description: String? {
        get { native("description")?.text.trimmed.nonEmpty }
        set { setNative("description", to: newValue) }
    }

    /// The stream: RSS's `enclosure`.
    public var enclosure: Link? {
        get {
            guard let element = native("enclosure"), let url = element.attribute("url")?.trimmed.nonEmpty else {
                return nil
            }
            return Link(
                rel: "enclosure", href: url, type: element.attribute("type")?.trimmed.nonEmpty,
                length: element.attribute("length").flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 })
        }
        set {
            var element = native("enclosure") ?? XMLFragment(name: "enclosure")
            element.setAttribute("url", to: newValue?.href)
            element.setAttribute("type", to: newValue?.type)
            element.setAttribute("length", to: newValue?.length.map { String($0) })
            fragment.elements.set("enclosure", namespace: element.namespace, to: newValue == nil ? nil : element)
        }
    }

    /// An element of RSS, in whichever of RSS's namespaces.
    private func native(_ name: String) -> XMLFragment? {
        fragment.children.first { $0.name == name && Namespace.isRSS($0.namespace) }
    }

    private mutating func setNative(_ name: String, to text: String?) {
        var element = native(name) ?? XMLFragment(name: name)
        guard let text = text?.trimmed.nonEmpty else {
            return fragment.elements.set(name, namespace: element.namespace, to: nil)
        }
        element.nodes = [.text(text)]
        fragment.elements.set(name, namespace: element.namespace, to: element)
    }
}

extension PodcastLiveItem {
    /// Creates an element of the kind.
    public init(status: String, start: Timestamp, end: Timestamp? = nil) {
        self.init(fragment: Self.blank)
        self.status = status
        self.start = start
        self.end = end
    }
}
