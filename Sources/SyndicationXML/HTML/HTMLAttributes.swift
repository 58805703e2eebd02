/// Which attributes of HTML may stay.
enum HTMLAttributes {
    /// Attributes that may stay on any element, those with references and `style` after a look at the value.
    private static let allowed: Set<String> = [
        // The HTML standard, sections 3.2.6 and 4.
        "abbr", "accept", "accept-charset", "accesskey", "action", "alt", "autocomplete", "autofocus", "charset",
        "checked", "cite", "class", "cols", "colspan", "contenteditable", "controls", "coords", "data", "datetime",
        "decoding", "default", "dir", "disabled", "draggable", "enctype", "for", "form", "headers", "height", "hidden",
        "high", "href", "hreflang", "icon", "id", "inputmode", "ismap", "kind", "label", "lang", "list", "loading",
        "loop", "low", "max", "maxlength", "media", "method", "min", "minlength", "multiple", "muted", "name", "open",
        "optimum", "pattern", "ping", "placeholder", "playsinline", "poster", "preload", "readonly", "rel", "required",
        "reversed", "role", "rows", "rowspan", "scope", "selected", "shape", "size", "sizes", "span", "spellcheck",
        "src", "srclang", "srcset", "start", "step", "style", "summary", "tabindex", "target", "title", "translate",
        "type", "usemap", "value", "width", "wrap", "xml:lang",
        // HTML 4.01 and 3.2.
        "align", "axis", "background", "bgcolor", "border", "cellpadding", "cellspacing", "char", "charoff", "clear",
        "color", "compact", "face", "frame", "hspace", "longdesc", "noshade", "nohref", "nowrap", "prompt", "rev",
        "rules", "valign", "vspace",
        // Old browsers' own, and those of Web Forms 2.0, which no browser does anything with now.
        "balance", "bgproperties", "bordercolor", "bordercolordark", "bordercolorlight", "bottompadding", "ch",
        "challenge", "choff", "datafld", "datapagesize", "datasrc", "delay", "dynsrc", "end", "galleryimg", "gutter",
        "hidefocus", "keytype", "leftspacing", "loopcount", "loopend", "loopstart", "lowsrc", "point-size", "pqg",
        "radiogroup", "repeat-max", "repeat-min", "replace", "rightspacing", "suppress", "template", "toppadding",
        "unselectable", "urn", "variable", "volume", "vrml",
        // What an element is for those who do not see it (WAI-ARIA 1.2).
        "aria-atomic", "aria-busy", "aria-colcount", "aria-colindex", "aria-colspan", "aria-controls", "aria-current",
        "aria-describedby", "aria-details", "aria-disabled", "aria-hidden", "aria-label", "aria-labelledby",
        "aria-level", "aria-live", "aria-orientation", "aria-owns", "aria-posinset", "aria-relevant",
        "aria-roledescription", "aria-rowcount", "aria-rowindex", "aria-rowspan", "aria-setsize", "aria-sort",
        "aria-valuemax", "aria-valuemin", "aria-valuenow", "aria-valuetext",
    ]

    /// Attributes that do harm on these elements alone: reports of what is followed, reaching into a form of the page
    /// around, names by which scripts of that page find something else than they look for, and what lies over that page.
    private static let forbidden: [String: Set<String>] = [
        "ping": ["a", "area"], "form": ["button", "fieldset", "label", "meter", "output", "progress", "input"],
        "open": ["dialog"],
        "name": ["button", "fieldset", "img", "iframe", "input", "output"],
    ]

    static func allows(_ attribute: String, on element: String) -> Bool {
        switch element {
        case "iframe": frame.contains(attribute)
        case "input": mark.contains(attribute)
        default: allowed.contains(attribute) && !(forbidden[attribute]?.contains(element) ?? false)
        }
    }

    private static let frame: Set<String> = [
        "align", "allowfullscreen", "class", "frameborder", "height", "loading", "src", "title", "width",
    ]

    private static let mark: Set<String> = ["checked", "class", "disabled", "id", "title", "type"]
}
