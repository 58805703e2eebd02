/// Which elements and attributes of MathML may stay: what shows a formula. Nothing that acts, loads, or holds other
/// markup.
enum MathMLElements {
    static let namespace = "http://www.w3.org/1998/Math/MathML"

    /// Presentation elements of MathML 3 (chapter 3), and the annotation that holds a formula's source as text.
    static let allowed: Set<String> = [
        "annotation", "maction", "maligngroup", "malignmark", "math", "menclose", "merror", "mfenced", "mfrac", "mi",
        "mlabeledtr", "mlongdiv", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom", "mprescripts", "mroot",
        "mrow", "ms", "mscarries", "mscarry", "msgroup", "msline", "mspace", "msqrt", "msrow", "mstack", "mstyle",
        "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover", "none", "semantics",
    ]

    /// Within these browsers expect HTML (HTML standard, section 13.2.6, "MathML text integration point").
    static let holdingHTML: Set<String> = ["mi", "mn", "mo", "ms", "mtext"]

    private static let attributes: Set<String> = [
        "accent", "accentunder", "align", "alttext", "bevelled", "charalign", "class", "close", "columnalign",
        "columnlines", "columnspacing", "columnspan", "columnwidth", "crossout", "decimalpoint", "denomalign", "depth",
        "dir", "display", "displaystyle", "encoding", "equalcolumns", "equalrows", "fence", "form", "frame",
        "framespacing", "groupalign", "height", "href", "id", "indentalign", "indentshift", "infixlinebreakstyle",
        "largeop", "length", "linebreak", "linethickness", "location", "longdivstyle", "lquote", "lspace",
        "mathbackground", "mathcolor", "mathsize", "mathvariant", "maxsize", "maxwidth", "minlabelspacing", "minsize",
        "movablelimits", "mslinethickness", "notation", "numalign", "open", "other", "overflow", "position", "rowalign",
        "rowlines", "rowspacing", "rowspan", "rquote", "rspace", "scriptlevel", "scriptminsize", "scriptsizemultiplier",
        "selection", "separator", "separators", "shift", "side", "stackalign", "stretchy", "subscriptshift",
        "superscriptshift", "symmetric", "voffset", "width", "xlink:href", "xlink:show", "xlink:title", "xlink:type",
        "xml:lang", "xml:space",
    ]

    static func allows(_ value: String, of attribute: String) -> Bool {
        guard attributes.contains(attribute) else { return false }
        return attribute != "href" && attribute != "xlink:href" || SafeReference.allows(value, for: .link)
    }
}
