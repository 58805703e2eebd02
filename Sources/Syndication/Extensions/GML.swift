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
}
