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
            var isBound = true
            while case .record(let element)? = try reader.next() {
                elements += 1
                isBound = isBound && namesAreBound(in: element)
            }
            return reader.isWellFormed && elements == 1 && isBound
        } catch {
            return false
        }
    }

    /// Whether every prefix is declared within the markup itself.
    private static func namesAreBound(in element: XMLElement) -> Bool {
        let isBound = { (name: XMLName) in name.prefix.isEmpty || !name.namespace.isEmpty }
        return isBound(element.name) && element.attributes.allSatisfy { isBound($0.name) }
            && element.children.allSatisfy { namesAreBound(in: $0) }
    }
}
