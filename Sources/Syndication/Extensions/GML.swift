/// Geography markup, as GeoRSS uses it: http://www.opengis.net/gml
enum GML: ExtensionNamespace {
    static let uri = "http://www.opengis.net/gml"
    static let prefix = "gml"
}
