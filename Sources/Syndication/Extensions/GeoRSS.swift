/// GeoRSS, simple and with GML: http://www.georss.org/georss
enum GeoRSS: ExtensionNamespace {
    static let uri = "http://www.georss.org/georss"
    static let prefix = "georss"
}
