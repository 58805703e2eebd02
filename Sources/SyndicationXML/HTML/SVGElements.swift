/// Which elements and attributes of SVG may stay: shapes, text, paint and simple animation. Nothing that runs, loads
/// another document or holds HTML.
enum SVGElements {
    static let namespace = "http://www.w3.org/2000/svg"

    /// Elements by their names in lower case.
    static let allowed: [String: String] = canonical([
        "a", "animate", "animateColor", "animateMotion", "animateTransform", "circle", "clipPath", "defs", "desc",
        "ellipse", "g", "hkern", "image", "line", "linearGradient", "marker", "mask", "mpath", "path", "pattern",
        "polygon", "polyline", "radialGradient", "rect", "set", "stop", "svg", "switch", "symbol", "text", "textPath",
        "title", "tref", "tspan", "use", "view",
    ])

    /// Within these browsers expect HTML (HTML standard, section 13.2.6, "HTML integration point").
    static let holdingHTML: Set<String> = ["desc", "title"]

    static let animations: Set<String> = ["animate", "animatecolor", "animatemotion", "animatetransform", "set"]

    /// Attributes that say how something looks: these may be animated too.
    private static let looks: [String: String] = canonical([
        "baseline-shift", "clip-path", "clip-rule", "color", "cx", "cy", "d", "direction", "display",
        "dominant-baseline", "dx", "dy", "fill", "fill-opacity", "fill-rule", "font-family", "font-size",
        "font-stretch", "font-style", "font-variant", "font-weight", "fx", "fy", "gradientTransform", "height",
        "letter-spacing", "marker-end", "marker-mid", "marker-start", "mask", "offset", "opacity", "overflow",
        "paint-order", "pathLength", "patternTransform", "points", "r", "rotate", "rx", "ry", "shape-rendering",
        "startOffset", "stop-color", "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset",
        "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width", "text-anchor",
        "text-decoration", "text-rendering", "textLength", "transform", "unicode-bidi", "vector-effect", "viewBox",
        "visibility", "width", "word-spacing", "x", "x1", "x2", "y", "y1", "y2",
    ])

    private static let others: [String: String] = canonical([
        "accumulate", "additive", "alt", "aria-hidden", "aria-label", "attributeName", "attributeType", "baseProfile",
        "begin", "by", "calcMode", "class", "clipPathUnits", "dur", "end", "from", "gradientUnits", "href", "id",
        "keyPoints", "keySplines", "keyTimes", "lang", "lengthAdjust", "markerHeight", "markerUnits", "markerWidth",
        "maskContentUnits", "maskUnits", "max", "method", "min", "orient", "origin", "path", "patternContentUnits",
        "patternUnits", "preserveAspectRatio", "refX", "refY", "rel", "repeatCount", "repeatDur", "restart", "role",
        "spacing", "spreadMethod", "style", "systemLanguage", "target", "title", "to", "type", "values", "version",
        "xlink:href", "xlink:show", "xlink:title", "xlink:type", "xml:lang", "xml:space",
    ])

    /// The name that an attribute is written by; nil when it may not stay.
    static func attribute(_ name: String) -> String? {
        looks[name] ?? others[name]
    }

    /// Whether an attribute's value may stay on an element.
    static func allows(_ value: String, of attribute: String, on element: String) -> Bool {
        switch attribute {
        case "attributename": return looks[value.lowercased()] != nil
        case "href", "xlink:href":
            if element == "a" { return SafeReference.allows(value, for: .link) }
            return element == "image" ? SafeReference.allows(value, for: .image) : value.hasPrefix("#")
        default: return hasOnlyLocalReferences(value)
        }
    }

    /// Whether each `url(…)` in a value names a part of the same document.
    private static func hasOnlyLocalReferences(_ value: String) -> Bool {
        guard value.utf8.contains(0x28) || value.utf8.contains(0x5C) else { return true }
        guard !value.utf8.contains(0x5C), !value.utf8.contains(0x40) else { return false }
        var rest = Substring(value.lowercased()).utf8
        while let open = rest.firstIndex(of: 0x28) {
            let isURL = rest[..<open].reversed().starts(with: "lru".utf8)
            rest = rest[rest.index(after: open)...]
            if isURL {
                let inner = rest.drop { HTMLBytes.isSpace($0) || $0 == 0x22 || $0 == 0x27 }
                guard inner.first == 0x23 else { return false }
            }
        }
        return true
    }

    private static func canonical(_ names: [String]) -> [String: String] {
        Dictionary(names.map { ($0.lowercased(), $0) }) { first, _ in first }
    }
}
