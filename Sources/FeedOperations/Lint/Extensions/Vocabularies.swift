import Syndication

/// Elements of known vocabularies, by `prefix:name`. What is not here stands nowhere.
enum Vocabularies {
    static let elements: [String: ElementGrammar] = {
        var all: [String: ElementGrammar] = [:]
        for table in [
            dublinCore, dublinCoreTerms, places, discussion, licences, history, syndication, feedBurner, iTunes, media,
            modules, people,
        ] {
            all.merge(table) { first, _ in first }
        }
        return all
    }()

    /// Names that share a grammar.
    static func each(_ names: String, _ grammar: ElementGrammar) -> [String: ElementGrammar] {
        Dictionary(names.split(separator: " ").map { (String($0), grammar) }) { first, _ in first }
    }

    static func tables(_ tables: [String: ElementGrammar]...) -> [String: ElementGrammar] {
        tables.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    }

    static let dublinCore = tables(
        each("dc:title dc:description dc:type dc:format dc:source dc:rights", .once(.any)),
        each("dc:publisher dc:contributor dc:identifier dc:relation dc:coverage dc:creator dc:subject", .many(.any)),
        ["dc:language": .once(.language), "dc:date": .once(.w3cDate)])

    static let dublinCoreTerms = tables(
        each("dcterms:alternative dcterms:audience", .many(.any)),
        each(
            "dcterms:abstract dcterms:tableOfContents dcterms:dateAccepted dcterms:dateCopyrighted "
                + "dcterms:dateSubmitted dcterms:mediator",
            .once(.any)),
        each("dcterms:created dcterms:issued dcterms:modified", .once(.w3cDate)),
        ["dcterms:extent": .once(.positive)],
        each(
            "dcterms:isVersionOf dcterms:hasVersion dcterms:isReplacedBy dcterms:replaces dcterms:isRequiredBy "
                + "dcterms:requires dcterms:isPartOf dcterms:hasPart dcterms:isReferencedBy dcterms:references "
                + "dcterms:isFormatOf dcterms:hasFormat dcterms:conformsTo",
            .many(.any)),
        each(
            "dcterms:valid dcterms:available dcterms:spatial dcterms:temporal dcterms:accessRights "
                + "dcterms:accrualMethod dcterms:accrualPeriodicity dcterms:accrualPolicy "
                + "dcterms:bibliographicCitation dcterms:educationLevel dcterms:instructionalMethod dcterms:license "
                + "dcterms:provenance dcterms:rightsHolder",
            .open()))

    static let discussion = tables(
        ["slash:comments": .once(.nonNegative, .entry), "slash:hit_parade": .once(.integers, .entry)],
        each("slash:section slash:department", .many(.any, .entry)),
        ["thr:total": .once(.nonNegative, .entry)],
        [
            "thr:in-reply-to": .attributes(
                ["ref": .address, "href": .address, "source": .address, "type": .mediaType])
        ],
        each("wfw:comment wfw:commentRss wfw:commentRSS", .once(.address, .entry)),
        ["trackback:ping": .once(.address, .entry), "trackback:about": .many(.address, .entry)])

    static let licences = ["creativeCommons:license": ElementGrammar.many(.address)]

    /// RFC 5005.
    static let history = each("fh:archive fh:complete", .once(.nothing, .feed))

    static let syndication: [String: ElementGrammar] = tables(
        [
            "sy:updatePeriod": .once(.oneOf(["hourly", "daily", "weekly", "monthly", "yearly"]), .feed),
            "sy:updateFrequency": .once(.positive, .feed), "sy:updateBase": .once(.w3cDate, .feed),
        ],
        each("opensearch:totalResults opensearch:itemsPerPage", .once(.nonNegative, .feed)),
        each("opensearch10:totalResults opensearch10:itemsPerPage", .once(.nonNegative, .feed)),
        each("opensearch:startIndex opensearch10:startIndex", .once(.integer, .feed)))

    static let feedBurner: [String: ElementGrammar] = tables(
        ["feedburner:awareness": .once(.address), "feedburner:feedburnerHostname": .once(.address, .feed)],
        each("feedburner:origLink feedburner:origEnclosureLink", .once(.address, .entry)),
        each("feedburner:browserFriendly feedburner:emailServiceId", .once(.any, .feed)),
        [
            "feedburner:info": .attributes(["uri": .any], required: ["uri"], .feed),
            "feedburner:feedFlare": .attributes(
                ["href": .address, "src": .address], required: ["href", "src"], .feed, value: .any),
        ])

    /// Modules of RSS 1.0 and others that are still met.
    static let modules: [String: ElementGrammar] = tables(
        each(
            "blogChannel:blogRoll blogChannel:mySubscriptions blogChannel:blink blogChannel:changes",
            .once(.address, .feed)),
        each("ag:source ev:type", .once(.any, .entry)),
        ["ag:sourceURL": .once(.address, .entry), "ag:timestamp": .once(.w3cDate, .entry)],
        each("ev:startdate ev:enddate", .once(.w3cDate, .entry)),
        each("ev:location ev:organizer foaf:primaryTopic", .open(.entry)),
        each("foaf:maker taxo:topics rdf:RDF rdf:Description rdf:type", .open()),
        each("wiki:diff wiki:history wiki:importance wiki:status wiki:version", .many(.any, .entry)),
        ["wiki:interwiki": .many(.any, .feed)])

    /// What may stand in a person.
    static let people: [String: ElementGrammar] = each("foaf:plan foaf:firstName", .many(.any, .person))
}
