import Syndication
import Testing

// Only what the library makes public is used here: this is how a program adds a namespace of its own.

/// Tides, in a vocabulary of a harbour's own.
private struct TidesLens {
    static let namespace = "https://quay.example.org/ns/tides"

    var extensions: Extensions

    /// The next high water.
    var highWater: Timestamp? {
        get { extensions.first("high", namespace: Self.namespace).flatMap { Timestamp(rfc3339: $0.text) } }
        set {
            let element = newValue?.rfc3339.map {
                XMLFragment(namespace: Self.namespace, name: "high", prefix: "tides", text: $0)
            }
            extensions.set("high", namespace: Self.namespace, to: element)
        }
    }

    /// Heights by the name of the gauge, in metres.
    var gauges: [Gauge] {
        get { extensions.all("gauge", namespace: Self.namespace).map { Gauge(fragment: $0) } }
        set { extensions.setAll("gauge", namespace: Self.namespace, to: newValue.map(\.fragment)) }
    }

    struct Gauge: Hashable {
        var fragment = XMLFragment(namespace: TidesLens.namespace, name: "gauge", prefix: "tides")

        var name: String? {
            get { fragment.attribute("name") }
            set { fragment.setAttribute("name", to: newValue) }
        }

        /// What a gauge holds is a collection as well, so that every lens can look at it.
        var place: Geometry? {
            get { fragment.elements.geoRSS.geometry }
            set { fragment.elements.geoRSS.geometry = newValue }
        }
    }
}

extension Extensions {
    fileprivate var tides: TidesLens {
        get { TidesLens(extensions: self) }
        set { self = newValue.extensions }
    }
}

@Suite struct AddingAnExtensionTests {
    @Test("a lens of one's own reads and writes as those of the library do")
    func works() throws {
        var entry = Entry()
        entry.title = "Spring tide"
        entry.extensions.slash.comments = 2
        entry.extensions.tides.highWater = Timestamp(seconds: 1_767_225_600)
        var gauge = TidesLens.Gauge()
        gauge.name = "North mole"
        gauge.place = Geometry(.point, positions: [[8.5, 53.5]])
        entry.extensions.tides.gauges = [gauge, TidesLens.Gauge()]
        entry.extensions.tides.gauges[1].name = "Lock"
        var feed = Feed()
        feed.entries = [entry]

        for format in [FeedFormat.atom, .rss, .json] {
            let again = try #require(try Samples.again(feed, format).entries.first).extensions
            #expect(again.tides.highWater == Timestamp(seconds: 1_767_225_600))
            #expect(again.tides.gauges.map(\.name) == ["North mole", "Lock"])
            #expect(again.tides.gauges.first?.place == gauge.place)
            #expect(again.slash.comments == 2)
        }

        entry.extensions.tides.highWater = nil
        entry.extensions.tides.gauges = []
        #expect(entry.extensions.fragments.map(\.name) == ["comments"])
    }

    @Test("text around elements stays where as many are set as there were")
    func keepsTextAroundElements() {
        let child = { (name: String) in XMLFragment.Node.element(XMLFragment(name: name)) }
        var fragment = XMLFragment(name: "x", nodes: [.text("a "), child("b"), .text(" c "), child("d")])
        fragment.elements.fragments[1] = XMLFragment(name: "e")
        #expect(fragment.nodes == [.text("a "), child("b"), .text(" c "), child("e")])
        fragment.elements.fragments.removeLast()
        #expect(fragment.nodes == [.text("a "), .text(" c "), child("b")])
    }
}
