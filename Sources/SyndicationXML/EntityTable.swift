internal import CLibXML2

/// The entities that references in a document stand for: HTML's, those the document declares, and nothing from
/// outside it.
///
/// Declared entities are expanded here, to plain text and within a budget for the whole document, so that neither
/// nested declarations nor many references cost more than that. libxml2 only ever sees the finished text.
@safe
struct EntityTable: ~Copyable {
    @unsafe enum Resolution {
        case entity(xmlEntityPtr)
        /// One of HTML's, which the document does not declare.
        case html(xmlEntityPtr, name: String)
        /// Declared nowhere; the entity's text is the reference itself.
        case unknown(xmlEntityPtr, name: String)
        /// Declared with a system identifier; the entity's text is empty.
        case external(xmlEntityPtr, name: String)
        case tooLarge(name: String)
    }

    private enum Declaration {
        case internalText(String)
        case external
    }

    @safe private struct Made {
        var entity: xmlEntityPtr
        var bytes: Int
        var isUnknown = false
        var isHTML = false
    }

    private var declarations: [String: Declaration] = [:]
    private var inText: [String: Made] = [:]
    private var inAttributes: [String: Made] = [:]
    private var spent = 0

    init() {}

    deinit {
        inText.values.forEach { Self.free($0) }
        inAttributes.values.forEach { Self.free($0) }
    }

    /// Remembers a declaration; the first one of a name counts (XML 1.0, section 4.2).
    mutating func declare(_ name: String, text: String?) {
        guard declarations[name] == nil, declarations.count < 10_000 else { return }
        declarations[name] = text.map(Declaration.internalText) ?? .external
    }

    /// What the reference `&name;` stands for.
    ///
    /// - Parameter budget: bytes that declared entities may expand to in the whole document.
    mutating func resolve(_ name: String, inAttribute: Bool, budget: Int) -> Resolution {
        if let made = inAttribute ? inAttributes[name] : inText[name] {
            return unsafe spend(made, name: name, budget: budget)
        }
        if case .external = declarations[name] {
            return unsafe .external(keep(name, text: "", inAttribute: inAttribute, isUnknown: false).entity, name: name)
        }
        if case .internalText(let text) = declarations[name] {
            var left = budget - spent
            guard let flat = expand(text, open: [name], left: &left) else { return unsafe .tooLarge(name: name) }
            spent = budget - left
            return unsafe .entity(keep(name, text: flat, inAttribute: inAttribute, isUnknown: false).entity)
        }
        if let scalar = Self.htmlEntity(name) {
            var made = keep(name, text: String(scalar), inAttribute: inAttribute, isUnknown: false)
            made.isHTML = true
            if inAttribute { inAttributes[name] = made } else { inText[name] = made }
            return unsafe .html(made.entity, name: name)
        }
        return unsafe .unknown(
            keep(name, text: "&\(name);", inAttribute: inAttribute, isUnknown: true).entity, name: name)
    }

    private mutating func spend(_ made: Made, name: String, budget: Int) -> Resolution {
        if made.isUnknown { return unsafe .unknown(made.entity, name: name) }
        if made.isHTML { return unsafe .html(made.entity, name: name) }
        if let declaration = declarations[name] {
            guard case .internalText = declaration else { return unsafe .external(made.entity, name: name) }
            spent += made.bytes
            if spent > budget { return unsafe .tooLarge(name: name) }
        }
        return unsafe .entity(made.entity)
    }

    /// Replaces the references within a declared entity's text. Nil when `left` does not last: what is read and what is
    /// referred to both take from it, since references to nothing cost time too.
    private func expand(_ text: String, open: [String], left: inout Int) -> String? {
        left -= text.utf8.count + 1
        guard left >= 0, open.count < 32 else { return nil }
        var result = ""
        var rest = text[...].utf8
        while let ampersand = rest.firstIndex(of: 0x26) {
            result += Substring(rest[..<ampersand])
            rest = rest[ampersand...]
            let name = rest.dropFirst().prefix { $0 != 0x3B && $0 != 0x26 && $0 > 0x20 }
            guard name.endIndex < rest.endIndex, rest[name.endIndex] == 0x3B else {
                result += "&"
                rest = rest.dropFirst()
                continue
            }
            guard let piece = expandReference(String(Substring(name)), open: open, left: &left) else { return nil }
            result += piece
            rest = rest[name.endIndex...].dropFirst()
        }
        return result + Substring(rest)
    }

    private func expandReference(_ name: String, open: [String], left: inout Int) -> String? {
        if name.hasPrefix("#") { return Self.character(name.dropFirst()).map { String($0) } ?? "" }
        if let predefined = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"][name] { return predefined }
        // An entity that refers to itself is an error (XML 1.0, section 4.1); as text it does no harm.
        if open.contains(name) { return "&\(name);" }
        if case .internalText(let text) = declarations[name] { return expand(text, open: open + [name], left: &left) }
        return Self.htmlEntity(name).map { String($0) } ?? "&\(name);"
    }

    private static func character(_ digits: Substring) -> Unicode.Scalar? {
        let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap { Unicode.Scalar($0) }
    }

    /// HTML 4's named characters, as libxml2 has them.
    private static func htmlEntity(_ name: String) -> Unicode.Scalar? {
        guard let description = unsafe htmlEntityLookup(name) else { return nil }
        return unsafe Unicode.Scalar(description.pointee.value)
    }

    private mutating func keep(_ name: String, text: String, inAttribute: Bool, isUnknown: Bool) -> Made {
        // Within an attribute libxml2 expands the text once more, so what is special there is escaped.
        let content = inAttribute ? Self.escaped(text) : text
        let made = unsafe Made(
            entity: Self.make(name, content: content, inAttribute: inAttribute), bytes: text.utf8.count + 1,
            isUnknown: isUnknown)
        if inAttribute { inAttributes[name] = made } else { inText[name] = made }
        return made
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&#38;"
            case "<": result += "&#60;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// In text, an entity marked as predefined is handed on as characters without a further look; in an attribute
    /// libxml2 takes only the first byte of such a one, so there it is marked as an internal one.
    private static func make(_ name: String, content: String, inAttribute: Bool) -> xmlEntityPtr {
        let entity = xmlEntityPtr.allocate(capacity: 1)
        unsafe entity.initialize(to: xmlEntity())
        unsafe entity.pointee.type = XML_ENTITY_DECL
        unsafe entity.pointee.etype = inAttribute ? XML_INTERNAL_GENERAL_ENTITY : XML_INTERNAL_PREDEFINED_ENTITY
        unsafe entity.pointee.name = unsafe UnsafePointer(xmlStrdup(name))
        unsafe entity.pointee.content = unsafe xmlStrdup(content)
        unsafe entity.pointee.length = Int32(truncatingIfNeeded: content.utf8.count)
        return unsafe entity
    }

    private static func free(_ made: Made) {
        let entity = unsafe made.entity
        unsafe syndication_xml_free(UnsafeMutableRawPointer(mutating: entity.pointee.name))
        unsafe syndication_xml_free(entity.pointee.content)
        unsafe syndication_xml_free(entity.pointee.orig)
        unsafe entity.deallocate()
    }
}
