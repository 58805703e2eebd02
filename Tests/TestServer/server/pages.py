"""Pages, lists and what is found on them."""
import feeds
from messages import Reply

HTML = [("Content-Type", "text/html; charset=utf-8")]


def html(title, head, body):
    """A page."""
    return ("<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8><title>%s</title>\n%s</head>\n<body>\n%s</body></html>\n"
            % (title, head, body))


def page(site, request, name="none"):
    """`/page/NAME?feed=PATH&feed=…`: a page that names its feeds.

    Names: `links` in its head, `header` in `Link:` fields, `body` as an ordinary link, `base` relative to a `base`
    element, `none` not at all.
    """
    targets = [request.link(target) for target in request.query.get("feed", ["/feed/found"])]
    body = "<h1>Welcome</h1>\n<p>%s.</p>\n" % feeds.sentence(7, 300)
    head, headers = "", list(HTML)
    if name == "links":
        for number, target in enumerate(targets):
            kind = "application/atom+xml" if "format=atom" in target else "application/rss+xml"
            head += '<link rel="alternate" type="%s" title="Feed %d" href="%s">\n' % (kind, number + 1, target)
        head += '<link rel="stylesheet" href="/style.css">\n<link rel="alternate" hreflang="fr" href="/fr">\n'
    elif name == "header":
        headers += [("Link", '<%s>; rel="alternate"; type="application/rss+xml"' % target) for target in targets]
    elif name == "body":
        body += "".join('<a href="%s">RSS</a>\n' % target for target in targets)
    elif name == "base":
        head += '<base href="%s/">\n<link rel=alternate type=application/rss+xml href=found>\n' % request.link("/feed")
    return Reply(200, headers, html("A page", head, body))


def login(site, request):
    """`/login`: what some feeds become one day, with status 200."""
    form = '<form action="/login" method="post"><input name="user"><input name="password" type="password"></form>\n'
    return Reply(200, HTML, html("Please sign in", "", form))


def article(site, request, name="0"):
    """`/article/NAME`: a page with a text on it, and what stands around such texts."""
    number = sum(name.encode())
    paragraphs = "".join("<p>%s.</p>\n" % feeds.sentence(number + n, 420) for n in range(request.number("paragraphs", 6)))
    menu = "<nav><ul>%s</ul></nav>\n" % "".join('<li><a href="/%s">%s</a></li>' % (word, word) for word in feeds.WORDS[:8])
    body = menu + "<main><article><h1>Article %s</h1>\n%s</article></main>\n<footer>All rights reserved</footer>\n" % (
        name, paragraphs)
    return Reply(200, HTML, html("Article " + name, "", body))


def excerpts(site, request, name="excerpts"):
    """`/excerpts/NAME?items=N`: a feed whose entries link to `/article/…` of this server and say little."""
    items = "".join(
        "<item><title>Article %d</title><link>%s%s</link><guid isPermaLink=\"false\">article-%s-%d</guid>"
        "<description>In short.</description></item>\n"
        % (number, request.origin, request.link("/article/%d" % number), name, number)
        for number in range(request.number("items", 3)))
    return Reply(200, [("Content-Type", "application/rss+xml")],
                 '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Excerpts</title><link>%s/</link>'
                 "<description>d</description>\n%s</channel></rss>\n" % (request.origin, items))


def opml(site, request):
    """`/opml?sources=N&folders=K&path=/feed/s`: N subscriptions in K folders, each path with its number behind it."""
    sources, folders = request.number("sources", 10), request.number("folders", 1)
    path, query = request.text("path", "/feed/s"), request.text("query")
    lines = ['<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0"><head><title>Subscriptions</title></head>\n<body>\n']
    for folder in range(folders):
        lines.append('<outline text="Folder %d">\n' % (folder + 1))
        for number in range(folder, sources, folders):
            address = "%s%s%d%s" % (request.origin, request.link(path), number, "?" + query if query else "")
            lines.append('<outline type="rss" text="Source %d" xmlUrl="%s"/>\n' % (number, address.replace("&", "&amp;")))
        lines.append("</outline>\n")
    return Reply(200, [("Content-Type", "text/x-opml")], "".join(lines) + "</body></opml>\n")


KINDS = {"page": page, "login": login, "article": article, "excerpts": excerpts, "opml": opml}
