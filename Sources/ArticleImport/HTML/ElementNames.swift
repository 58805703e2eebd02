/// Words in the names of elements, and what they say. They only help: what an element holds outweighs its name.
enum ElementNames {
    /// Words that mark what is the site's.
    static let boilerplate: Set<String> = [
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
    static let doubtful: Set<String> = [
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
    static let entries: Set<String> = ["hentry", "hnews"]

    /// Words that mark an article's text.
    static let contents: Set<String> = [
        "articlebody", "articletext", "articlecontent", "storytext", "storybody", "bodytext", "artikeltext",
        "entrycontent",
        "postcontent", "postbody", "maincontent", "maintext", "pagecontent", "fliesstext", "richtext", "rte", "hentry",
    ]

    private static let wholes: Set<String> = [
        "article", "entry", "post", "story", "blog", "news", "page", "main", "content", "text", "body",
    ]
    private static let parts: Set<String> = ["body", "content", "text", "main", "copy", "detail", "single"]

    static func isContent(_ pair: (String, String)) -> Bool {
        (wholes.contains(pair.0) && parts.contains(pair.1)) || (pair.0 == "e" && pair.1 == "content")
            || (pair.0 == "h" && pair.1 == "entry")
    }

    /// Whether a name says that what the article is about itself stands there: its date, its author.
    static func isAboutArticle(_ name: String) -> Bool {
        let words = ElementNature.words(of: name)
        return words.contains { $0 == "meta" || $0 == "byline" || $0 == "info" || $0 == "author" || $0 == "metadata" }
    }

    static func isEntry(_ pair: (String, String)) -> Bool {
        switch pair.0 {
        case "type", "status": pair.1 == "post" || pair.1 == "publish"
        case "post": pair.1.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        case "h": pair.1 == "entry"
        default: false
        }
    }

    static func isBoilerplate(_ pair: (String, String)) -> Bool {
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
