/// GeoRSS, simple and with GML: http://www.georss.org/georss
enum GeoRSS: ExtensionNamespace {
    static let uri = "http://www.georss.org/georss"
    static let prefix = "georss"
}

/// A place, as GeoJSON has it (RFC 7946), with the boxes of GeoRSS beside.
public struct Geometry: Sendable, Hashable {
    /// The kinds of geometry.
    public enum Kind: String, Sendable, Hashable {
        case point = "Point"
        case line = "LineString"
        /// The outer ring only.
        case polygon = "Polygon"
        /// Two corners: the south-western and the north-eastern.
        case box = "Box"
    }

    /// What it is.
    public var kind: Kind
    /// Positions: longitude, latitude and, where it is said, the height, in degrees and metres, or in the units of
    /// ``referenceSystem``.
    public var positions: [[Double]]
    /// The coordinate reference system that the document names; nil for WGS 84.
    public var referenceSystem: String?

    /// Creates a geometry.
    public init(_ kind: Kind, positions: [[Double]], referenceSystem: String? = nil) {
        self.kind = kind
        self.positions = positions
        self.referenceSystem = referenceSystem
    }
}

/// Where something is: GeoRSS simple, GeoRSS with GML, and the W3C's basic vocabulary, typed.
public struct GeoRSSLens: ExtensionLens {
    typealias Vocabulary = GeoRSS
    var extensions: Extensions

    /// Whether a place is said at all, readable or not.
    public var isPresent: Bool {
        extensions.fragments.contains { Self.isPlace($0) }
    }

    /// The first place that can be read.
    public var geometry: Geometry? {
        get {
            for fragment in extensions.fragments where Self.isPlace(fragment) {
                if let geometry = Self.geometry(fragment) { return geometry }
            }
            return W3CGeo.point(extensions)
        }
        set {
            extensions.fragments.removeAll { Self.isPlace($0) }
            guard let newValue else { return }
            extensions.fragments.append(Self.fragment(newValue))
        }
    }

    /// GeoRSS simple, which knows two dimensions of WGS 84; GML for what it cannot say.
    private static func fragment(_ geometry: Geometry) -> XMLFragment {
        guard geometry.referenceSystem == nil, geometry.positions.allSatisfy({ $0.count == 2 }) else {
            return XMLFragment(
                namespace: GeoRSS.uri, name: "where", prefix: GeoRSS.prefix,
                nodes: [.element(GML.fragment(geometry))])
        }
        let numbers = geometry.positions.map { $0.reversed().map { "\($0)" }.joined(separator: " ") }
        let name: String
        switch geometry.kind {
        case .point: name = "point"
        case .line: name = "line"
        case .polygon: name = "polygon"
        case .box: name = "box"
        }
        return XMLFragment(
            namespace: GeoRSS.uri, name: name, prefix: GeoRSS.prefix, text: numbers.joined(separator: " "))
    }

    private static func isPlace(_ fragment: XMLFragment) -> Bool {
        switch fragment.namespace {
        case GeoRSS.uri: ["where", "point", "line", "polygon", "box"].contains(fragment.name)
        case GML.uri: GML.kinds[fragment.name] != nil
        case W3CGeo.uri: ["Point", "lat", "long", "lon", "lat_long"].contains(fragment.name)
        default: false
        }
    }

    private static func geometry(_ fragment: XMLFragment) -> Geometry? {
        if fragment.namespace == GML.uri { return GML.geometry(fragment) }
        guard fragment.namespace == GeoRSS.uri else { return nil }
        switch fragment.name {
        case "where": return fragment.children.lazy.compactMap { GML.geometry($0) }.first
        case "point": return make(.point, fragment)
        case "line": return make(.line, fragment)
        case "polygon": return make(.polygon, fragment)
        case "box": return make(.box, fragment)
        default: return nil
        }
    }

    /// GeoRSS simple: latitude and longitude, in turn.
    private static func make(_ kind: Geometry.Kind, _ fragment: XMLFragment) -> Geometry? {
        positions(fragment.text, dimension: 2, swapping: true).flatMap { checked(Geometry(kind, positions: $0)) }
    }

    /// A geometry that has as many positions as its kind needs.
    static func checked(_ geometry: Geometry) -> Geometry? {
        let count = geometry.positions.count
        switch geometry.kind {
        case .point: return count == 1 ? geometry : nil
        case .line: return count >= 2 ? geometry : nil
        // A ring ends where it begins (RFC 7946, section 3.1.6).
        case .polygon: return count >= 4 && geometry.positions.first == geometry.positions.last ? geometry : nil
        case .box: return count == 2 ? geometry : nil
        }
    }

    /// Positions of a line that is read; longer ones are more than anybody draws.
    private static let longestLine = 65_536

    /// Numbers between blanks or commas, in groups; nil when any is no number or a group is not whole.
    static func positions(_ text: String, dimension: Int, swapping: Bool) -> [[Double]]? {
        var positions: [[Double]] = []
        var position: [Double] = []
        for part in text.utf8.split(whereSeparator: { $0 <= 0x20 || $0 == 0x2C }) {
            guard positions.count < longestLine, let number = Double(Substring(part)), number.isFinite else { return nil }
            position.append(number)
            guard position.count == dimension else { continue }
            if swapping { position.swapAt(0, 1) }
            positions.append(position)
            position = []
        }
        return position.isEmpty && !positions.isEmpty ? positions : nil
    }
}

extension Extensions {
    /// Where something is.
    public var geoRSS: GeoRSSLens {
        get { GeoRSSLens(extensions: self) }
        set { self = newValue.extensions }
    }
}
