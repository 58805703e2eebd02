/// Which elements of HTML may stay, and how they nest.
enum HTMLElements {
    /// Elements that may stay: those of the HTML standard that show something and do nothing, and older ones that only
    /// change how text looks. Nobody can type or send anything with what is here.
    static let allowed: Set<String> = [
        // Sections and groups.
        "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main",
        "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "ul",
        // Text.
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "ins", "kbd", "mark", "nobr", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "small", "span", "strike",
        "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
        // Tables.
        "caption", "col", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
        // Media.
        "area", "audio", "canvas", "img", "map", "picture", "source", "track", "video",
        // Labels and gauges; controls that do nothing without a form.
        "button", "datalist", "fieldset", "label", "legend", "meter", "optgroup", "option", "output", "progress",
        // Elements of drafts and of old browsers, which no browser does anything with now.
        "command", "datagrid", "event-source", "m", "multicol", "nextid", "sound", "spacer",
    ]

    /// Elements whose content goes with them: no text for people, or a stand-in for what is taken out.
    static let removedWhole: Set<String> = [
        "annotation-xml", "foreignobject", "metadata", "noscript", "script", "style", "template", "title",
    ]

    /// Elements without an end tag (HTML standard, section 13.1.2).
    static let void: Set<String> = ["area", "br", "col", "hr", "img", "input", "source", "track", "wbr"]

    /// What a start tag closes, and what keeps it from looking further up.
    struct Closing {
        var closes: Set<String>
        var barriers: Set<String>
    }

    /// Elements that begin where others end, though nobody wrote an end tag (HTML standard, section 13.1.2.4).
    static let closings: [String: Closing] = {
        let lists = cells.union(["ul", "ol", "menu", "dir", "dl"])
        var closings: [String: Closing] = [
            "li": Closing(closes: ["li"], barriers: lists),
            "dd": Closing(closes: ["dd", "dt"], barriers: lists),
            "dt": Closing(closes: ["dd", "dt"], barriers: lists),
            "tr": Closing(closes: ["tr", "caption", "colgroup"], barriers: ["table"]),
            "td": Closing(closes: ["td", "th"], barriers: ["table", "tr"]),
            "th": Closing(closes: ["td", "th"], barriers: ["table", "tr"]),
            "option": Closing(closes: ["option"], barriers: cells.union(["datalist", "optgroup"])),
            "optgroup": Closing(closes: ["optgroup"], barriers: cells.union(["datalist"])),
            "a": Closing(closes: ["a"], barriers: cells.union(blocks)),
        ]
        for name in ["tbody", "thead", "tfoot"] {
            closings[name] = Closing(closes: ["tbody", "thead", "tfoot", "caption", "colgroup"], barriers: ["table"])
        }
        for name in ["rb", "rt", "rp", "rtc"] {
            closings[name] = Closing(closes: ["rb", "rt", "rp"], barriers: cells.union(["ruby"]))
        }
        return closings
    }()

    /// Elements that end a paragraph when they begin right within it.
    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset",
        "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main", "menu",
        "nav", "ol", "p", "pre", "search", "section", "summary", "table", "ul",
    ]

    /// Elements that end tags from within do not reach beyond.
    static let cells: Set<String> = ["caption", "table", "td", "th"]

    /// Parts of tables, whose end tags do reach beyond cells.
    static let tableParts: Set<String> = [
        "caption", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    ]

    /// Elements that no SVG and no MathML holds: before them it ends (HTML standard, section 13.2.6.5).
    static let breakingOut: Set<String> = [
        "b", "big", "blockquote", "br", "center", "code", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5",
        "h6", "hr", "i", "img", "li", "menu", "nobr", "ol", "p", "pre", "ruby", "s", "small", "span", "strong",
        "strike", "sub", "sup", "table", "tt", "u", "ul", "var",
    ]
}
