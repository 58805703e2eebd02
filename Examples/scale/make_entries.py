#!/usr/bin/env python3
"""make_entries.py COUNT [SEED]: made-up articles as JSON Lines, to try the other programs of this folder on.

Seven of ten are articles of their own. The others repeat an earlier one: as it is, with words changed (a few, or so many
that they are no copies any more), as an excerpt, with paragraphs before or behind it, or as the next number of a series.
Three of four sources put a footer of their own under what they publish. Ids ascend. The same numbers give the same entries.
"""
import json
import random
import sys

SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra cle dri flo gru sta tre pli sno".split()
SOURCES = 40
DAYS = 40


class Maker:
    def __init__(self, seed):
        # random() alone is the same in all versions of Python.
        self.random = random.Random(seed).random
        self.words = ["".join(self.pick(SYLLABLES) for _ in range(2 + self.below(3))) for _ in range(6000)]
        self.footers = [self.sentence(12 + self.below(30)) for _ in range(SOURCES)]

    def below(self, limit):
        return int(self.random() * limit)

    def pick(self, items):
        return items[self.below(len(items))]

    def word(self):
        """A word; those in front are met far oftener, as in any language."""
        return self.words[int(len(self.words) * self.random() ** 3)]

    def sentence(self, length):
        return " ".join(self.word() for _ in range(length)).capitalize() + "."

    def body(self, least, most):
        return [self.word() for _ in range(least + self.below(most - least))]

    def article(self):
        source = self.below(SOURCES)
        return {"title": self.sentence(6), "body": self.body(60, 600), "source": source, "date": self.below(DAYS * 1440)}

    def elsewhere(self, article):
        """The same article at another source, some hours or weeks later."""
        source = (article["source"] + 1 + self.below(SOURCES - 1)) % SOURCES
        later = self.below(2 * 1440) if self.below(10) else self.below(DAYS * 1440)
        return dict(article, source=source, date=article["date"] + later)

    def edited(self, article, share):
        copy = self.elsewhere(article)
        copy["body"] = [self.word() if self.random() < share else word for word in article["body"]]
        copy["title"] = self.pick([article["title"], self.sentence(6)])
        return copy

    def excerpt(self, article):
        copy = self.elsewhere(article)
        length = len(article["body"])
        start = self.below(length // 2)
        copy["body"] = article["body"][start : start + length // 2]
        return copy

    def embedded(self, article):
        copy = self.elsewhere(article)
        copy["body"] = self.body(20, 300) + article["body"] + self.body(20, 300)
        copy["title"] = self.sentence(6)
        return copy

    def number(self, article):
        """The next number of a series: the same words, other figures."""
        copy = dict(article, title=article["title"] + " %d" % self.below(1000))
        copy["body"] = [str(self.below(100000)) if at % 12 == 0 else word for at, word in enumerate(article["body"])]
        return copy

    def copy(self, article):
        kind = self.below(12)
        if kind < 2:
            copy = self.elsewhere(article)
            return dict(copy, date=article["date"] + self.below(1440))
        if kind < 7:
            return self.edited(article, (0.01, 0.03, 0.06, 0.1, 0.3)[kind - 2])
        if kind < 9:
            return self.excerpt(article)
        if kind < 11:
            return self.embedded(article)
        return self.number(article)

    def entries(self, count):
        articles = []
        for number in range(count):
            article = self.copy(self.pick(articles)) if articles and self.below(10) >= 7 else self.article()
            articles.append(article)
            yield self.entry(article, number)

    def entry(self, article, number):
        source = article["source"]
        minutes = article["date"]
        # 28 days for each month: whoever counts them needs no calendar.
        day = minutes // 1440
        date = "2026-%02d-%02dT%02d:%02d:00Z" % (1 + day // 28, 1 + day % 28, minutes // 60 % 24, minutes % 60)
        site = "https://source%02d.example.org/" % source
        text = " ".join(article["body"]) + "."
        if source % 4:
            text += " " + self.footers[source]
        return {
            "id": "tag:example.org,2026:%09d" % number,
            "title": article["title"],
            "links": [{"rel": "alternate", "href": "%s%09d" % (site, number)}],
            "published": date,
            "content": [{"type": "text", "value": text}],
            "source": {"id": site, "title": "Source %d" % source},
        }


def main():
    if not 2 <= len(sys.argv) <= 3 or not all(argument.isdigit() for argument in sys.argv[1:]):
        sys.exit("usage: make_entries.py COUNT [SEED]")
    count, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    for entry in Maker(seed).entries(count):
        print(json.dumps(entry, separators=(",", ":")))


if __name__ == "__main__":
    main()
