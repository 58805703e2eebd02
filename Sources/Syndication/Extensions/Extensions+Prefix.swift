extension Extensions {
    /// The namespace that feeds use a prefix for, such as `itunes`; nil for a prefix that is not known here.
    package static func namespace(forPrefix prefix: String) -> String? {
        KnownNamespaces.uri(forPrefix: prefix)
    }
}
