internal import CLibXML2

/// What the SAX callbacks work on.
///
/// It is a struct behind a pointer, never a class behind `Unmanaged`: exclusivity checks and reference counting would
/// take as long as the parsing itself.
@safe
struct ParserState: ~Copyable {
    typealias Event = RecordBatch.Event

    var arena = RecordArena()
    var events = GrowableBuffer<Event>(capacity: 256)
    var names: NameInterner
    var entities = EntityTable()
    var limits: XMLLimits
    /// Local names, in small letters, of the elements whose children are records.
    var containers: Set<String>

    /// The namespaces that the document declares, the first of each prefix.
    private(set) var namespaces: [(prefix: String, uri: String)] = []

    /// The parser that calls back. Set before the first callback.
    var context: xmlParserCtxtPtr?

    /// Open elements, and how many of them, from the root, are containers.
    private var depth = 0
    private var containerDepth = 0
    /// Local names of the open elements. libxml2 keeps its own list, which is no longer the same once it repaired an end tag.
    private var openNames = GrowableBuffer<UInt>(capacity: 64)
    /// What the next end tag says, where libxml2 told that it does not match.
    private var endTag: EndTag?
    /// The local name and namespace of the record, where it is an entry: entries hold no entries.
    private var entryName: (localName: UInt, namespace: UInt) = (0, 0)
    /// Nodes of the open elements within the record being read.
    private var open = GrowableBuffer<Int>(capacity: 256)
    /// Open elements deeper than the limit, which have no node.
    private var tooDeep = 0
    /// The unfinished record: its element's node and its first byte, or nil between records.
    private(set) var recordNode: Int?
    private(set) var recordByte = 0
    /// Whether the last node is a run of text that can still grow.
    private var textIsOpen = false

    /// An end tag that is not the one of the innermost element.
    private enum EndTag {
        /// It ends an element further out, the one at this place of the list.
        case outer(Int)
        /// It ends nothing.
        case stray
    }
    /// The public identifier of the document type, or else its system identifier.
    var documentType: String?

    private(set) var rootSeen = false
    private(set) var rootClosed = false
    /// The first fatal fault. Reading ends with it, after the events before it.
    private(set) var failure: XMLError?
    /// What was repaired, as many as the limit allows.
    private(set) var repairs: [XMLError] = []
    private(set) var isWellFormed = true
    private var reportedRepairs = 0
    private var faults: Set<XMLError.Code> = []
    private var saidHTMLEntity = false
    /// Ampersands that the parser would have waited at.
    var bareAmpersands = 0
    /// Whether attributes that were not copied yet hold placeholders for ampersands.
    var hasPlaceholders = false
    /// The last error that libxml2 told, which is why it stopped if it did.
    private var lastError: XMLError?

    init(limits: XMLLimits, containers: Set<String>, correction: NamespaceCorrection?) {
        names = NameInterner(correction: correction)
        self.limits = limits
        self.containers = containers
    }

    /// Where the parser is.
    var place: XMLPlace {
        guard let input = unsafe context?.pointee.input else { return XMLPlace(line: 0, column: 0) }
        return unsafe XMLPlace(line: Int(input.pointee.line), column: Int(input.pointee.col))
    }

    /// Hands over what was parsed; of an unfinished record, what there is moves to the new arena.
    mutating func publish(into batch: inout RecordBatch) {
        batch.arena.removeAll()
        batch.events.removeAll()
        swap(&arena, &batch.arena)
        swap(&events, &batch.events)
        if let moved = recordNode {
            arena.append(unfinished: batch.arena, from: moved, byte: recordByte)
            for index in 0..<open.count { open[index] -= moved }
            recordNode = 0
            recordByte = 0
        }
        batch.names = names.all
        batch.repairs = repairs
        repairs.removeAll()
        batch.status.isWellFormed = isWellFormed
        batch.status.namespaces = namespaces
        batch.status.documentType = documentType
    }
}

// MARK: - Elements and text

