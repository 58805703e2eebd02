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
