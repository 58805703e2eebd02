/// A circle of GeoRSS.
public struct GeoCircle: Sendable, Hashable {
    /// The middle's degrees east of Greenwich.
    public var longitude: Double
    /// The middle's degrees north of the equator.
    public var latitude: Double
    /// The radius in metres.
    public var radius: Double

    /// Creates a circle.
    public init(longitude: Double, latitude: Double, radius: Double) {
        self.longitude = longitude
        self.latitude = latitude
        self.radius = radius
    }
}

/// What GeoRSS says of a place beside its geometry.
extension GeoRSSLens {
    /// A circle: `circle`, which GeoJSON has nothing for.
    public var circle: GeoCircle? {
        get {
            guard let element = first("circle"),
                let numbers = Self.positions(element.text, dimension: 3, swapping: false)?.first, numbers[2] >= 0
            else { return nil }
            return GeoCircle(longitude: numbers[1], latitude: numbers[0], radius: numbers[2])
        }
        set {
            let numbers = newValue.map { [$0.latitude, $0.longitude, $0.radius] }
            set("circle", text: numbers.map { $0.map { "\($0)" }.joined(separator: " ") })
        }
    }

    /// Metres above the ellipsoid: `elev`.
    public var elevation: Double? {
        get { self["elev"] }
        set { self["elev"] = newValue }
    }

    /// The floor of a building, 0 being the ground's: `floor`.
    public var floor: Double? {
        get { self["floor"] }
        set { self["floor"] = newValue }
    }

    /// How many metres around the place are meant: `radius`.
    public var radius: Double? {
        get { self["radius"] }
        set { self["radius"] = newValue }
    }

    /// How the place belongs to what it is said of, such as `is-centered-at`: `relationshiptag`.
    public var relationship: String? {
        get { self["relationshiptag"] }
        set { self["relationshiptag"] = newValue }
    }

    /// What the place is called: `featurename`.
    public var featureName: String? {
        get { self["featurename"] }
        set { self["featurename"] = newValue }
    }

    /// What kind of place it is, such as `city`: `featuretypetag`.
    public var featureType: String? {
        get { self["featuretypetag"] }
        set { self["featuretypetag"] = newValue }
    }
}