extension ParserState {
    @inline(__always)
    mutating func didStartElement(
        _ localName: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?,
        declarations: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, declarationCount: Int,
        attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
    ) {
        if rootClosed { return }
        rootSeen = true
        textIsOpen = false
        if entryName.localName == UInt(bitPattern: localName), entryName.namespace == UInt(bitPattern: namespace) {
            endUnclosedEntry()
        }
        depth += 1
        openNames.append(UInt(bitPattern: localName))
        if declarationCount > 0 { unsafe addNamespaces(declarations, count: declarationCount) }
        let name = unsafe names.id(localName, prefix: prefix, namespace: namespace)
        if !names.oddities.isEmpty { noteOddNamespaces() }
        if depth > limits.levels {
            return fail(.limitExceeded, "elements are nested deeper than \(limits.levels) levels")
        }
        if names.count > limits.names { return fail(.limitExceeded, "more than \(limits.names) distinct names") }
        guard recordNode != nil else {
            unsafe startOutsideRecord(name, localName, namespace, attributes: attributes, count: count)
            return
        }
        if open.count >= limits.depth {
            if tooDeep == 0 { repair(.limitExceeded, "elements nested deeper than \(limits.depth) levels left out") }
            tooDeep += 1
            return
        }
        open.append(arena.nodes.count)
        unsafe appendElement(name, attributes: attributes, count: count)
    }

    @inline(__always)
    mutating func didEndElement(_ localName: UnsafePointer<UInt8>) {
        guard depth > 0, endTag == nil, openNames[depth - 1] == UInt(bitPattern: localName) else {
            return unsafe didEndOther(localName)
        }
        endInnermost()
    }

    @inline(__always)
    private mutating func endInnermost() {
        depth -= 1
        openNames.removeLast()
        textIsOpen = false
        if recordNode == nil {
            endContainer()
        } else if tooDeep > 0 {
            tooDeep -= 1
        } else {
            closeInnermost()
        }
    }

    /// Ends what an end tag ends that is not the innermost element's: all within it too, or nothing.
    @inline(never)
    private mutating func didEndOther(_ localName: UnsafePointer<UInt8>) {
        let end = unsafe endTag ?? self.endTag(localName)
        endTag = nil
        guard case .outer(let place) = end else { return }
        while depth > place { endInnermost() }
    }

    /// What an end tag of a name ends: the innermost element of that name, in any case of letters.
    private func endTag(_ name: UnsafePointer<UInt8>) -> EndTag {
        let localName = unsafe Self.localName(name)
        var place = depth - 1
        // Further out than this nobody meant it.
        let last = max(0, depth - 256)
        while place >= last {
            if let open = unsafe UnsafePointer<UInt8>(bitPattern: openNames[place]), unsafe Self.isSame(open, localName)
            {
                return .outer(place)
            }
            place -= 1
        }
        return .stray
    }

    /// The name behind its prefix.
    private static func localName(_ name: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        var start = unsafe name
        var place = unsafe name
        while unsafe place.pointee != 0 {
            if unsafe place.pointee == 0x3A { unsafe start = place + 1 }
            unsafe place += 1
        }
        return unsafe start
    }

    /// Whether names are the same but for the case of ASCII letters.
    private static func isSame(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>) -> Bool {
        var index = 0
        while true {
            let (one, other) = unsafe (left[index], right[index])
            if one != other {
                guard one | 0x20 == other | 0x20, (0x61...0x7A).contains(one | 0x20) else { return false }
            }
            if one == 0 { return true }
            index += 1
        }
    }

    /// An entry begins within another one, which was not closed.
    @inline(never)
    private mutating func endUnclosedEntry() {
        checkUnclosed()
        repair(.notWellFormed, "an entry begins within another one")
        while recordNode != nil, depth > 0 { endInnermost() }
    }

    /// libxml2 keeps the names of elements that it takes for open, which are more than are.
    private mutating func checkUnclosed() {
        guard let context = unsafe context, unsafe Int(context.pointee.nameNr) > limits.unclosed else { return }
        fail(.limitExceeded, "more than \(limits.unclosed) elements are never closed")
    }

