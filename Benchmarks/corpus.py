#!/usr/bin/env python3
"""corpus.py rss|atom FILE MEGABYTES: a made-up feed of about that size, the same bytes every time.

Words are made from syllables of several scripts; lengths and markup are spread as real feeds have them.
"""
import random
import sys
from xml.sax.saxutils import escape, quoteattr

SCRIPTS = [
    (40, "ra me to li sa ne ko vi du pe on ar el is ta".split(), " "),
    (3, "zä fü größ ée çon ñar ård øst łow čas".split(), " "),
    (3, "во да ле то ми ра не сто ги ка при ход".split(), " "),
    (1, "λό γος θά λασ σα νη σί και ρό".split(), " "),
    (2, list("日月火水木金土山川田空海道町村花鳥風雨雪"), ""),
]
TAGS = ["em", "strong", "code", "a"]


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def sentence(self):
        _, syllables, gap = self.random.choices(SCRIPTS, [s[0] for s in SCRIPTS])[0]
        words = ["".join(self.random.choices(syllables, k=self.random.randint(1, 4)))
                 for _ in range(self.random.randint(6, 22))]
        return gap.join(words) + ("." if gap else "。")

    def html(self, size):
        parts, length = [], 0
        while length < size:
            sentences = [self.sentence() for _ in range(self.random.randint(1, 5))]
            if self.random.random() < 0.5:
                at = self.random.randrange(len(sentences))
                tag = self.random.choice(TAGS)
                href = ' href="https://example.org/?a=%d&amp;b=2"' % self.random.randrange(9999) if tag == "a" else ""
                sentences[at] = "<%s%s>%s</%s>" % (tag, href, sentences[at], tag)
            kind = self.random.choices(["p", "li", "h3", "blockquote"], [12, 3, 1, 1])[0]
            parts.append("<%s>%s</%s>" % (kind, " ".join(sentences), kind))
            length += len(parts[-1].encode())
        return "\n".join(parts)

    def size(self):
        return min(50_000, max(200, int(self.random.lognormvariate(0, 0.8) * 2_800)))


def date(number, rfc822):
    day, minute = 1 + number // 1440 % 28, number % 1440
    clock = "%02d:%02d:00" % (minute // 60, minute % 60)
    return "%02d Mar 2026 %s +0100" % (day, clock) if rfc822 else "2026-03-%02dT%s+01:00" % (day, clock)


def rss_item(make, number):
    url = "https://press.example.org/2026/03/%d/" % number
    html = make.html(make.size())
    body = "<![CDATA[%s]]>" % html if make.random.random() < 0.85 else escape(html)
    return ("<item><title>%s</title><link>%s</link><dc:creator><![CDATA[%s]]></dc:creator><pubDate>%s</pubDate>"
            "<category><![CDATA[%s]]></category><guid isPermaLink=\"false\">%s</guid><description>%s</description>"
            "<content:encoded>%s</content:encoded><slash:comments>%d</slash:comments></item>\n"
            % (escape(make.sentence()[:80]), url, make.sentence()[:20], date(number, True), make.sentence()[:12],
               url + "#id", escape(make.sentence()), body, number % 50))


def atom_entry(make, number):
    url = "https://press.example.org/2026/03/%d.html" % number
    html = make.html(make.size())
    kind = make.random.random()
    if kind < 0.15:
        content = '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">%s</div></content>' % html
    elif kind < 0.3:
        content = '<content type="html"><![CDATA[%s]]></content>' % html
    else:
        content = '<content type="html">%s</content>' % escape(html)
    return ("<entry><id>tag:press.example.org,2026:%d</id><title>%s</title><link rel=\"alternate\" href=%s/>"
            "<published>%s</published><updated>%s</updated><author><name>%s</name></author>"
            "<category term=%s/><summary>%s</summary>%s</entry>\n"
            % (number, escape(make.sentence()[:80]), quoteattr(url), date(number, False), date(number + 5, False),
               escape(make.sentence()[:20]), quoteattr(make.sentence()[:12]), escape(make.sentence()), content))


HEADS = {
    "rss": '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/'
           'content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">\n'
           '<channel><title>Corpus</title><link>https://press.example.org/</link><description>Made up</description>'
           '<lastBuildDate>28 Mar 2026 23:59:00 +0100</lastBuildDate>\n',
    "atom": '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Corpus</title>'
            '<id>tag:press.example.org,2026:feed</id><updated>2026-03-28T23:59:00Z</updated>\n',
}
TAILS = {"rss": "</channel></rss>\n", "atom": "</feed>\n"}
ITEMS = {"rss": rss_item, "atom": atom_entry}


def main():
    kind, path, limit = sys.argv[1], sys.argv[2], float(sys.argv[3]) * 1e6
    make, written, number = Maker(1), 0, 0
    with open(path, "wb") as file:
        written += file.write(HEADS[kind].encode())
        while written < limit:
            written += file.write(ITEMS[kind](make, number).encode())
            number += 1
        file.write(TAILS[kind].encode())


main()
