"""Feeds that are the same in every run, as large as is asked for."""
import functools
import zlib
from email.utils import formatdate

import codings
from messages import Reply

WORDS = (
    "tide harbour ledger lantern orchard quarry signal ferry copper meadow winter bridge paper engine garden "
    "letter mountain kettle window river station candle market anchor thunder blanket compass island needle wheel"
).split()
#: The date of the first entry of every feed: 2024-01-01T00:00:00Z. Each later one comes an hour after.
FIRST = 1704067200


def sentence(seed, length):
    """Words that a seed decides, `length` bytes of them."""
    words, count = [], 0
    while count < length:
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        word = WORDS[(seed >> 8) % len(WORDS)]
        words.append(word)
        count += len(word) + 1
    return " ".join(words)[:length]


PARAGRAPHS = ["<p>%s.</p>\n" % sentence(seed, 480) for seed in range(1, 65)]


def markup(seed, size):
    """Paragraphs of HTML."""
    return "".join(PARAGRAPHS[(seed + n) % 64] for n in range(max(size // 490, 1)))


def date(number):
    """A day and hour as RFC 3339 writes it."""
    hours = number % 24
    days = number // 24
    return "2024-%02d-%02dT%02d:00:00Z" % (days // 28 % 12 + 1, days % 28 + 1, hours)


@functools.lru_cache(maxsize=4096)
def rss(name, first, count, size, extra=""):
    """An RSS feed with the entries `first ..< first + count`, newest first."""
    seed = zlib.crc32(name.encode())
    each = max(size // max(count, 1) - 260, 0)
    parts = [
        '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" '
        'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">\n<channel>\n'
        "<title>Feed %s</title>\n<link>http://example.org/%s/</link>\n<description>%s</description>\n%s"
        % (name, name, sentence(seed, 60), extra)]
    for number in reversed(range(first, first + count)):
        parts.append(
            "<item>\n<title>%s %d</title>\n<link>http://example.org/%s/%d</link>\n<guid>http://example.org/%s/%d</guid>\n"
            "<pubDate>%s</pubDate>\n<description><![CDATA[%s]]></description>\n</item>\n"
            % (sentence(seed + number, 24), number, name, number, name, number, formatdate(FIRST + 3600 * number,
               usegmt=True), markup(seed + number, each) if each else sentence(seed + number, 40)))
    parts.append("</channel>\n</rss>\n")
    return "".join(parts).encode()


@functools.lru_cache(maxsize=4096)
def atom(name, first, count, size, extra=""):
    """An Atom feed with the entries `first ..< first + count`, newest first."""
    seed = zlib.crc32(name.encode())
    each = max(size // max(count, 1) - 260, 0)
    parts = [
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" '
        'xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:at="http://purl.org/atompub/tombstones/1.0">\n'
        "<title>Feed %s</title>\n<id>tag:example.org,2024:%s</id>\n<updated>%s</updated>\n"
        "<author><name>Ann Example</name></author>\n%s" % (name, name, date(first + count), extra)]
    for number in reversed(range(first, first + count)):
        parts.append(
            '<entry>\n<title>%s %d</title>\n<id>tag:example.org,2024:%s/%d</id>\n'
            '<link href="http://example.org/%s/%d"/>\n<updated>%s</updated>\n<content type="html"><![CDATA[%s]]></content>\n'
            "</entry>\n" % (sentence(seed + number, 24), number, name, number, name, number, date(number),
                            markup(seed + number, each) if each else sentence(seed + number, 40)))
    parts.append("</feed>\n")
    return "".join(parts).encode()


def document(request, name, first, count, extra=""):
    """A feed in the format that the request asks for."""
    size = request.number("bytes", 0)
    if request.text("format") == "atom":
        return atom(name, first, count, size, extra), "application/atom+xml"
    return rss(name, first, count, size, extra), "application/rss+xml"


def schedule(request):
    """What a feed says of when to come again."""
    extra = ""
    if "ttl" in request.query:
        extra += "<ttl>%s</ttl>\n" % request.text("ttl")
    for parameter, parent, child in (("skipHours", "skipHours", "hour"), ("skipDays", "skipDays", "day")):
        if parameter in request.query:
            values = "".join("<%s>%s</%s>" % (child, value, child) for value in request.text(parameter).split(","))
            extra += "<%s>%s</%s>\n" % (parent, values, parent)
    if "sy" in request.query:
        period, _, frequency = request.text("sy").partition(",")
        extra += "<sy:updatePeriod>%s</sy:updatePeriod>\n" % period
        extra += "<sy:updateFrequency>%s</sy:updateFrequency>\n" % frequency if frequency else ""
    return extra


def validators(request, name, version):
    """`ETag` and `Last-Modified`; `etag` and `modified` of the query replace them, and are empty where none is to be."""
    tag = request.text("etag", '"%s-%d"' % (name, version))
    modified = request.text("modified", formatdate(FIRST + 86400 * version, usegmt=True))
    return ([("ETag", tag)] if tag else []) + ([("Last-Modified", modified)] if modified else [])


def is_known(request, fields):
    """Whether the client has this version: by the tag if it sends one (RFC 9110, section 13.2.2), byte for byte."""
    fields = dict(fields)
    tags = request.headers.get("if-none-match")
    if tags is not None:
        return fields.get("ETag") in [tag.strip() for tag in tags.split(",")]
    date = request.headers.get("if-modified-since")
    return date is not None and date == fields.get("Last-Modified")


def feed(site, request, name):
    """`/feed/NAME?items=&bytes=&format=&version=&etag=&modified=&coding=&delay=&type=&ttl=&skipHours=&skipDays=&sy=&deleted=`

    Each version has one entry more. `/_version?name=NAME&to=N` changes it for everybody who names none.
    """
    version = request.number("version", site.versions.get(name, 1))
    fields = validators(request, name, version)
    delay = request.number("delay", 0.0)
    if is_known(request, fields):
        return Reply(304, fields + site.extra(request), delay=delay)
    count = request.number("items", 10)
    extra = schedule(request)
    for number in range(request.number("deleted", 0)):
        extra += '<at:deleted-entry ref="tag:example.org,2024:%s/%d" when="2024-12-01T00:00:00Z"/>\n' % (name, number)
    body, kind = document(request, name, version - 1, count, extra)
    headers = [("Content-Type", request.text("type", kind))] + fields + site.extra(request)
    coding = request.text("coding")
    if coding:
        body = codings.encode(coding, body)
        headers.append(("Content-Encoding", coding.replace("raw-", "")))
    return Reply(200, headers, body, delay=delay, framing=request.text("framing") or None,
                 fault=request.text("fault") or None)


def delta(site, request, name):
    """`/delta/NAME`: a feed of 10 entries whose changes can be had alone (RFC 3229; 226 with `IM: feed`)."""
    version = request.number("version", site.versions.get(name, 1))
    fields = validators(request, name, version)
    if is_known(request, fields):
        return Reply(304, fields)
    known = request.headers.get("if-none-match", "").strip('"').rpartition("-")[2]
    wanted = [word.strip() for word in request.headers.get("a-im", "").split(",")]
    first, count, status = version - 1, 10, 200
    if "feed" in wanted and known.isdigit() and int(known) < version:
        first, count, status = int(known) + 9, version - int(known), 226
        fields += [("IM", "feed"), ("Delta-Base", '"%s-%s"' % (name, known))]
    body, kind = document(request, name, first, count)
    return Reply(status, [("Content-Type", kind), ("Cache-Control", "no-store, im")] + fields, body)


def archive(site, request, name, page=""):
    """`/archive/NAME?pages=N&shape=`: a subscription document and its archives (RFC 5005, section 4).

    Shapes: `chain`, the last has no further one; `loop`, it leads back to the first; `endless`; `broken`, it is missing.
    """
    pages, shape = request.number("pages", 3), request.text("shape", "chain")
    number = int(page) if page else 0
    query = "?pages=%d&amp;shape=%s" % (pages, shape)
    address = lambda n: request.link("/archive/%s%s" % (name, "/%d" % n if n else "")) + query
    if shape == "broken" and number == pages:
        return Reply(404, [], "no such page")
    extra = '<link rel="self" href="%s"/>\n' % address(number)
    extra += "<fh:archive/>\n" if number else ""
    following = number + 1 if shape == "endless" or number < pages else 1 if shape == "loop" else None
    if following:
        extra += '<link rel="prev-archive" href="%s"/>\n' % address(following)
    if number:
        extra += '<link rel="current" href="%s"/>\n' % address(0)
    first = 10 * max(pages - number, 0) if shape != "endless" else 100000 - 10 * number
    return Reply(200, [("Content-Type", "application/atom+xml")], atom(name, first, 10, request.number("bytes", 0), extra))


def paged(site, request, name, page="1"):
    """`/paged/NAME?pages=N&shape=`: one feed in pages (RFC 5005, section 3), shapes as those of `archive`."""
    pages, shape = request.number("pages", 3), request.text("shape", "chain")
    number = int(page)
    address = lambda n: request.link("/paged/%s/%d" % (name, n)) + "?pages=%d&amp;shape=%s" % (pages, shape)
    following = number + 1 if shape == "endless" or number < pages else 1 if shape == "loop" else None
    extra = '<link rel="first" href="%s"/>\n' % address(1)
    extra += '<link rel="next" href="%s"/>\n' % address(following) if following else ""
    first = 10 * max(pages - number, 0) if shape != "endless" else 100000 - 10 * number
    return Reply(200, [("Content-Type", "application/atom+xml")], atom(name, first, 10, 0, extra))


def complete(site, request, name):
    """`/complete/NAME`: a feed that is all there is (RFC 5005, section 2)."""
    return Reply(200, [("Content-Type", "application/atom+xml")],
                 atom(name, 0, request.number("items", 10), 0, "<fh:complete/>\n"))


KINDS = {"feed": feed, "delta": delta, "archive": archive, "paged": paged, "complete": complete}
