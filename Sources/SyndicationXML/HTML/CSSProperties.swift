/// Which properties of CSS may stay in a `style` attribute: those that say how text looks within its own place. Nothing
/// that loads, that moves something over what stands around, or that makes text.
enum CSSProperties {
    private static let allowed: Set<String> = [
        "background", "background-color", "background-x", "background-y", "border", "border-collapse", "border-color",
        "border-radius", "border-spacing", "border-style", "border-width", "box-sizing", "caption-side", "clear",
        "color", "column-count", "column-gap", "column-width", "cursor", "direction", "display", "empty-cells",
        "float", "font", "font-family", "font-feature-settings", "font-size", "font-stretch", "font-style",
        "font-variant", "font-variant-caps", "font-variant-numeric", "font-weight", "gap", "height", "hyphens",
        "letter-spacing", "line-height", "list-style", "list-style-position", "list-style-type", "margin",
        "max-height", "max-width", "min-height", "min-width", "object-fit", "opacity", "orphans", "overflow",
        "overflow-wrap", "overflow-x", "overflow-y", "padding", "page-break-after", "page-break-before",
        "page-break-inside", "break-after", "break-before", "break-inside", "ruby-align", "ruby-position",
        "table-layout", "tab-size", "text-align", "text-align-last", "text-decoration", "text-decoration-color",
        "text-decoration-line", "text-decoration-style", "text-decoration-thickness", "text-emphasis", "text-indent",
        "text-justify", "text-orientation", "text-overflow", "text-transform", "text-underline-offset",
        "unicode-bidi", "vertical-align", "visibility", "white-space", "widows", "width", "word-break",
        "word-spacing", "word-wrap", "writing-mode", "aspect-ratio", "align-items", "align-self", "align-content",
        "justify-content", "justify-items", "justify-self", "flex", "flex-basis", "flex-direction", "flex-flow",
        "flex-grow", "flex-shrink", "flex-wrap",
        // How text is spoken (CSS 2, appendix A).
        "azimuth", "elevation", "pause", "pause-after", "pause-before", "pitch", "pitch-range", "richness", "speak",
        "speak-header", "speak-numeral", "speak-punctuation", "speech-rate", "stress", "voice-family", "volume",
        // SVG 1.1, appendix N.
        "clip-rule", "dominant-baseline", "fill", "fill-opacity", "fill-rule", "stop-color", "stop-opacity", "stroke",
        "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
        "stroke-opacity", "stroke-width", "text-anchor", "text-rendering", "shape-rendering", "paint-order",
        "vector-effect",
    ]

    /// Sides and corners of a box.
    private static let sided: Set<String> = {
        var names: Set<String> = []
        for side in [
            "top", "right", "bottom", "left", "block", "inline", "block-start", "block-end", "inline-start",
            "inline-end",
        ] {
            names.formUnion(["margin-\(side)", "padding-\(side)", "border-\(side)"])
            for part in ["color", "style", "width"] { names.insert("border-\(side)-\(part)") }
        }
        for corner in ["top-left", "top-right", "bottom-left", "bottom-right"] {
            names.insert("border-\(corner)-radius")
        }
        return names
    }()

    static func allows(_ name: String) -> Bool {
        allowed.contains(name) || sided.contains(name)
    }

    /// Whether a property's numbers may be below zero: not where that would move text over something else.
    static func allowsNegative(_ name: String) -> Bool {
        switch name {
        case "text-indent", "letter-spacing", "word-spacing", "vertical-align", "stroke-dashoffset", "azimuth",
            "elevation", "text-underline-offset":
            true
        default: false
        }
    }

    /// Whether a property may name a part of the same document as paint.
    static func allowsPaint(_ name: String) -> Bool {
        name == "fill" || name == "stroke"
    }
}
