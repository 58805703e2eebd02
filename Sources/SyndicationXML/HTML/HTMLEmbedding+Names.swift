extension HTMLEmbedding {
    /// What an element is called within a page: landmarks and parts of forms become groups without a meaning of their
    /// own, elements that are gone from HTML what took their place.
    static func shown(_ name: String) -> String {
        switch name {
        // What nearly all markup is made of needs no look into a table.
        case "p", "a", "b", "i", "em", "strong", "br", "li", "ul", "ol", "div", "span", "img", "td", "tr": name
        default: replaced[name] ?? name
        }
    }

    private static let replaced: [String: String] = {
        var names = ["dir": "ul", "menu": "ul", "acronym": "abbr", "tt": "code", "strike": "s", "image": "img"]
        for name in [
            "article", "aside", "canvas", "center", "datagrid", "datalist", "dialog", "fieldset", "footer", "header",
            "hgroup", "legend", "main", "multicol", "nav", "optgroup", "option", "search", "section",
        ] { names[name] = "div" }
        for name in [
            "big", "button", "command", "event-source", "font", "label", "m", "meter", "nextid", "nobr", "output",
            "progress", "sound", "spacer",
        ] { names[name] = "span" }
        return names
    }()

    /// Attributes that say something of the content, and nothing of the page: no names of classes, no colours, no roles,
    /// no order of the keyboard.
    static let kept: Set<String> = [
        "abbr", "align", "alt", "cite", "colspan", "coords", "datetime", "default", "dir", "height", "high", "href",
        "hreflang", "kind", "label", "lang", "loop", "low", "max", "media", "min", "muted", "open", "optimum",
        "playsinline", "poster", "reversed", "rowspan", "scope", "shape", "sizes", "span", "src", "srclang", "srcset",
        "start", "title", "translate", "type", "valign", "value", "width",
    ]

    /// Attributes of drawings and formulas that would be the page's.
    static let droppedOfForeign: Set<String> = [
        "style", "class", "tabindex", "role", "aria-labelledby", "aria-describedby", "autofocus",
    ]
}
