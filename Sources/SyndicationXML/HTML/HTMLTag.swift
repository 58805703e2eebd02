/// The elements that a page's structure is read from.
///
/// An element that is none of these is ``unknown``: it counts as text within its paragraph, as browsers show it.
package enum HTMLTag: String, Sendable, CaseIterable {
    case a, abbr, acronym, address, applet, area, article, aside, audio
    case b, base, bdi, bdo, big, blockquote, body, br, button
    case canvas, caption, center, cite, code, col, colgroup
    case data, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt
    case em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset
    case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html
    case i, iframe, img, input, ins, kbd, label, legend, li, link, main, map, mark, math, menu, meta
    case nav, nobr, noscript, object, ol, optgroup, option, output, p, picture, pre, q, rp, rt, ruby
    case s, samp, script, search, section, select, small, source, span, strike, strong, style, sub, summary, sup, svg
    case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, tt, u, ul, `var`, video, wbr
    case unknown = ""
}

extension HTMLTag {
    /// Whether it stands on lines of its own, so that text before and behind it is another paragraph.
    package var isBlock: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir, .div, .dl,
            .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr,
            .html, .legend, .li, .main, .menu, .nav, .ol, .p, .pre, .search, .section, .summary, .table, .tbody, .td,
            .tfoot, .th, .thead, .tr, .ul:
            true
        default: false
        }
    }

    /// Whether it is a heading; `level` tells which.
    package var isHeading: Bool { level != nil }

    /// The level of a heading, 1 to 6.
    package var level: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }

    /// Whether what is in it is no text of the page: programs, forms' controls, stand-ins, players.
    package var isOpaque: Bool {
        switch self {
        case .applet, .audio, .button, .canvas, .datalist, .dialog, .embed, .head, .iframe, .input, .link, .map, .math,
            .meta, .noscript, .object, .optgroup, .option, .script, .select, .style, .svg, .template, .textarea, .video:
            true
        default: false
        }
    }

    /// Whether nothing can be in it (HTML standard, section 13.1.2).
    package var isVoid: Bool {
        switch self {
        case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .source, .wbr: true
        default: false
        }
    }
}
