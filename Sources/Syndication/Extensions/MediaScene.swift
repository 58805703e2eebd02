/// A part of a recording: `media:scene`. Its elements stand in no namespace in the specification's example, and in
/// Media RSS in others; both are read.
public struct MediaScene: ExtensionElement {
    typealias Vocabulary = MediaRSS
    static let name = "scene"
    /// The element itself, with what has no property here.
    public internal(set) var fragment: XMLFragment

    /// What it is called: `sceneTitle`.
    public var title: String? {
        get { part("sceneTitle") }
        set { setPart("sceneTitle", to: newValue) }
    }

    /// What happens: `sceneDescription`.
    public var description: String? {
        get { part("sceneDescription") }
        set { setPart("sceneDescription", to: newValue) }
    }

    /// Where it begins, in seconds: `sceneStartTime`.
    public var start: Double? {
        get { part("sceneStartTime").flatMap { PlayTime.seconds($0) } }
        set { setPart("sceneStartTime", to: newValue.flatMap { PlayTime.text($0) }) }
    }

    /// Where it ends, in seconds: `sceneEndTime`.
    public var end: Double? {
        get { part("sceneEndTime").flatMap { PlayTime.seconds($0) } }
        set { setPart("sceneEndTime", to: newValue.flatMap { PlayTime.text($0) }) }
    }

    private func part(_ name: String) -> String? {
        fragment.children.first { $0.name == name }?.text.trimmed.nonEmpty
    }

    /// Elements that stand in another namespace stay there.
    private mutating func setPart(_ name: String, to text: String?) {
        let old = fragment.children.first { $0.name == name }
        guard let text = text?.trimmed.nonEmpty else {
            return fragment.elements.fragments.removeAll { $0.name == name }
        }
        var part = old ?? element(name)
        part.nodes = [.text(text)]
        fragment.elements.set(name, namespace: part.namespace, to: part)
    }
}

extension MediaScene {
    /// Creates an element of the kind.
    public init(title: String? = nil, description: String? = nil, start: Double? = nil, end: Double? = nil) {
        self.init(fragment: Self.blank)
        self.title = title
        self.description = description
        self.start = start
        self.end = end
    }
}
