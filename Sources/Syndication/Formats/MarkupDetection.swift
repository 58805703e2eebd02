internal import SyndicationXML

/// Tells HTML from plain text where a format does not say which it is.
///
/// People write `a < b`, `AT&T`, `<3` and `<me@example.org>` in plain text. So it takes a tag of HTML that is complete and
/// well spelt, and that has an end, needs none or has an attribute; or a character reference that HTML knows.
enum MarkupDetection {
    static func looksLikeHTML(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        var seen = SeenTags()
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x26, isReference(bytes, at: index) { return true }
            if byte == 0x3C {
                if isComment(bytes, at: index) { return true }
                if let tag = MarkupTag(bytes, at: index), seen.add(tag) { return true }
            }
            index += 1
        }
        return false
    }

    /// A reference by number, or by a name that HTML knows; unlike in HTML itself, it has to end.
    private static func isReference(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        guard let reference = HTMLCharacterReference.read(bytes, at: index, end: bytes.count, in: .text) else {
            return false
        }
        return bytes[index + reference.length - 1] == 0x3B
    }

    /// The beginning of a comment or a doctype: neither is met in plain text.
    private static func isComment(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        begins(bytes, "<!--", at: index) || begins(bytes, "<!doctype html", at: index)
            || begins(bytes, "<![cdata[", at: index)
    }

    private static func begins(_ bytes: Span<UInt8>, _ text: StaticString, at start: Int) -> Bool {
        guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount {
            let byte = bytes[start + offset]
            let lowercased = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            if unsafe lowercased != text.utf8Start[offset] { return false }
        }
        return true
    }

    /// The tags of a text so far, as evidence.
    private struct SeenTags {
        private var open: Set<String> = []
        private var loose = 0

        /// - Returns: whether the text is HTML with this tag.
        mutating func add(_ tag: MarkupTag) -> Bool {
            if tag.isEnd { return open.contains(tag.name) }
            if tag.hasAttributes || MarkupTag.void.contains(tag.name) || tag.isSelfClosing { return true }
            open.insert(tag.name)
            guard MarkupTag.endingByThemselves.contains(tag.name) else { return false }
            // One `<p>` within a sentence may be spoken of; at the beginning of a text, or twice, it is meant.
            loose += 1
            return loose > 1 || tag.isFirst
        }
    }
}
