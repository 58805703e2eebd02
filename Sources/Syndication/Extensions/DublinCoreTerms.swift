/// Dublin Core's metadata terms: http://purl.org/dc/terms/
enum DublinCoreTerms: ExtensionNamespace {
    static let uri = "http://purl.org/dc/terms/"
    static let prefix = "dcterms"
    static let promoted: Set<String> = ["issued", "modified"]

    static func promote(_ element: XMLFragment, to target: inout some FeedOrEntry, _ scope: inout PromotionScope) {
        switch element.name {
        case "issued": if target.published == nil { target.published = scope.date(element) }
        case "modified": if target.updated == nil { target.updated = scope.date(element) }
        default: break
        }
    }
}

/// Dublin Core's metadata terms, typed.
public struct DublinCoreTermsLens: ExtensionLens {
    typealias Vocabulary = DublinCoreTerms
    var extensions: Extensions

    /// When it was made: `created`.
    public var created: Timestamp? {
        get { date("created") }
        set { set("created", text: newValue?.rfc3339 ?? newValue?.original) }
    }

    /// From when until when it holds: `valid`, in DCMI Period's encoding (`start=…; end=…`).
    public var valid: (start: Timestamp?, end: Timestamp?)? {
        get { text("valid").map { Self.period($0) } }
        set {
            let parts = [("start", newValue?.start), ("end", newValue?.end)].compactMap { name, date in
                (date?.original ?? date?.rfc3339).map { "\(name)=\($0)" }
            }
            set("valid", text: newValue == nil ? nil : parts.joined(separator: "; "))
        }
    }

    private static func period(_ text: String) -> (start: Timestamp?, end: Timestamp?) {
        var period: (start: Timestamp?, end: Timestamp?) = (nil, nil)
        for part in text.split(separator: ";") {
            guard let equals = part.firstIndex(of: "=") else { continue }
            let value = String(part[part.index(after: equals)...]).trimmed
            guard !value.isEmpty else { continue }
            switch String(part[..<equals]).trimmed.lowercased() {
            case "start": period.start = .read(value)
            case "end": period.end = .read(value)
            default: break
            }
        }
        return period
    }
}

extension Extensions {
    /// Dublin Core's metadata terms.
    public var dublinCoreTerms: DublinCoreTermsLens {
        get { DublinCoreTermsLens(extensions: self) }
        set { self = newValue.extensions }
    }
}
