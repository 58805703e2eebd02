/// Looks at sanitised markup with other eyes than the sanitiser's: a strict grammar in which each tag is spelt in one way.
enum MarkupCheck {
    /// What is wrong with the markup; empty when nothing is.
    static func faults(in markup: String) -> [String] {
        var faults: [String] = []
        var open: [String] = []
        var rest = Substring(markup)
        while let mark = rest.firstIndex(of: "<") {
            if rest[..<mark].contains(">") { faults.append("bare > in text") }
            rest = rest[rest.index(after: mark)...]
            guard let end = rest.firstIndex(of: ">") else { return faults + ["a tag without end"] }
            let tag = rest[..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                if open.popLast() != String(tag.dropFirst()) { faults.append("unbalanced: \(tag)") }
            } else {
                let name = check(tag, &faults)
                if !tag.hasSuffix("/") { open.append(name) }
            }
        }
        if !open.isEmpty { faults.append("not ended: \(open)") }
        return faults
    }

    private static let forbidden: Set<String> = [
        "script", "style", "iframe", "object", "embed", "applet", "form", "select", "textarea", "keygen", "meta",
        "base",
        "link", "template", "noscript", "xmp", "plaintext", "noembed", "noframes", "frame", "frameset", "foreignobject",
        "annotation-xml", "html", "head", "body", "listing", "param", "bgsound", "portal", "slot", "marquee",
    ]

    private static func check(_ tag: Substring, _ faults: inout [String]) -> String {
        let name = tag.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        if name.isEmpty || forbidden.contains(name.lowercased()) { faults.append("forbidden element: \(tag)") }
        var rest = tag.dropFirst(name.count)
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        while !rest.isEmpty {
            guard rest.first == " ", let equals = rest.firstIndex(of: "="), rest[equals...].hasPrefix("=\"") else {
                faults.append("odd attribute: \(tag)")
                return String(name)
            }
            let attribute = rest[rest.index(after: rest.startIndex)..<equals]
            let value = rest[rest.index(equals, offsetBy: 2)...]
            guard let quote = value.firstIndex(of: "\"") else { return String(name) + "?" }
            check(attribute, value[..<quote], &faults)
            rest = value[value.index(after: quote)...]
        }
        return String(name)
    }

    private static func check(_ attribute: Substring, _ value: Substring, _ faults: inout [String]) {
        let name = attribute.lowercased()
        if name.hasPrefix("on") || ["srcdoc", "formaction", "http-equiv", "content"].contains(name) {
            faults.append("forbidden attribute: \(name)")
        }
        if value.contains("<") || value.contains("`") { faults.append("not escaped: \(value)") }
        let bare = String(value.lowercased().unicodeScalars.filter { $0.value > 0x20 })
        for scheme in ["javascript:", "vbscript:", "livescript:", "data:text", "data:image/svg", "data:,", "data:app"]
        where name != "title" && name != "alt" && bare.hasPrefix(scheme) { faults.append("\(name): \(value)") }
        if name == "style" {
            for word in ["\\", "/*", "expression", "@", "position", "behavior", "-moz-binding", "http"]
            where bare.contains(word) { faults.append("style: \(value)") }
            if bare.contains("url("), !bare.contains("url(#") { faults.append("style: \(value)") }
        }
    }
}
