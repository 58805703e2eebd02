/// Activity Streams for Atom: http://activitystrea.ms/spec/1.0/
enum ActivityStreams: ExtensionNamespace {
    static let uri = "http://activitystrea.ms/spec/1.0/"
    static let prefix = "activity"
}

/// Who did what, typed.
public struct ActivityStreamsLens: ExtensionLens {
    typealias Vocabulary = ActivityStreams
    var extensions: Extensions

    /// What was done: a URI, or a word for one of the specification's.
    public var verb: String? {
        get { self["verb"] }
        set { self["verb"] = newValue }
    }

    /// What kind of thing it is.
    public var objectTypes: [String] {
        get { self[all: "object-type"] }
        set { self[all: "object-type"] = newValue }
    }

    /// What it was done to: `object`, an entry of Atom.
    public var objects: [XMLFragment] {
        get { all("object") }
        set { setAll("object", to: newValue) }
    }

    /// Where it was put: `target`, an entry of Atom.
    public var target: XMLFragment? {
        get { first("target") }
        set { extensions.set("target", namespace: ActivityStreams.uri, to: newValue) }
    }

    /// Who did it: `actor`, where the entry's author does not say it.
    public var actor: XMLFragment? {
        get { first("actor") }
        set { extensions.set("actor", namespace: ActivityStreams.uri, to: newValue) }
    }
}

extension Extensions {
    /// Who did what.
    public var activity: ActivityStreamsLens {
        get { ActivityStreamsLens(extensions: self) }
        set { self = newValue.extensions }
    }
}
