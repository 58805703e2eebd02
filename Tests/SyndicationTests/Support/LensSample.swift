import Testing

@testable import Syndication

/// A property of a lens, and a value that it can have.
struct LensSample: Sendable, CustomTestStringConvertible {
    let name: String
    /// Sets the value.
    let set: @Sendable (inout Extensions) -> Void
    /// Takes the value away.
    let clear: @Sendable (inout Extensions) -> Void
    /// What the property says, and what it says after ``set``.
    let get: @Sendable (Extensions) -> (found: String, wanted: String, isSame: Bool)

    var testDescription: String { name }

    init<Value: Equatable & Sendable>(
        _ name: String, _ path: any WritableKeyPath<Extensions, Value> & Sendable, _ value: Value
    ) {
        self.name = name
        let none = Extensions()[keyPath: path]
        set = { $0[keyPath: path] = value }
        clear = { $0[keyPath: path] = none }
        get = { extensions in
            let found = extensions[keyPath: path]
            return ("\(found)", "\(value)", found == value)
        }
    }

    /// Every property of every lens.
    static let all = mediaRSS + podcasting + others + byHand
}

/// A property of an element, and a value that it can have.
struct ElementSample: Sendable, CustomTestStringConvertible {
    let name: String
    /// What an element says after the value was set, and whether it was that; with the element.
    let set: @Sendable (XMLFragment?) -> (fragment: XMLFragment, isSame: Bool)
    /// The element when the value is taken away again.
    let clear: @Sendable (XMLFragment) -> XMLFragment
    let blank: XMLFragment

    var testDescription: String { name }

    init<Element: ExtensionElement, Value: Equatable & Sendable>(
        _ path: any WritableKeyPath<Element, Value> & Sendable, _ value: Value
    ) {
        name = "\(path)"
        let none = Element(fragment: Element.blank)[keyPath: path]
        blank = Element.blank
        set = { fragment in
            var element = Element(fragment: fragment ?? Element.blank)
            element[keyPath: path] = value
            return (element.fragment, element[keyPath: path] == value)
        }
        clear = { fragment in
            var element = Element(fragment: fragment)
            element[keyPath: path] = none
            return element.fragment
        }
    }

    /// Every property of every element.
    static let all = mediaRSS + podcasting + others + byHand
}

