/// Geography markup, as GeoRSS uses it: http://www.opengis.net/gml
enum GML: ExtensionNamespace {
    static let uri = "http://www.opengis.net/gml"
    static let prefix = "gml"

    /// Elements that are geometries.
    static let kinds: [String: Geometry.Kind] = [
        "Point": .point, "LineString": .line, "Polygon": .polygon, "Envelope": .box,
    ]

    /// The geometry that an element of the namespace is.
    static func geometry(_ element: XMLFragment) -> Geometry? {
        guard element.namespace == uri, let kind = kinds[element.name] else { return nil }
        let system = element.attribute("srsName")
        let dimension = element.attribute("srsDimension").flatMap { Int($0) } ?? 2
        guard (2...3).contains(dimension) else { return nil }
        let names: Set<String> = ["pos", "posList", "lowerCorner", "upperCorner", "coordinates"]
        let text = texts(named: names, in: element, levels: 8).joined(separator: " ")
        return GeoRSSLens.positions(text, dimension: dimension, swapping: isGeographic(system))
            .flatMap { GeoRSSLens.checked(Geometry(kind, positions: $0, referenceSystem: system)) }
    }

    private static func texts(named names: Set<String>, in element: XMLFragment, levels: Int) -> [String] {
        guard levels > 0 else { return [] }
        return element.children.flatMap { child in
            names.contains(child.name) ? [child.text] : texts(named: names, in: child, levels: levels - 1)
        }
    }

    /// Whether a system's positions are latitude and longitude, in this order: those of the EPSG's geographic systems,
    /// whose numbers are in the four thousands, and of WGS 84, which is meant where none is named.
    private static func isGeographic(_ system: String?) -> Bool {
        guard let system, !system.isEmpty else { return true }
        let digits = system.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
        guard let code = Int(String(digits)) else { return !system.uppercased().contains("CRS84") }
        return (4000..<5000).contains(code) || code == 84 && !system.uppercased().contains("CRS")
    }

    /// The element that is a geometry. A position of three numbers has its dimension said.
    static func fragment(_ geometry: Geometry) -> XMLFragment {
        let dimension = geometry.positions.lazy.map(\.count).min() ?? 2 >= 3 ? 3 : 2
        let positions = geometry.positions.map { position in
            var numbers = Array(position.prefix(dimension))
            if isGeographic(geometry.referenceSystem), numbers.count >= 2 { numbers.swapAt(0, 1) }
            return numbers.map { "\($0)" }.joined(separator: " ")
        }
        let list = { (name: String) in element(name, text: positions.joined(separator: " ")) }
        var fragment: XMLFragment
        switch geometry.kind {
        case .point: fragment = element("Point", [list("pos")])
        case .line: fragment = element("LineString", [list("posList")])
        case .polygon:
            fragment = element("Polygon", [element("exterior", [element("LinearRing", [list("posList")])])])
        case .box:
            let names = ["lowerCorner", "upperCorner"]
            fragment = element("Envelope", zip(names, positions).map { element($0, text: $1) })
        }
        fragment.setAttribute("srsName", to: geometry.referenceSystem)
        fragment.setAttribute("srsDimension", to: dimension == 3 ? "3" : nil)
        return fragment
    }

    private static func element(_ name: String, _ children: [XMLFragment] = [], text: String = "") -> XMLFragment {
        guard !children.isEmpty else { return XMLFragment(namespace: uri, name: name, prefix: prefix, text: text) }
        return XMLFragment(namespace: uri, name: name, prefix: prefix, nodes: children.map { .element($0) })
    }
}
