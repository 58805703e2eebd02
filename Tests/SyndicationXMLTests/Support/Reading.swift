@testable import SyndicationXML

/// Everything that a reader said of a document.
struct Reading: Equatable {
    /// The events as text: `<feed>` opens a container, `</>` closes it, records are written out as ``outline(_:)``.
    var events: [String] = []
    var places: [XMLPlace] = []
    var error: XMLError?
    var repairs: [XMLError] = []
    var isWellFormed = true
    var encoding = ""

    init(_ document: String, containers: Set<String> = ["feed"], limits: XMLLimits = XMLLimits(), piece: Int = .max) {
        self.init(bytes: Array(document.utf8), containers: containers, limits: limits, piece: piece)
    }

    init(
        bytes: [UInt8], containers: Set<String> = ["feed"], limits: XMLLimits = XMLLimits(), charset: String? = nil,
        piece: Int = .max
    ) {
        self.init(
            source: PieceSource(bytes, piece: piece), containers: containers, limits: limits, charset: charset)
    }

    init(
        source: any ByteSource, containers: Set<String> = ["feed"], limits: XMLLimits = XMLLimits(),
        charset: String? = nil
    ) {
        var reader = XMLRecordReader(source, containers: containers, limits: limits, charset: charset)
        do throws(XMLError) {
            while let event = try reader.next() { add(event) }
        } catch {
            self.error = error
        }
        repairs = reader.takeRepairs()
        isWellFormed = reader.isWellFormed
        encoding = reader.encoding.name
    }

    private mutating func add(_ event: XMLRecordReader.Event) {
        switch event {
        case .open(let element):
            events.append(Self.startTag(of: element))
            places.append(element.place)
        case .close:
            events.append("</>")
        case .record(let element):
            events.append(Self.outline(element))
            places.append(element.place)
        }
    }

    /// The records alone.
    var records: [String] {
        events.filter { $0 != "</>" && ($0.hasSuffix("/>") || $0.contains("</")) }
    }

    /// The kinds of the repairs.
    var codes: [XMLError.Code] { repairs.map(\.code) }

    /// An element as text: `{namespace}name` with attributes in order, text between quotes.
    static func outline(_ element: XMLElement) -> String {
        let inside = element.nodes.reduce(into: "") { text, node in
            switch node {
            case .text(let run): text += "'\(run)'"
            case .element(let child): text += outline(child)
            }
        }
        let tag = startTag(of: element)
        return inside.isEmpty ? tag.dropLast() + "/>" : tag + inside + "</\(element.name.localName)>"
    }

    private static func startTag(of element: XMLElement) -> String {
        let attributes = element.attributes.map { " \(spelling($0.name))=\"\($0.value)\"" }.joined()
        return "<\(spelling(element.name))\(attributes)>"
    }

    private static func spelling(_ name: XMLName) -> String {
        name.namespace.isEmpty ? name.localName : "{\(name.namespace)}\(name.localName)"
    }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
