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
