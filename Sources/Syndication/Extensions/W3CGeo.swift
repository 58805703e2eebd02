/// The basic geo vocabulary of the W3C: http://www.w3.org/2003/01/geo/wgs84_pos#
enum W3CGeo: ExtensionNamespace {
    static let uri = "http://www.w3.org/2003/01/geo/wgs84_pos#"
    static let prefix = "geo"

    /// The point that `lat` and `long` say, by themselves or within a `Point`.
    static func point(_ extensions: Extensions) -> Geometry? {
        let all = extensions.fragments.filter { $0.namespace == uri }
        let elements = all.first { $0.name == "Point" }?.children ?? all
        let number = { (names: [String]) -> Double? in
            let element = elements.first { $0.namespace == uri && names.contains($0.name) }
            return element.flatMap { Double($0.text.trimmed) }.flatMap { $0.isFinite ? $0 : nil }
        }
        if let latitude = number(["lat"]), let longitude = number(["long", "lon"]) {
            return Geometry(.point, positions: [[longitude, latitude] + (number(["alt"]).map { [$0] } ?? [])])
        }
        guard let both = elements.first(where: { $0.name == "lat_long" }) else { return nil }
        return GeoRSSLens.positions(both.text, dimension: 2, swapping: true).flatMap {
            GeoRSSLens.checked(Geometry(.point, positions: $0))
        }
    }
}

/// The basic geo vocabulary of the W3C, typed. ``GeoRSSLens/geometry`` reads these elements too.
public struct W3CGeoLens: ExtensionLens {
    typealias Vocabulary = W3CGeo
    var extensions: Extensions

    /// Degrees north of the equator, WGS 84: `lat`.
    public var latitude: Double? {
        get { self["lat"] }
        set { self["lat"] = newValue }
    }

    /// Degrees east of Greenwich, WGS 84: `long`.
    public var longitude: Double? {
        get { self["long"] ?? self["lon"] }
        set {
            set("lon", text: nil)
            self["long"] = newValue
        }
    }

    /// Metres above the ellipsoid: `alt`.
    public var altitude: Double? {
        get { self["alt"] }
        set { self["alt"] = newValue }
    }
}

extension Extensions {
    /// The basic geo vocabulary of the W3C.
    public var w3cGeo: W3CGeoLens {
        get { W3CGeoLens(extensions: self) }
        set { self = newValue.extensions }
    }
}
