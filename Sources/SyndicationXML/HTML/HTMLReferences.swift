/// Rewrites the references in HTML, and nothing else: every other byte stays as it is.
package enum HTMLReferences {
    /// HTML with its relative references replaced.
    ///
    /// - Parameters:
    ///   - isXML: whether the markup is XHTML.
    ///   - replacement: gives what a reference without a scheme is to become.
    /// - Returns: nil when nothing is to be changed.
    package static func resolved(_ html: String, isXML: Bool, _ replacement: (String) -> String) -> String? {
        guard html.utf8.contains(0x3C) else { return nil }
        var rewriting = Rewriting(tokenizer: HTMLTokenizer(html, isXML: isXML))
        return rewriting.run(replacement)
    }

    /// Elements whose content is no markup (HTML standard, section 13.2.5.1).
    private static let raw: Set<String> = [
        "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
    ]

    /// How large markup may become: with a long base, short references would make gigabytes of megabytes. What comes
    /// behind stays relative.
    static func limit(for size: Int) -> Int {
        size * 16 + (1 << 20)
    }

    private struct Rewriting {
        var tokenizer: HTMLTokenizer
        var output: [UInt8] = []
        /// Up to here the source is in the output.
        var copied = 0
        var limit: Int { HTMLReferences.limit(for: tokenizer.bytes.count) }

        mutating func run(_ replacement: (String) -> String) -> String? {
            while output.count < limit, let token = tokenizer.next() {
                guard token == .start else { continue }
                if !tokenizer.attributes.isEmpty { rewriteTag(replacement) }
                let name = tokenizer.name
                if HTMLReferences.raw.contains(name), !tokenizer.isXML { _ = tokenizer.skipContent(of: name) }
            }
            guard copied > 0 else { return nil }
            output += tokenizer.bytes[copied...]
            return String(decoding: output, as: UTF8.self)
        }

        private mutating func rewriteTag(_ replacement: (String) -> String) {
            // Asked once for a tag, since it may have any number of attributes.
            var codebase: Bool?
            for attribute in tokenizer.attributes where output.count < limit && !isAbsolute(attribute.value) {
                let name = tokenizer.lowercased(attribute.name)
                let element = tokenizer.name
                guard let kind = HTMLReferenceAttribute.kind(of: name, on: element) else { continue }
                if HTMLReferenceAttribute.belowCodebase.contains(name) {
                    let isBelow = codebase ?? hasCodebase
                    codebase = isBelow
                    if isBelow { continue }
                }
                rewrite(attribute, kind) {
                    HTMLReferences.isLocal($0, in: name, on: element) ? $0 : replacement($0)
                }
            }
        }

        /// Whether some references of the tag are relative to another of its attributes.
        private var hasCodebase: Bool {
            tokenizer.attributes.contains { tokenizer.lowercased($0.name) == "codebase" }
        }

        private mutating func rewrite(
            _ attribute: HTMLTokenizer.Attribute, _ kind: HTMLReferenceAttribute.Kind,
            _ replacement: (String) -> String
        ) {
            let value = tokenizer.decoded(attribute.value, in: .attribute)
            var isChanged = false
            let new = HTMLReferenceAttribute.rewriting(value, kind) { reference in
                let resolved = replacement(reference)
                isChanged = isChanged || resolved != reference
                return resolved
            }
            guard isChanged, let new else { return }
            output += tokenizer.bytes[copied..<attribute.value.lowerBound]
            copied = attribute.value.upperBound
            let quote = attribute.isQuoted ? tokenizer.bytes[attribute.value.lowerBound - 1] : 0x22
            if !attribute.isQuoted { output.append(quote) }
            appendEscaped(new, quote: quote)
            if !attribute.isQuoted { output.append(quote) }
        }

        /// Whether a value plainly begins with a scheme, as nearly all do: told without decoding it.
        private func isAbsolute(_ range: Range<Int>) -> Bool {
            let bytes = tokenizer.bytes.span
            guard range.count > 1, HTMLBytes.isLetter(bytes[range.lowerBound]) else { return range.isEmpty }
            for index in range {
                let byte = bytes[index]
                if byte == 0x3A { return !hasSpace(index..<range.upperBound) }
                guard
                    HTMLBytes.isLetter(byte) || HTMLBytes.isDigit(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
                else { return false }
            }
            return false
        }

        /// There may be more references behind a space.
        private func hasSpace(_ range: Range<Int>) -> Bool {
            tokenizer.bytes[range].contains { HTMLBytes.isSpace($0) }
        }

        private mutating func appendEscaped(_ value: String, quote: UInt8) {
            for byte in value.utf8 {
                switch byte {
                case 0x26: output += "&amp;".utf8
                case 0x3C: output += "&lt;".utf8
                case 0x22 where quote == 0x22: output += "&quot;".utf8
                case 0x27 where quote == 0x27: output += "&#39;".utf8
                default: output.append(byte)
                }
            }
        }
    }

    /// References that are empty stay, and those that name a part of the same markup; those of links to be followed are
    /// resolved even then.
    static func isLocal(_ reference: String, in attribute: String, on element: String) -> Bool {
        guard let first = reference.utf8.first else { return true }
        return first == 0x23 && !(attribute == "href" && (element == "a" || element == "area"))
    }
}
