extension Vocabularies {
    private static let named: [String: ExtensionValue] = ["srsName": .any]

    private static let positions = ElementGrammar.once(.positions)

    private static let geometries: [String: ElementGrammar] = [
        "gml:Point": .holding(["gml:pos": .once(.position)], attributes: named),
        "gml:LineString": .holding(["gml:posList": positions], attributes: named),
        "gml:Polygon": .holding(
            ["gml:exterior": .holding(["gml:LinearRing": .holding(["gml:posList": positions], attributes: named)])],
            attributes: named),
        "gml:Envelope": .holding(
            ["gml:lowerCorner": .once(.position), "gml:upperCorner": .once(.position)], attributes: named),
    ]

    /// GeoRSS, GML and W3C's geo.
    static let places: [String: ElementGrammar] = tables(
        ["georss:where": .holding(geometries), "georss:point": .many(.position)],
        each("georss:line georss:polygon", .many(.positions)),
        each("georss:featureTypeTag georss:relationshipTag georss:featureName", .many(.any)),
        ["georss:elev": .many(.decimal), "georss:floor": .many(.integer), "georss:radius": .many(.float)],
        ["geo:lat": .many(.within(90)), "geo:long": .many(.within(180)), "geo:alt": .many(.decimal)],
        [
            "geo:Point": .holding(
                ["geo:lat": .once(.within(90)), "geo:long": .once(.within(180))], needed: ["geo:lat", "geo:long"])
        ],
        each("icbm:latitude geourl:latitude", .many(.within(90))),
        each("icbm:longitude geourl:longitude", .many(.within(180))))
}