extension LensSample {
    /// Properties with rules of their own.
    static let byHand: [LensSample] = [
        LensSample("mediaRSS.metadata.rights", \.mediaRSS.metadata.rights, "userCreated"),
        LensSample("podcasting.usesPodping", \.podcasting.usesPodping, true),
        LensSample("slash.hitParade", \.slash.hitParade, [12, 9, 3]),
        LensSample("wellFormedWeb.commentFeed", \.wellFormedWeb.commentFeed, "https://quay.example.org/c"),
        LensSample("annotation.reference", \.annotation.reference, "https://quay.example.org/1"),
        LensSample(
            "contentModule.items", \.contentModule.items,
            XMLFragment(namespace: ContentModule.uri, name: "items", prefix: "content", text: "bag")),
        LensSample("history.isComplete", \.history.isComplete, true),
        LensSample("history.isArchive", \.history.isArchive, true),
        LensSample("feedBurner.infoURI", \.feedBurner.infoURI, "quay-radio"),
        LensSample(
            "activity.objects", \.activity.objects,
            [XMLFragment(namespace: ActivityStreams.uri, name: "object", prefix: "activity", text: "a note")]),
        LensSample(
            "activity.target", \.activity.target,
            XMLFragment(namespace: ActivityStreams.uri, name: "target", prefix: "activity", text: "a wall")),
        LensSample(
            "activity.actor", \.activity.actor,
            XMLFragment(namespace: ActivityStreams.uri, name: "actor", prefix: "activity", text: "Ann")),
        LensSample("publishing.isDraft", \.publishing.isDraft, true),
        LensSample("publishing.isDraft, no", \.publishing.isDraft, false),
        LensSample(
            "publishing.control", \.publishing.control,
            XMLFragment(namespace: AtomPublishing.uri, name: "control", prefix: "app", text: "")),
        LensSample("itunes.duration", \.itunes.duration, 3723),
        LensSample("itunes.duration, with a fraction", \.itunes.duration, 0.5),
        LensSample("itunes.keywords", \.itunes.keywords, ["tide tables", "gulls"]),
        LensSample("itunes.keywords, one of two words", \.itunes.keywords, ["tide tables"]),
        LensSample("itunes.image", \.itunes.image, "https://quay.example.org/i.png"),
        LensSample("itunes.block", \.itunes.block, true),
        LensSample("itunes.block, no", \.itunes.block, false),
        LensSample("itunes.explicit", \.itunes.explicit, false),
        LensSample("creativeCommons.licenses", \.creativeCommons.licenses, ["https://l.example.org/1", "urn:l:2"]),
        LensSample("w3cGeo.latitude", \.w3cGeo.latitude, -4.25),
        LensSample("w3cGeo.longitude", \.w3cGeo.longitude, 120),
        LensSample("w3cGeo.altitude", \.w3cGeo.altitude, 1e-7),
        LensSample("geoRSS.geometry, a point", \.geoRSS.geometry, Geometry(.point, positions: [[8.5, 53.25]])),
        LensSample("geoRSS.geometry, a line", \.geoRSS.geometry, Geometry(.line, positions: [[1, 2], [3, 4]])),
        LensSample("geoRSS.geometry, a box", \.geoRSS.geometry, Geometry(.box, positions: [[1, 2], [3, 4]])),
        LensSample(
            "geoRSS.geometry, a polygon", \.geoRSS.geometry,
            Geometry(.polygon, positions: [[1, 2], [3, 4], [5, 7], [1, 2]])),
        LensSample(
            "geoRSS.geometry, with heights", \.geoRSS.geometry,
            Geometry(.line, positions: [[1, 2, 10], [3, 4, 20]])),
        LensSample(
            "geoRSS.geometry, of another system", \.geoRSS.geometry,
            Geometry(.point, positions: [[500_000, 5_900_000]], referenceSystem: "urn:ogc:def:crs:EPSG::25832")),
        LensSample(
            "geoRSS.geometry, a polygon of a geographic system", \.geoRSS.geometry,
            Geometry(.polygon, positions: [[1, 2], [3, 4], [5, 7], [1, 2]], referenceSystem: "EPSG:4258")),
        LensSample(
            "geoRSS.geometry, a box of another system", \.geoRSS.geometry,
            Geometry(.box, positions: [[1, 2], [3, 4]], referenceSystem: "EPSG:25832")),
        LensSample("geoRSS.circle", \.geoRSS.circle, GeoCircle(longitude: 8, latitude: 53, radius: 250)),
        LensSample("geoRSS.elevation", \.geoRSS.elevation, 12.5),
        LensSample("geoRSS.floor", \.geoRSS.floor, -1),
        LensSample("geoRSS.radius", \.geoRSS.radius, 30),
        LensSample("geoRSS.relationship", \.geoRSS.relationship, "is-centered-at"),
        LensSample("geoRSS.featureName", \.geoRSS.featureName, "North Mole"),
        LensSample("geoRSS.featureType", \.geoRSS.featureType, "quay"),
        LensSample(
            "podloveChapters.chapters", \.podloveChapters.chapters,
            [Chapter(start: 0, title: "Fog"), Chapter(start: 61.25, title: "Tide", href: "https://quay.example.org/t")]),
        LensSample("jsonFeed.userComment", \.jsonFeed.userComment, "For readers of feeds."),
        LensSample("jsonFeed.bannerImage", \.jsonFeed.bannerImage, "https://quay.example.org/wide.png"),
    ]
}

extension ElementSample {
    /// Properties with rules of their own.
    static let byHand: [ElementSample] = [
        ElementSample(\MediaScene.title, "Fog"), ElementSample(\MediaScene.description, "Nothing is seen."),
        ElementSample(\MediaScene.start, 12.5), ElementSample(\MediaScene.end, 3600),
        ElementSample(\MediaCommunity.tags, [MediaTag(name: "fog", weight: 3), MediaTag(name: "gulls")]),
        ElementSample(\MediaLocation.geometry, Geometry(.point, positions: [[8, 53]])),
        ElementSample(\PodcastLock.isLocked, true), ElementSample(\PodcastLock.owner, "ann@quay.example.org"),
        ElementSample(\PodcastBlock.isBlocked, false), ElementSample(\PodcastBlock.id, "shoutcast"),
        ElementSample(\PodcastTrailer.published, Timestamp(seconds: 1_767_225_600)),
        ElementSample(\PodcastLiveItem.title, "Fog, live"), ElementSample(\PodcastLiveItem.guid, "live-1"),
        ElementSample(\PodcastLiveItem.link, "https://quay.example.org/live"),
        ElementSample(\PodcastLiveItem.description, "<p>Listen</p>"),
        ElementSample(
            \PodcastLiveItem.enclosure,
            Link(rel: "enclosure", href: "https://quay.example.org/live.mp3", type: "audio/mpeg", length: 0)),
        ElementSample(\PodcastLiveItem.podcasting.persons, [PodcastPerson(name: "Ann")]),
        ElementSample(\PodcastLiveItem.itunes.duration, 60),
        ElementSample(\MediaContent.metadata.title, MediaTitle(text: "Fog")),
        ElementSample(\MediaGroup.metadata.keywords, ["fog"]),
    ]
}
