/// A page's bytes as UTF-8, without anything that libxml2 stumbles over.
package enum HTMLPageDecoder {
    /// Decodes a page: by its byte order mark, by what the transport says, by its `meta` elements (HTML standard, section
    /// 13.2.3.2), as UTF-8 if it is valid, and else by what its text looks like.
    ///
    /// - Returns: the page in UTF-8 and the name of its encoding; `isGuess` where nothing told it.
    package static func decode(_ bytes: [UInt8], charset: String? = nil) -> PlainTextDecoder.Decoded {
        var decoded = decoded(bytes, charset: charset)
        decoded.bytes = repaired(decoded.bytes)
        return decoded
    }

    private static func decoded(_ bytes: [UInt8], charset: String?) -> PlainTextDecoder.Decoded {
        let mark = DocumentEncoding(head: Array(bytes.prefix(1024)))
        if mark.markLength > 0 || !mark.hasASCII { return PlainTextDecoder.decode(bytes) }
        if isValid(bytes) { return PlainTextDecoder.Decoded(bytes: bytes, encoding: "utf-8", isGuess: false) }
        let said = [charset, declared(bytes)].compactMap { $0?.lowercased() }
        for name in said where name != "utf-8" && name != "utf8" {
            if let converted = convert(bytes, from: readName(name)) {
                return PlainTextDecoder.Decoded(bytes: converted, encoding: name, isGuess: false)
            }
        }
        // Mostly UTF-8, with a stray byte here and there.
        if !said.isEmpty {
            let text = String(decoding: bytes, as: UTF8.self)
            return PlainTextDecoder.Decoded(bytes: Array(text.utf8), encoding: "utf-8", isGuess: false)
        }
        let guess = bytes.firstIndex { $0 >= 0x80 }.flatMap { start in
            unsafe bytes[start...].withUnsafeBufferPointer { unsafe EncodingGuess.guess($0) }
        }
        let name = guess ?? "windows-1252"
        return PlainTextDecoder.Decoded(bytes: convert(bytes, from: name) ?? bytes, encoding: name, isGuess: true)
    }

    /// Where browsers read the superset of an encoding, so do we (Encoding standard, section 4.2).
    private static func readName(_ name: String) -> String {
        switch name {
        case "iso-8859-1", "latin1", "us-ascii", "ascii", "iso8859-1": "windows-1252"
        case "iso-8859-9": "windows-1254"
        case "x-sjis", "sjis": "shift_jis"
        default: DocumentEncoding(name: name).readName
        }
    }

    private static func isValid(_ bytes: [UInt8]) -> Bool {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return true
        } catch {
            return false
        }
    }

    private static func convert(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
        guard var transcoder = Transcoder(from: encoding) else { return nil }
        var converted: [UInt8] = []
        unsafe bytes.withUnsafeBufferPointer { unsafe transcoder.convert($0, isLast: true, into: &converted) }
        return converted
    }

    /// The value of `charset` in a `meta` element (or of `encoding` in an XML declaration) near the page's beginning.
    private static func declared(_ bytes: [UInt8]) -> String? {
        let head = String(
            decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) : 0x3F },
            as: UTF8.self)
        if let name = DocumentEncoding.declaration(head: Array(bytes.prefix(1024))) { return name }
        var rest = head[...]
        while let meta = rest.firstRange(ofText: "<meta") {
            rest = rest[meta.upperBound...]
            let tag = rest.prefix { $0 != ">" }
            guard let charset = tag.firstRange(ofText: "charset") else { continue }
            let value = tag[charset.upperBound...].drop { $0 == "=" || $0 == " " || $0 == "\"" || $0 == "'" }
            let name = value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ":" || $0 == "." }
            if !name.isEmpty { return String(name) }
        }
        return nil
    }

    /// Without zeros, at which libxml2 would stop, and without what it takes too long for: thousands of attributes in a tag,
    /// end tags without a beginning.
    private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        let text = bytes.contains(0) ? bytes.filter { $0 != 0 } : bytes
        return HTMLStrayEndTags.removed(from: HTMLAttributeLimit.enforced(on: text))
    }
}

extension Substring {
    /// Where a text begins and ends, the first time.
    fileprivate func firstRange(ofText text: String) -> Range<Index>? {
        let pattern = Array(text.utf8)
        var start = utf8.startIndex
        while start < utf8.endIndex {
            var index = start
            var matched = 0
            while matched < pattern.count, index < utf8.endIndex, utf8[index] == pattern[matched] {
                index = utf8.index(after: index)
                matched += 1
            }
            if matched == pattern.count { return start..<index }
            start = utf8.index(after: start)
        }
        return nil
    }
}
