/// Text of any encoding as UTF-8, for documents that declare none.
package enum PlainTextDecoder {
    /// The text, and how it was encoded.
    package struct Decoded {
        package var bytes: [UInt8]
        /// The name of the encoding, in lower case.
        package var encoding: String
        /// Whether the encoding was guessed, no mark or pattern telling it.
        package var isGuess: Bool
        /// Whether it is known that the bytes are UTF-8.
        package var isValid = false
    }

    /// Decodes text by its byte order mark, by the pattern of its zeros, as UTF-8 if it is valid, and else as
    /// Windows-1252, which has a meaning for nearly every byte.
    package static func decode(_ bytes: [UInt8]) -> Decoded {
        let encoding = DocumentEncoding(head: Array(bytes.prefix(1024)))
        if !encoding.hasASCII {
            return Decoded(
                bytes: convert(bytes[encoding.markLength...], from: encoding.name), encoding: encoding.name,
                isGuess: false)
        }
        let text = bytes[encoding.markLength...]
        let isValid = isValid(text)
        if encoding.markLength > 0 || isValid {
            return Decoded(
                bytes: encoding.markLength == 0 ? bytes : Array(text), encoding: "utf-8", isGuess: false,
                isValid: isValid)
        }
        return Decoded(bytes: convert(text, from: "windows-1252"), encoding: "windows-1252", isGuess: true)
    }

    private static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return true
        } catch {
            return false
        }
    }

    private static func convert(_ bytes: ArraySlice<UInt8>, from encoding: String) -> [UInt8] {
        guard var transcoder = Transcoder(from: encoding) else { return Array(bytes) }
        var converted: [UInt8] = []
        unsafe bytes.withUnsafeBufferPointer { unsafe transcoder.convert($0, isLast: true, into: &converted) }
        return converted
    }
}
