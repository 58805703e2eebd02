/// Licences, in the RDF vocabulary of Creative Commons: http://creativecommons.org/ns#
enum CreativeCommons: ExtensionNamespace {
    static let uri = "http://creativecommons.org/ns#"
    static let prefix = "cc"
    static let aliases = ["http://web.resource.org/cc/"]
    static let promoted: Set<String> = ["license"]

    static func promote(_ element: XMLFragment, to target: inout some FeedOrEntry, _ scope: inout PromotionScope) {
        let reference = element.attribute("resource", namespace: Namespace.rdf) ?? element.text
        guard let license = reference.trimmed.nonEmpty else { return }
        target.addLink(Link(rel: "license", href: scope.base.resolve(license)))
    }
}

/// Licences, in the RSS module of Creative Commons: http://backend.userland.com/creativeCommonsRssModule
enum CreativeCommonsLegacy: ExtensionNamespace {
    static let uri = "http://backend.userland.com/creativeCommonsRssModule"
    static let prefix = "creativeCommons"
    static let aliases = [
        "http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html",
        "http://backend.userland.com/creativeCommons",
    ]
    static let promoted: Set<String> = ["license"]

    static func promote(_ element: XMLFragment, to target: inout some FeedOrEntry, _ scope: inout PromotionScope) {
        CreativeCommons.promote(element, to: &target, &scope)
    }
}

/// Licences, typed: those of the RDF vocabulary and of the RSS module.
public struct CreativeCommonsLens: ExtensionLens {
    typealias Vocabulary = CreativeCommons
    var extensions: Extensions

    /// URIs of licences, as the document says them; said by links with the relation `license` too.
    public var licenses: [String] {
        get { extensions.fragments.compactMap { Self.isLicense($0) ? Self.reference($0) : nil } }
        set {
            // Those that stay keep their namespace.
            let old = extensions.fragments.filter { Self.isLicense($0) }
            let place = extensions.fragments.firstIndex { Self.isLicense($0) }
            extensions.fragments.removeAll { Self.isLicense($0) }
            let elements = newValue.compactMap(\.extensionText).enumerated().map { index, license in
                index < old.count && Self.reference(old[index]) == license ? old[index] : Self.license(license)
            }
            extensions.fragments.insert(contentsOf: elements, at: place ?? extensions.fragments.count)
        }
    }

    private static func isLicense(_ fragment: XMLFragment) -> Bool {
        fragment.name == "license"
            && (fragment.namespace == CreativeCommons.uri || fragment.namespace == CreativeCommonsLegacy.uri)
    }

    private static func reference(_ element: XMLFragment) -> String? {
        (element.attribute("resource", namespace: Namespace.rdf) ?? element.text).trimmed.nonEmpty
    }

    private static func license(_ reference: String) -> XMLFragment {
        XMLFragment(
            namespace: CreativeCommons.uri, name: "license", prefix: CreativeCommons.prefix,
            attributes: [.init(namespace: Namespace.rdf, name: "resource", prefix: "rdf", value: reference)])
    }
}

extension Extensions {
    /// Licences.
    public var creativeCommons: CreativeCommonsLens {
        get { CreativeCommonsLens(extensions: self) }
        set { self = newValue.extensions }
    }
}