    /// An end tag does not match: libxml2 closes its innermost element whatever the tag says. Where the tag ends nothing,
    /// that is undone here, so that the document does not end before its time.
    mutating func didMeetEndTag(_ name: UnsafePointer<UInt8>) {
        // A name that cannot be read is told in another way, and ends nothing.
        let end = unsafe endTag(name)
        endTag = end
        checkUnclosed()
        guard case .stray = end, let context = unsafe context, unsafe context.pointee.nameNr < context.pointee.nameMax,
            unsafe context.pointee.nameNr > 0, let names = unsafe context.pointee.nameTab
        else { return }
        unsafe names[Int(context.pointee.nameNr)] = unsafe context.pointee.name
        unsafe context.pointee.nameNr += 1
    }

    @inline(__always)
    mutating func didReadText(_ text: UnsafePointer<UInt8>, count: Int) {
        guard recordNode != nil, count > 0 else { return }
        let start = arena.bytes.count
        unsafe arena.bytes.appendRun(text, count: count)
        if textIsOpen {
            arena.nodes[arena.nodes.count - 1].textEnd = start + count
        } else {
            appendText(from: start, to: start + count)
        }
        if arena.bytes.count - recordByte > limits.recordBytes {
            fail(.limitExceeded, "an element holds more than \(limits.recordBytes) bytes")
        }
    }

    /// libxml2 gives two pointers per declaration: the prefix and the namespace.
    @inline(never)
    private mutating func addNamespaces(_ declarations: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
        guard let declarations = unsafe declarations, namespaces.count < 256 else { return }
        for index in 0..<count {
            guard let uri = unsafe declarations[2 * index + 1] else { continue }
            let prefix = unsafe declarations[2 * index].map { unsafe String(cString: $0) } ?? ""
            if !namespaces.contains(where: { $0.prefix == prefix }) {
                let uri = unsafe String(cString: uri)
                namespaces.append((prefix, uri.isEmpty ? uri : names.namespace(uri, prefix: prefix)))
            }
        }
    }

    @inline(never)
    private mutating func noteOddNamespaces() {
        for oddity in names.takeOddities() {
            switch oddity {
            case .undeclared(let prefix):
                repair(.undeclaredPrefix, "the prefix '\(prefix)' is declared nowhere")
            case .corrected(let uri, let known):
                repairs.append(
                    XMLError(.unusualNamespace, "the namespace '\(uri)' is read as '\(known)'", at: place))
            }
        }
    }

    private mutating func appendText(from start: Int, to end: Int) {
        let index = arena.nodes.count
        arena.nodes.append(
            .init(
                name: RecordArena.Node.textName, attributeCount: 0, end: index + 1, start: start, textEnd: end, line: 0,
                column: 0))
        textIsOpen = true
    }

    private mutating func closeInnermost() {
        let node = open[open.count - 1]
        open.removeLast()
        arena.nodes[node].end = arena.nodes.count
        guard open.count == 0 else { return }
        events.append(Event(kind: .record, node: node))
        recordNode = nil
        entryName = (0, 0)
        if depth == 0 { rootClosed = true }
    }

    private mutating func endContainer() {
        guard containerDepth > depth else { return }
        containerDepth = depth
        events.append(Event(kind: .close, node: 0))
        if depth == 0 { rootClosed = true }
    }

    /// Names, in small letters, of the elements that are entries, in any format.
    private static let entryNames: Set<String> = ["item", "entry"]

    /// An element that is a container, or the first of a record.
    @inline(never)
    private mutating func startOutsideRecord(
        _ name: XMLNameID, _ localName: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?,
        attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
    ) {
        let node = arena.nodes.count
        recordByte = arena.bytes.count
        if depth == containerDepth + 1, containers.contains(names[name].localName.lowercased()) {
            containerDepth = depth
            events.append(Event(kind: .open, node: node))
            unsafe appendElement(name, attributes: attributes, count: count)
            return
        }
        recordNode = node
        if Self.entryNames.contains(names[name].localName.lowercased()) {
            entryName = (UInt(bitPattern: localName), UInt(bitPattern: namespace))
        }
        open.append(node)
        unsafe appendElement(name, attributes: attributes, count: count)
    }

