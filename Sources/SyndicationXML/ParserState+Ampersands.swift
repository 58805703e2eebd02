internal import CLibXML2

/// Ampersands that begin no reference, as in `Fish & chips` and `?a=1&b=2`.
///
/// They are the most frequent fault of real feeds. libxml2 drops them together with the name behind them; here both stay.
extension ParserState {
    /// What stands for such an ampersand in an attribute's value until that is copied. Nobody writes it.
    private static let placeholder: UInt8 = 0x7F

    /// Puts back what libxml2 is about to drop. Called with each of its errors, when it has just read the reference.
    mutating func keepAmpersand(_ code: xmlParserErrors) {
        guard code == XML_ERR_NAME_REQUIRED || code == XML_ERR_ENTITYREF_SEMICOL_MISSING,
            let context = unsafe context, let input = unsafe context.pointee.input,
            let ampersand = unsafe Self.ampersand(from: input.pointee.base, before: input.pointee.cur)
        else { return }
        switch unsafe context.pointee.instate {
        case XML_PARSER_CONTENT:
            unsafe didReadText(ampersand, count: 1)
            unsafe input.pointee.cur = ampersand + 1
        case XML_PARSER_ATTRIBUTE_VALUE:
            // The value is not ours yet: the parser reads a placeholder in its place, and the name as text.
            unsafe UnsafeMutablePointer(mutating: ampersand).pointee = Self.placeholder
            unsafe input.pointee.cur = ampersand
            hasPlaceholders = true
        default: break
        }
    }

    /// Keeps an ampersand that the parser waits at, and lets it go on behind that. False where it waits for something
    /// else, or for what may still be a reference.
    mutating func passBareAmpersand() -> Bool {
        guard failure == nil, let context = unsafe context, unsafe context.pointee.instate == XML_PARSER_CONTENT,
            let input = unsafe context.pointee.input, let place = unsafe input.pointee.cur,
            unsafe input.pointee.end - place >= Self.longestReference, unsafe place.pointee == 0x26
        else { return false }
        for offset in 1..<Self.longestReference {
            let byte = unsafe place[offset]
            if byte == 0x3B { return false }
            let isName = byte >= 0x80 || byte == 0x3A || byte == 0x23 || XMLSyntax.isPlainNameByte(byte)
            if !isName { break }
        }
        bareAmpersands += 1
        repair(.notWellFormed, "an ampersand that begins no reference")
        unsafe didReadText(place, count: 1)
        unsafe input.pointee.cur = place + 1
        unsafe input.pointee.col += 1
        unsafe context.pointee.checkIndex = 0
        return true
    }

    /// Bytes within which a reference to a character or entity ends.
    private static var longestReference: Int { 128 }

    /// A character reference with a capital X, which only HTML has. The parser stands before that letter.
    mutating func readCapitalReference() {
        guard let context = unsafe context, unsafe context.pointee.instate == XML_PARSER_CONTENT,
            let input = unsafe context.pointee.input, var place = unsafe input.pointee.cur,
            unsafe place < input.pointee.end && place.pointee == 0x58
        else { return }
        var value: UInt32 = 0
        unsafe place += 1
        while unsafe place < input.pointee.end, let digit = unsafe Self.hexDigit(place.pointee), value < 0x11_0000 {
            value = value << 4 | digit
            unsafe place += 1
        }
        guard unsafe place < input.pointee.end && place.pointee == 0x3B, value >= 0x20,
            let scalar = Unicode.Scalar(value)
        else { return }
        let bytes = Array(String(scalar).utf8)
        unsafe bytes.withUnsafeBufferPointer { text in
            if let base = text.baseAddress { unsafe didReadText(base, count: text.count) }
        }
        unsafe input.pointee.cur = unsafe UnsafePointer(place)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x41 + 10)
        case 0x61...0x66: UInt32(byte - 0x61 + 10)
        default: nil
        }
    }

    /// An attribute's value without quotes: libxml2 would take it, and the rest of the tag, for text. The tag ends here
    /// instead; this attribute and those behind it are lost.
    mutating func skipUnquotedValue() {
        guard let input = unsafe context?.pointee.input, var place = unsafe input.pointee.cur else { return }
        let end = unsafe min(input.pointee.end, place + 4096)
        while unsafe place < end && place.pointee != 0x3E && place.pointee != 0x3C { unsafe place += 1 }
        guard unsafe place < end && place.pointee == 0x3E else { return }
        // An empty element's slash stands before it.
        if unsafe place > input.pointee.cur && (place - 1).pointee == 0x2F { unsafe place -= 1 }
        unsafe input.pointee.cur = unsafe place
    }

    /// The ampersand that `end` stands behind, with at most a name between them.
    private static func ampersand(
        from base: UnsafePointer<UInt8>?, before end: UnsafePointer<UInt8>?
    ) -> UnsafePointer<UInt8>? {
        guard let base = unsafe base, var place = unsafe end else { return nil }
        while unsafe place > base {
            unsafe place -= 1
            let byte = unsafe place.pointee
            if byte == 0x26 { return unsafe place }
            guard byte >= 0x80 || byte == 0x3A || XMLSyntax.isPlainNameByte(byte) else { return nil }
        }
        return nil
    }

    /// Turns placeholders in what was copied of attributes back into ampersands.
    mutating func replacePlaceholders(from start: Int) {
        hasPlaceholders = false
        for index in start..<arena.bytes.count where arena.bytes[index] == Self.placeholder {
            arena.bytes[index] = 0x26
        }
    }
}
