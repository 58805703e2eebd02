/// Dublin Core's metadata terms, typed: those beside the fifteen elements. What may be said several times is an array.
public struct DublinCoreTermsLens: ExtensionLens {
    typealias Vocabulary = DublinCoreTerms
    var extensions: Extensions

    /// When it was made.
    public var created: Timestamp? {
        get { self["created"] }
        set { self["created"] = newValue }
    }

    /// When it became available.
    public var available: Timestamp? {
        get { self["available"] }
        set { self["available"] = newValue }
    }

    /// When it was accepted.
    public var dateAccepted: Timestamp? {
        get { self["dateAccepted"] }
        set { self["dateAccepted"] = newValue }
    }

    /// When its rights began.
    public var dateCopyrighted: Timestamp? {
        get { self["dateCopyrighted"] }
        set { self["dateCopyrighted"] = newValue }
    }

    /// When it was handed in.
    public var dateSubmitted: Timestamp? {
        get { self["dateSubmitted"] }
        set { self["dateSubmitted"] = newValue }
    }

    /// When it was published; said by the field `published` too.
    public var issued: Timestamp? {
        get { self["issued"] }
        set { self["issued"] = newValue }
    }

    /// When it was changed; said by the field `updated` too.
    public var modified: Timestamp? {
        get { self["modified"] }
        set { self["modified"] = newValue }
    }

    /// A summary: `abstract`.
    public var abstracts: [String] {
        get { self[all: "abstract"] }
        set { self[all: "abstract"] = newValue }
    }

    /// Who may see it.
    public var accessRights: [String] {
        get { self[all: "accessRights"] }
        set { self[all: "accessRights"] = newValue }
    }

    /// Another name: `alternative`.
    public var alternatives: [String] {
        get { self[all: "alternative"] }
        set { self[all: "alternative"] = newValue }
    }

    /// For whom it is: `audience`.
    public var audiences: [String] {
        get { self[all: "audience"] }
        set { self[all: "audience"] = newValue }
    }

    /// How to cite it: `bibliographicCitation`.
    public var bibliographicCitations: [String] {
        get { self[all: "bibliographicCitation"] }
        set { self[all: "bibliographicCitation"] = newValue }
    }

    /// The standards that it keeps to.
    public var conformsTo: [String] {
        get { self[all: "conformsTo"] }
        set { self[all: "conformsTo"] = newValue }
    }

    /// The stage of education that it is for: `educationLevel`.
    public var educationLevels: [String] {
        get { self[all: "educationLevel"] }
        set { self[all: "educationLevel"] = newValue }
    }

    /// How large or long it is: `extent`.
    public var extents: [String] {
        get { self[all: "extent"] }
        set { self[all: "extent"] = newValue }
    }

    /// The same in another form.
    public var hasFormat: [String] {
        get { self[all: "hasFormat"] }
        set { self[all: "hasFormat"] = newValue }
    }

    /// What is part of it.
    public var hasPart: [String] {
        get { self[all: "hasPart"] }
        set { self[all: "hasPart"] = newValue }
    }

    /// Versions of it.
    public var hasVersion: [String] {
        get { self[all: "hasVersion"] }
        set { self[all: "hasVersion"] = newValue }
    }

    /// What it is another form of.
    public var isFormatOf: [String] {
        get { self[all: "isFormatOf"] }
        set { self[all: "isFormatOf"] = newValue }
    }

    /// What it is part of.
    public var isPartOf: [String] {
        get { self[all: "isPartOf"] }
        set { self[all: "isPartOf"] = newValue }
    }

    /// What refers to it.
    public var isReferencedBy: [String] {
        get { self[all: "isReferencedBy"] }
        set { self[all: "isReferencedBy"] = newValue }
    }

    /// What replaces it.
    public var isReplacedBy: [String] {
        get { self[all: "isReplacedBy"] }
        set { self[all: "isReplacedBy"] = newValue }
    }

    /// What needs it.
    public var isRequiredBy: [String] {
        get { self[all: "isRequiredBy"] }
        set { self[all: "isRequiredBy"] = newValue }
    }

    /// What it is a version of.
    public var isVersionOf: [String] {
        get { self[all: "isVersionOf"] }
        set { self[all: "isVersionOf"] = newValue }
    }

    /// Under which terms it may be used: `license`.
    public var licenses: [String] {
        get { self[all: "license"] }
        set { self[all: "license"] = newValue }
    }

    /// Who brings it to its audience: `mediator`.
    public var mediators: [String] {
        get { self[all: "mediator"] }
        set { self[all: "mediator"] = newValue }
    }

    /// What it is made of: `medium`.
    public var media: [String] {
        get { self[all: "medium"] }
        set { self[all: "medium"] = newValue }
    }

    /// Whose it was.
    public var provenance: [String] {
        get { self[all: "provenance"] }
        set { self[all: "provenance"] = newValue }
    }

    /// What it refers to.
    public var references: [String] {
        get { self[all: "references"] }
        set { self[all: "references"] = newValue }
    }

    /// What it replaces.
    public var replaces: [String] {
        get { self[all: "replaces"] }
        set { self[all: "replaces"] = newValue }
    }

    /// What it needs.
    public var requires: [String] {
        get { self[all: "requires"] }
        set { self[all: "requires"] = newValue }
    }

    /// Whose the rights are: `rightsHolder`.
    public var rightsHolders: [String] {
        get { self[all: "rightsHolder"] }
        set { self[all: "rightsHolder"] = newValue }
    }

    /// Which places it is about.
    public var spatial: [String] {
        get { self[all: "spatial"] }
        set { self[all: "spatial"] = newValue }
    }

    /// What is in it: `tableOfContents`.
    public var tablesOfContents: [String] {
        get { self[all: "tableOfContents"] }
        set { self[all: "tableOfContents"] = newValue }
    }

    /// Which times it is about.
    public var temporal: [String] {
        get { self[all: "temporal"] }
        set { self[all: "temporal"] = newValue }
    }
}

extension Extensions {
    /// Dublin Core's metadata terms.
    public var dublinCoreTerms: DublinCoreTermsLens {
        get { DublinCoreTermsLens(extensions: self) }
        set { self = newValue.extensions }
    }
}
