internal import SyndicationXML

/// XHTML as it stands within a text construct.
enum XHTML {
    static let namespace = "http://www.w3.org/1999/xhtml"

    /// Whether `markup` may stand within an element as it is.
    static func isWellFormed(_ markup: String) -> Bool {
        let document = Array("<div xmlns=\"\(namespace)\">".utf8) + Array(markup.utf8) + Array("</div>".utf8)
        var reader = XMLRecordReader(MemorySource(document), containers: [])
        do throws(XMLError) {
            var elements = 0
            while case .record? = try reader.next() { elements += 1 }
            return reader.isWellFormed && elements == 1
        } catch {
            return false
        }
    }
}
