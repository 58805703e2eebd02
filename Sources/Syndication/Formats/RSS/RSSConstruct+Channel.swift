internal import SyndicationXML

extension RSSConstruct {
    /// Takes an element of a channel that only RSS has. False when it is none.
    static func take(_ element: XMLElement, _ scope: DecodingScope, into channel: inout RSSChannel) -> Bool {
        switch element.name.localName {
        case "docs": channel.docs = element.trimmedText.nonEmpty.map { scope.base.resolve($0) }
        case "ttl": channel.ttl = element.trimmedText
        case "rating": channel.rating = element.trimmedText
        case "skipHours": channel.skipHours = element.children.map(\.trimmedText)
        case "skipDays": channel.skipDays = element.children.map(\.trimmedText)
        case "cloud": channel.cloud = cloud(element)
        case "textInput", "textinput": channel.textInput = textInput(element, scope)
        default: return false
        }
        return true
    }

    private static func cloud(_ element: XMLElement) -> RSSChannel.Cloud {
        var cloud = RSSChannel.Cloud()
        cloud.domain = element.attribute("domain")
        cloud.port = element.attribute("port")
        cloud.path = element.attribute("path")
        cloud.registerProcedure = element.attribute("registerProcedure")
        cloud.protocolName = element.attribute("protocol")
        return cloud
    }

    static func textInput(_ element: XMLElement, _ scope: DecodingScope) -> RSSChannel.TextInput {
        var input = RSSChannel.TextInput()
        for child in element.children {
            let text = child.trimmedText.nonEmpty
            switch child.name.localName.lowercased() {
            case "title": input.title = text
            case "description": input.description = text
            case "name": input.name = text
            case "link": input.link = text.map { scope.within(child).base.resolve($0) }
            default: break
            }
        }
        return input
    }

    /// A channel's facts as elements of a namespace: none in RSS, RSS's own elsewhere.
    static func fragments(_ channel: RSSChannel, namespace: String, prefix: String) -> [XMLFragment] {
        let make = { (name: String, text: String) in
            XMLFragment(namespace: namespace, name: name, prefix: prefix, text: text)
        }
        let group = { (name: String, nodes: [XMLFragment]) in
            XMLFragment(namespace: namespace, name: name, prefix: prefix, nodes: nodes.map { .element($0) })
        }
        var fragments: [XMLFragment] = []
        if let docs = channel.docs { fragments.append(make("docs", docs)) }
        if let cloud = channel.cloud {
            let attributes = [
                ("domain", cloud.domain), ("port", cloud.port), ("path", cloud.path),
                ("registerProcedure", cloud.registerProcedure), ("protocol", cloud.protocolName),
            ].compactMap { name, value in value.map { XMLFragment.Attribute(name: name, value: $0) } }
            fragments.append(
                XMLFragment(namespace: namespace, name: "cloud", prefix: prefix, attributes: attributes, text: ""))
        }
        if let ttl = channel.ttl { fragments.append(make("ttl", ttl)) }
        if let rating = channel.rating { fragments.append(make("rating", rating)) }
        if let input = channel.textInput {
            let parts = [
                ("title", input.title), ("description", input.description), ("name", input.name), ("link", input.link),
            ].compactMap { name, value in value.map { make(name, $0) } }
            fragments.append(group("textInput", parts))
        }
        if !channel.skipHours.isEmpty {
            fragments.append(group("skipHours", channel.skipHours.map { make("hour", $0) }))
        }
        if !channel.skipDays.isEmpty { fragments.append(group("skipDays", channel.skipDays.map { make("day", $0) })) }
        return fragments
    }
}
