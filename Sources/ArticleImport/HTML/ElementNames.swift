/// Words in the names of elements, and what they say. They only help: what an element holds outweighs its name.
enum ElementNames {
    /// Words that mark what is the site's.
    private static let boilerplate: Set<String> = [
        // Ways through the site.
        "nav", "navi", "navbar", "navigation", "menu", "menus", "menue", "submenu", "breadcrumb", "breadcrumbs",
        "crumbs",
        "sidebar", "footer", "foot", "pagination", "pager", "pagenav", "paging", "skip", "toolbar", "offcanvas",
        "flyout",
        "toc",
        // Other articles.
        "related", "relatedposts", "teasers", "teaserlist", "recommended", "recommendation", "recommendations",
        "outbrain",
        "taboola", "trending", "popular", "mostread", "yarpp", "tagcloud", "taglist",
        // Other people.
        "share", "shares", "sharing", "sharebar", "sharedaddy", "shariff", "socialshare", "addthis", "addtoany",
        "comment",
        "comments", "commentlist", "commentform", "kommentare", "disqus", "respond", "trackback", "trackbacks",
        "pingback",
        "ratings", "followers",
        // Appeals and law.
        "newsletter", "subscribe", "subscription", "signup", "login", "signin", "paywall", "donate", "donation",
        "spenden",
        "cookie", "cookies", "consent", "gdpr", "copyright", "disclaimer", "disclosure", "popup", "modal", "overlay",
        "lightbox",
        // Advertisements.
        "ad", "ads", "adv", "advert", "adverts", "advertisement", "advertising", "anzeige", "anzeigen", "werbung",
        "sponsor",
        "sponsored", "promo", "promos", "promotion", "promobox",
        // About the author.
        "authorbox", "bio", "infobox",
    ]

    /// Words that do so unless running text is in the element.
    private static let doubtful: Set<String> = [
        "side", "rail", "widget", "widgets", "banner", "similar", "social", "socials", "reply", "replies", "teaser",
        "tags",
        "tag", "rating", "register", "print", "printonly", "topics", "keywords", "cta", "forum", "topbar", "header",
        "masthead", "voting", "vote", "poll", "survey", "quiz", "shop", "cart", "dropdown", "ticker", "weather",
        "hidden",
        "hide", "invisible", "sr", "screenreader", "readmore", "mehr", "more", "weitere", "galleria", "latest",
        "byline",
        "dateline", "postmeta", "postmetadata", "entrymeta", "authorbio", "infobar", "follow", "meta", "author",
        "autor",
        "info", "date", "time", "credit", "credits", "caption", "box", "aside", "callout", "note",
    ]

    /// Words that mark a whole entry.
    private static let entries: Set<String> = ["hentry", "hnews"]

    /// Words that mark an article's text.
    private static let contents: Set<String> = [
        "articlebody", "articletext", "articlecontent", "storytext", "storybody", "bodytext", "artikeltext",
        "entrycontent",
        "postcontent", "postbody", "maincontent", "maintext", "pagecontent", "fliesstext", "richtext", "rte", "hentry",
    ]

    private static let wholes: Set<String> = [
        "article", "entry", "post", "story", "blog", "news", "page", "main", "content", "text", "body",
    ]
    private static let parts: Set<String> = ["body", "content", "text", "main", "copy", "detail", "single"]

    /// Words that mark other people's words, and other articles.
    private static let others: Set<String> = [
        "comment", "comments", "commentlist", "related", "sidebar", "recommended", "respond",
    ]

    /// Words that do so where nothing says that the date or the author of an article is there.
    static let teasers: Set<String> = ["teaser", "teasers"]

    /// Words that mark what may be longer than the article it belongs to.
    private static let appendices: Set<String> = [
        "comment", "comments", "commentlist", "kommentare", "commentaires", "comentarios", "disqus", "gallery",
        "slideshow",
        "carousel", "bildergalerie", "fotostrecke", "diashow",
    ]

    /// Words that mark what is said of the article.
    private static let abouts: Set<String> = ["meta", "byline", "info", "author", "metadata"]

    /// Words that mark who wrote it.
    private static let authors: Set<String> = [
        "author", "authors", "autor", "autoren", "autora", "auteur", "auteurs", "byline", "bylines", "redakteur",
        "authorname", "autorname", "writer", "fn",
    ]

    /// Words that, beside those, mean something else.
    static let notAuthors: Set<String> = [
        "comment", "comments", "bio", "image", "avatar", "photo", "img", "picture", "box", "quote", "icon", "widget",
        "related", "follow", "social", "description", "share", "date",
    ]

    /// What single words say.
    static let words: [String: ElementNature] = {
        let sets: [(Set<String>, ElementNature)] = [
            (boilerplate, .boilerplate), (doubtful, .doubtful), (entries, .entry), (contents, .content),
            (others, .others),
            (abouts, .about), (authors, .author), (["fn", "authorname"], .personName),
            (["published", "pubdate"], .published),
            (["paywall", "regwall"], .payWall), (appendices, .appendix),
        ]
        var words: [String: ElementNature] = [:]
        for (set, nature) in sets {
            for word in set { words[word, default: []].insert(nature) }
        }
        return words
    }()

    /// What a word says with the one behind it.
    static func nature(of pair: (String, String)) -> ElementNature {
        var nature: ElementNature = []
        if isContent(pair) { nature.insert(.content) }
        if isBoilerplate(pair) { nature.insert(.boilerplate) }
        if isEntry(pair) { nature.insert(.entry) }
        if authors.contains(pair.0), pair.1 == "name" || pair.1 == "link" { nature.insert(.personName) }
        if datedParts.contains(pair.0), pair.1 == "published" || pair.1 == "date" { nature.insert(.published) }
        return nature
    }

    private static let datedParts: Set<String> = ["dt", "entry", "post", "publish"]

    private static func isContent(_ pair: (String, String)) -> Bool {
        (wholes.contains(pair.0) && parts.contains(pair.1)) || (pair.0 == "e" && pair.1 == "content")
            || (pair.0 == "h" && pair.1 == "entry")
    }

    private static func isEntry(_ pair: (String, String)) -> Bool {
        switch pair.0 {
        case "type", "status": pair.1 == "post" || pair.1 == "publish"
        case "post": pair.1.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        case "h": pair.1 == "entry"
        default: false
        }
    }

    private static func isBoilerplate(_ pair: (String, String)) -> Bool {
        switch pair.0 {
        case "author", "autor": authorParts.contains(pair.1)
        case "post": ["meta", "nav", "tags", "footer", "author"].contains(pair.1)
        case "entry": ["meta", "footer", "utility"].contains(pair.1)
        case "article": ["meta", "tags", "footer", "tools", "info"].contains(pair.1)
        case "meta": ["data", "info"].contains(pair.1)
        case "also", "more": ["like", "read", "from", "on", "stories", "articles", "news"].contains(pair.1)
        case "read": ["more", "next", "also"].contains(pair.1)
        case "next", "prev", "previous": ["post", "article"].contains(pair.1)
        case "most": ["read", "popular"].contains(pair.1)
        case "site", "page": ["header", "footer", "nav"].contains(pair.1) && pair != ("page", "nav")
        case "to": pair.1 == "top"
        case "skip": pair.1 == "link"
        case "cat": pair.1 == "links"
        case "image": pair.1 == "credit"
        case "tag": ["list", "cloud", "links"].contains(pair.1)
        case "visually": pair.1 == "hidden"
        case "screen": pair.1 == "reader"
        default: false
        }
    }

    private static let authorParts: Set<String> = ["box", "bio", "info", "profile", "card", "desc", "description"]
}