    @inline(__always)
    private mutating func appendElement(
        _ name: XMLNameID, attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
    ) {
        let place = place
        let first = arena.attributes.count
        if count > 0, let attributes = unsafe attributes { unsafe appendAttributes(attributes, count: count) }
        let index = arena.nodes.count
        arena.nodes.append(
            .init(
                name: Int32(truncatingIfNeeded: name),
                attributeCount: Int32(truncatingIfNeeded: arena.attributes.count - first),
                end: index + 1, start: first, textEnd: 0, line: Int32(truncatingIfNeeded: place.line),
                column: Int32(truncatingIfNeeded: place.column)))
        if arena.nodes.count - (recordNode ?? index) > limits.recordNodes {
            fail(.limitExceeded, "an element holds more than \(limits.recordNodes) elements and runs of text")
        }
    }

    /// libxml2 gives five pointers per attribute: local name, prefix, namespace, first byte of the value, end of it.
    private mutating func appendAttributes(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>, count: Int) {
        if count > limits.attributes {
            repair(.limitExceeded, "more than \(limits.attributes) attributes; the others are left out")
        }
        let firstByte = arena.bytes.count
        for index in 0..<min(count, limits.attributes) {
            let field = unsafe attributes + 5 * index
            guard let localName = unsafe field[0], let value = unsafe field[3], let end = unsafe field[4] else {
                continue
            }
            let name = unsafe names.id(localName, prefix: field[1], namespace: field[2])
            let start = arena.bytes.count
            unsafe arena.bytes.append(value, count: end - value)
            arena.attributes.append(
                .init(name: Int32(truncatingIfNeeded: name), start: start, end: arena.bytes.count))
        }
        if arena.attributes.count > limits.recordAttributes, recordNode != nil {
            fail(.limitExceeded, "an element holds more than \(limits.recordAttributes) attributes")
        }
        if hasPlaceholders { replacePlaceholders(from: firstByte) }
        if !names.oddities.isEmpty { noteOddNamespaces() }
        if arena.bytes.count - recordByte > limits.recordBytes {
            fail(.limitExceeded, "an element holds more than \(limits.recordBytes) bytes")
        }
    }
}

// MARK: - Entities and faults

extension ParserState {
    /// The entity that a reference stands for. Never nil for a name: what is declared nowhere stands for itself.
    mutating func entity(named name: UnsafePointer<UInt8>) -> xmlEntityPtr? {
        unsafe context?.pointee.wellFormed = 1
        if let predefined = unsafe xmlGetPredefinedEntity(name) { return unsafe predefined }
        let inAttribute = unsafe context?.pointee.instate == XML_PARSER_ATTRIBUTE_VALUE
        switch unsafe entities.resolve(String(cString: name), inAttribute: inAttribute, budget: limits.entityBytes) {
        case .entity(let entity):
            return unsafe entity
        case .html(let entity, let name):
            noteHTMLEntity(name)
            return unsafe entity
        case .unknown(let entity, let name):
            repair(.unknownEntity, "entity '\(name)' is declared nowhere; kept as text")
            return unsafe entity
        case .external(let entity, let name):
            fault(.externalEntity, "external entity '\(name)' is not loaded")
            return unsafe entity
        case .tooLarge(let name):
            fail(.limitExceeded, "entity '\(name)' expands to more than \(limits.entityBytes) bytes")
            return unsafe xmlGetPredefinedEntity("amp")
        }
    }

    /// HTML's entities are not XML's: without a document type that may declare them, they are an error (XML 1.0,
    /// section 4.1), said once.
    private mutating func noteHTMLEntity(_ name: String) {
        guard !saidHTMLEntity, unsafe context?.pointee.hasExternalSubset == 0 else { return }
        saidHTMLEntity = true
        repair(.unknownEntity, "entity '\(name)' is declared nowhere; read as HTML's")
    }

