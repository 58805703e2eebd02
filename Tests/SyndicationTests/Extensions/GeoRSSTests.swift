import Testing

@testable import Syndication

@Suite struct GeoRSSTests {
    private static func item(_ inside: String) throws -> Extensions {
        let document = """
            <rss version="2.0" xmlns:georss="http://www.georss.org/georss" xmlns:gml="http://www.opengis.net/gml" \
            xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#"><channel><item>\(inside)</item></channel></rss>
            """
        return try #require(try Feed(bytes: Array(document.utf8)).entries.first).extensions
    }

    @Test("reads what is said of a place beside its geometry")
    func readsProperties() throws {
        let place = try #require(try SampleFeeds.feed("quay-radio.xml").entries.first).extensions.geoRSS
        #expect(place.geometry == Geometry(.point, positions: [[8.5812, 53.5437]]))
        #expect(place.featureName == "Fog horn, north mole")
        #expect(place.elevation == 6.5)
        #expect(place.floor == nil)
    }

    @Test("reads a circle, whose numbers are latitude, longitude and radius")
    func readsCircles() throws {
        let place = try Self.item("<georss:circle>53.5,8.25 250</georss:circle>").geoRSS
        #expect(place.circle == GeoCircle(longitude: 8.25, latitude: 53.5, radius: 250))
        #expect(place.geometry == nil)
    }

    @Test(
        "a circle that is none is passed over",
        arguments: ["", "1 2", "1 2 -3", "1 2 x", "1 2 3 4", "nan 1 1", "1 2 1e999"])
    func toleratesNonsense(_ text: String) throws {
        #expect(try Self.item("<georss:circle>\(text)</georss:circle>").geoRSS.circle == nil)
    }

    @Test("a place of another system and one with heights are written in GML")
    func writesGML() throws {
        var feed = Feed()
        feed.extensions.geoRSS.geometry = Geometry(.point, positions: [[8.5, 53.5, 12]], referenceSystem: "EPSG:4979")
        let element = try #require(feed.extensions.fragments.first)
        #expect(element.name == "where")
        #expect(element.children.first?.attribute("srsDimension") == "3")
        #expect(element.text == "53.5 8.5 12.0")
        #expect(try Samples.again(feed, .rss).extensions.geoRSS.geometry == feed.extensions.geoRSS.geometry)
    }

    @Test("positions of unlike lengths, or none, are written without harm")
    func writesNonsense() {
        for positions in [[], [[]], [[1]], [[1, 2], [3]], [[1, 2, 3], [4, 5]], [[1, 2, 3, 4]]] as [[[Double]]] {
            for kind in [Geometry.Kind.point, .line, .polygon, .box] {
                var extensions = Extensions()
                extensions.geoRSS.geometry = Geometry(kind, positions: positions)
                #expect(extensions.fragments.count == 1)
                _ = extensions.geoRSS.geometry
            }
        }
    }

    @Test("the W3C's elements are read and written by themselves")
    func readsW3CGeo() throws {
        var extensions = try Self.item("<geo:lat>53.5</geo:lat><geo:lon>8.5</geo:lon><geo:alt>high</geo:alt>")
        #expect(extensions.w3cGeo.latitude == 53.5)
        #expect(extensions.w3cGeo.longitude == 8.5)
        #expect(extensions.w3cGeo.altitude == nil)
        extensions.w3cGeo.longitude = 9
        #expect(extensions.geoRSS.geometry == Geometry(.point, positions: [[9, 53.5]]))
        #expect(extensions.fragments.contains { $0.name == "lon" } == false)
    }
}
