internal import CLibXML2

/// The C functions that libxml2 calls while it parses, one line each: they find the state and tell it.
///
/// They neither capture nor throw, since they are plain C functions; what goes wrong is kept in the state and thrown by
/// whoever called the parser.
enum SAXCallbacks {
    private static func state(_ userData: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ParserState>? {
        unsafe userData?.assumingMemoryBound(to: ParserState.self)
    }

    /// A handler whose callbacks expect a pointer to ``ParserState`` as user data.
    static func handler() -> xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = syndication_xml_sax2_magic()
        unsafe handler.startElementNs = startElement
        unsafe handler.endElementNs = endElement
        // White space that a DTD would let a parser ignore, CDATA and text are all text to a feed.
        unsafe handler.characters = characters
        unsafe handler.cdataBlock = characters
        unsafe handler.ignorableWhitespace = characters
        unsafe handler.internalSubset = documentType
        unsafe handler.getEntity = getEntity
        unsafe handler.entityDecl = declareEntity
        unsafe handler.externalSubset = endInternalSubset
        unsafe handler.serror = meetError
        return unsafe handler
    }

    private static let characters: charactersSAXFunc = { userData, text, count in
        guard let text = unsafe text else { return }
        unsafe SAXCallbacks.state(userData)?.pointee.didReadText(text, count: Int(count))
    }

    private static let startElement: startElementNsSAX2Func = {
        userData, localName, prefix, namespace, declarationCount, declarations, count, _, attributes in
        guard let localName = unsafe localName else { return }
        unsafe SAXCallbacks.state(userData)?.pointee.didStartElement(
            localName, prefix: prefix, namespace: namespace, declarations: declarations,
            declarationCount: Int(declarationCount), attributes: attributes, count: Int(count))
    }

    private static let endElement: endElementNsSAX2Func = { userData, localName, _, _ in
        guard let localName = unsafe localName else { return }
        unsafe SAXCallbacks.state(userData)?.pointee.didEndElement(localName)
    }

    private static let documentType: internalSubsetSAXFunc = { userData, _, publicID, systemID in
        let identifier = unsafe (publicID ?? systemID).map { unsafe String(cString: $0) }
        unsafe SAXCallbacks.state(userData)?.pointee.documentType = identifier
    }

    private static let meetError: xmlStructuredErrorFunc = { userData, error in
        guard let error = unsafe error else { return }
        unsafe SAXCallbacks.state(userData)?.pointee.didMeetError(error.pointee)
    }

    /// What a document type says of attributes is forgotten: libxml2 would give every element the ones declared for
    /// it, which may be thousands. It calls this between the internal subset and the root.
    private static let endInternalSubset: externalSubsetSAXFunc = { userData, _, _, _ in
        guard let context = unsafe SAXCallbacks.state(userData)?.pointee.context else { return }
        unsafe xmlHashFree(context.pointee.attsDefault, { value, _ in unsafe syndication_xml_free(value) })
        unsafe context.pointee.attsDefault = nil
    }

    private static let getEntity: getEntitySAXFunc = { userData, name in
        guard let state = unsafe SAXCallbacks.state(userData), let name = unsafe name else { return nil }
        // Right after a declaration libxml2 asks for the entity only to store its source text there.
        let phase = unsafe state.pointee.context?.pointee.instate
        guard phase != XML_PARSER_ENTITY_DECL, phase != XML_PARSER_ENTITY_VALUE, phase != XML_PARSER_DTD else {
            return nil
        }
        return unsafe state.pointee.entity(named: name)
    }

    private static let declareEntity: entityDeclSAXFunc = { userData, name, type, _, _, content in
        guard let state = unsafe SAXCallbacks.state(userData), let name = unsafe name else { return }
        let kind = xmlEntityType(rawValue: UInt32(bitPattern: type))
        // Parameter entities would only matter to a DTD, and none is read.
        guard kind != XML_INTERNAL_PARAMETER_ENTITY, kind != XML_EXTERNAL_PARAMETER_ENTITY else { return }
        let isInternal = kind == XML_INTERNAL_GENERAL_ENTITY
        unsafe state.pointee.entities.declare(
            String(cString: name), text: isInternal ? content.map { unsafe String(cString: $0) } ?? "" : nil)
    }
}
