/// Dublin Core's fifteen elements, typed. Each may be said several times. Some are said by fields of the model too,
/// which win when a feed is written.
public struct DublinCoreLens: ExtensionLens {
    typealias Vocabulary = DublinCore
    var extensions: Extensions

    /// Names.
    public var titles: [String] {
        get { self[all: "title"] }
        set { self[all: "title"] = newValue }
    }

    /// Who made it.
    public var creators: [String] {
        get { self[all: "creator"] }
        set { self[all: "creator"] = newValue }
    }

    /// What it is about.
    public var subjects: [String] {
        get { self[all: "subject"] }
        set { self[all: "subject"] = newValue }
    }

    /// What is in it.
    public var descriptions: [String] {
        get { self[all: "description"] }
        set { self[all: "description"] = newValue }
    }

    /// Who made it available.
    public var publishers: [String] {
        get { self[all: "publisher"] }
        set { self[all: "publisher"] = newValue }
    }

    /// Who had a part in it.
    public var contributors: [String] {
        get { self[all: "contributor"] }
        set { self[all: "contributor"] = newValue }
    }

    /// Dates of its life.
    public var dates: [Timestamp] {
        get { self[all: "date"] }
        set { self[all: "date"] = newValue }
    }

    /// What kind of thing it is.
    public var types: [String] {
        get { self[all: "type"] }
        set { self[all: "type"] = newValue }
    }

    /// Media types, or sizes.
    public var formats: [String] {
        get { self[all: "format"] }
        set { self[all: "format"] = newValue }
    }

    /// What identifies it.
    public var identifiers: [String] {
        get { self[all: "identifier"] }
        set { self[all: "identifier"] = newValue }
    }

    /// What it was made from.
    public var sources: [String] {
        get { self[all: "source"] }
        set { self[all: "source"] = newValue }
    }

    /// The languages (BCP 47).
    public var languages: [String] {
        get { self[all: "language"] }
        set { self[all: "language"] = newValue }
    }

    /// What is related to it.
    public var relations: [String] {
        get { self[all: "relation"] }
        set { self[all: "relation"] = newValue }
    }

    /// Which places or times it is about.
    public var coverages: [String] {
        get { self[all: "coverage"] }
        set { self[all: "coverage"] = newValue }
    }

    /// Whose it is, and who may use it.
    public var rights: [String] {
        get { self[all: "rights"] }
        set { self[all: "rights"] = newValue }
    }
}

extension Extensions {
    /// Dublin Core's fifteen elements.
    public var dublinCore: DublinCoreLens {
        get { DublinCoreLens(extensions: self) }
        set { self = newValue.extensions }
    }
}
