/// What a run changes, or would change.
struct SiteChange: Hashable {
    enum Kind: String {
        case new, changed, removed
    }

    var kind: Kind
    var path: String
}