    /// Keeps the first fatal fault and stops the parser.
    @inline(never)
    mutating func fail(_ code: XMLError.Code, _ message: String) {
        if failure == nil { failure = XMLError(code, message, at: place) }
        isWellFormed = false
        if let context = unsafe context { unsafe xmlStopParser(context) }
    }

    /// Notes what was repaired, at the place where the parser is.
    @inline(never)
    mutating func repair(_ code: XMLError.Code, _ message: String) {
        add(XMLError(code, message, at: place))
    }

    /// Notes something that makes the document not what it claims to be, once per kind.
    private mutating func fault(_ code: XMLError.Code, _ message: String) {
        guard faults.insert(code).inserted else { return }
        isWellFormed = false
        repairs.append(XMLError(code, message, at: place))
    }

    /// Notes a repair.
    mutating func add(_ repair: XMLError) {
        isWellFormed = false
        reportedRepairs += 1
        if reportedRepairs <= limits.reportedRepairs { repairs.append(repair) }
    }

    /// An error of libxml2's.
    mutating func didMeetError(_ error: xmlError) {
        // After an error libxml2 drops every entity reference, `&lt;` too, unless it is told that all is well; from now
        // on it asks for those as well, see ``entity(named:)``.
        unsafe context?.pointee.options |= Int32(truncatingIfNeeded: XML_PARSE_OLDSAX.rawValue)
        // Entities are resolved, and namespaces tolerated, here; libxml2's own words on them say nothing new.
        let code = unsafe xmlParserErrors(rawValue: UInt32(bitPattern: error.code))
        guard code != XML_WAR_UNDECLARED_ENTITY, code != XML_ERR_UNDECLARED_ENTITY,
            code != XML_NS_ERR_UNDEFINED_NAMESPACE, code != XML_WAR_NS_URI, code != XML_WAR_NS_URI_RELATIVE,
            unsafe error.level.rawValue > XML_ERR_WARNING.rawValue
        else { return }
        let place = unsafe XMLPlace(line: Int(error.line), column: Int(error.int2))
        // That the document ends too early is said once, by ``didFinish(sawBytes:)``.
        guard code != XML_ERR_DOCUMENT_EMPTY, code != XML_ERR_DOCUMENT_END || rootClosed else { return }
        keepAmpersand(code)
        if code == XML_ERR_ATTRIBUTE_NOT_STARTED { skipUnquotedValue() }
        if code == XML_ERR_INVALID_DEC_CHARREF { readCapitalReference() }
        if code == XML_ERR_TAG_NAME_MISMATCH, let name = unsafe error.str2 {
            unsafe name.withMemoryRebound(to: UInt8.self, capacity: 1) { unsafe didMeetEndTag($0) }
        }
        // Of a document that is nothing but faults, most are only counted.
        let isTold = !rootSeen || reportedRepairs < limits.reportedRepairs
        let text = unsafe isTold ? error.message.map { unsafe String(cString: $0) } : nil
        let repair = XMLError(.notWellFormed, text.map(Self.sentence) ?? "not well-formed", at: place)
        if rootSeen || lastError == nil { add(repair) }
        lastError = repair
    }

    /// The document's bytes are at their end: says what is missing.
    ///
    /// - Parameters:
    ///   - sawText: there was something beside white space.
    ///   - wasStopped: the parser had given up before the end.
    mutating func didFinish(sawText: Bool, wasStopped: Bool) {
        guard failure == nil, !rootClosed else { return }
        if !rootSeen {
            failure =
                sawText
                ? XMLError(.notXML, "no XML element in it", at: XMLPlace(line: 1, column: 1))
                : XMLError(.empty, "empty", at: XMLPlace(line: 1, column: 1))
        } else if let error = lastError, wasStopped {
            failure = error
        } else {
            failure = XMLError(.truncated, "ends before its last element is closed", at: place)
        }
        isWellFormed = false
    }

    /// libxml2's message as a part of one line: no line end, first letter small, as messages here have it.
    private static func sentence(_ message: String) -> String {
        let line = message.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard let first = line.first else { return "not well-formed" }
        let rest = line.dropFirst()
        return rest.first?.isUppercase == true ? line : first.lowercased() + rest
    }
}
