/// The namespaces that are known here.
enum KnownNamespaces {
    static let all: [any ExtensionNamespace.Type] = [
        DublinCore.self, DublinCoreTerms.self, ITunes.self, MediaRSS.self, FeedBurner.self, CreativeCommons.self,
        CreativeCommonsLegacy.self, GeoRSS.self, GML.self, W3CGeo.self, PodloveChapters.self, Podcasting.self,
        Threading.self, FeedHistory.self, WellFormedWeb.self, Slash.self, RSSSyndication.self, CommentAPI.self,
        ActivityStreams.self, AtomPublishing.self, OpenSearch.self,
    ]

    private static let byURI: [String: any ExtensionNamespace.Type] = {
        var table: [String: any ExtensionNamespace.Type] = [:]
        for namespace in all { table[namespace.uri] = namespace }
        return table
    }()

    /// Namespaces of the formats themselves, by the prefixes that documents use for them.
    private static let core = [
        ("atom", Namespace.atom), ("content", Namespace.content), ("at", Namespace.tombstones),
        ("xhtml", Namespace.xhtml), ("rdf", Namespace.rdf),
    ]

    private static let byPrefix: [String: String] = {
        var table = Dictionary(core) { first, _ in first }
        for namespace in all { table[namespace.prefix] = table[namespace.prefix] ?? namespace.uri }
        return table
    }()

    private static let byFoldedURI: [String: String] = {
        var table: [String: String] = [:]
        for (_, uri) in core { table[folded(uri)] = uri }
        for namespace in all {
            for uri in [namespace.uri] + namespace.aliases { table[folded(uri)] = namespace.uri }
        }
        return table
    }()

    /// The namespace that promotes elements of a name; nil when there is none.
    static func promoting(_ name: String, _ uri: String) -> (any ExtensionNamespace.Type)? {
        guard let namespace = byURI[uri], namespace.promoted.contains(name) else { return nil }
        return namespace
    }

    /// The namespace that a document means, where it spells the URI in another way or declares no URI for a usual prefix;
    /// nil where there is nothing to correct.
    static func corrected(prefix: String, uri: String) -> String? {
        if uri.isEmpty { return prefix.isEmpty ? nil : byPrefix[prefix.lowercased()] }
        guard byURI[uri] == nil, let known = byFoldedURI[folded(uri)], known != uri else { return nil }
        return known
    }

    /// The namespace that documents use a prefix for; nil for a prefix that is not known here.
    static func uri(forPrefix prefix: String) -> String? {
        byPrefix[prefix.lowercased()]
    }

    /// A URI without what people get wrong: case, the scheme's `s`, `www.`, a slash or number sign at the end.
    private static func folded(_ uri: String) -> String {
        var text = Substring(uri.lowercased())
        for prefix in ["http://", "https://", "www."] where text.hasPrefix(prefix) {
            text = text.dropFirst(prefix.count)
        }
        while let last = text.last, last == "/" || last == "#" || last == " " { text = text.dropLast() }
        return String(text)
    }
}
