/// The basic geo vocabulary of the W3C: http://www.w3.org/2003/01/geo/wgs84_pos#
enum W3CGeo: ExtensionNamespace {
    static let uri = "http://www.w3.org/2003/01/geo/wgs84_pos#"
    static let prefix = "geo"
}
