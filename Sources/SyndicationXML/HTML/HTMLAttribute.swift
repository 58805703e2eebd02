/// The attributes that a page's structure and facts are read from; others are not kept.
package enum HTMLAttribute: String, Sendable, CaseIterable {
    case alt, charset, `class`, colspan, content, datetime, dir, hidden, href, hreflang, id, itemprop, itemscope,
        itemtype
    case lang, name, property, pubdate, rel, role, rowspan, src, srcset, start, style, title, type, value
    case ariaHidden = "aria-hidden"
    case ariaLabel = "aria-label"
    case dataSource = "data-src"
    case dataSourceSet = "data-srcset"
    case dataOriginal = "data-original"
    case dataLazySource = "data-lazy-src"
    case httpEquivalent = "http-equiv"
    case xmlLanguage = "xml:lang"
}
