#!/usr/bin/env python3
"""Measures `feed merge` beside `feed import`, which converts the same bytes without merging.

Makes FEEDS feeds of ENTRIES entries each, half RSS, half Atom, in order and shuffled, and merges both; then 200 feeds of
50 entries for a front page. The commands run in turn; what is printed are medians and the ratio of rates. Wants release
builds of feed-import and feed-merge in the folder FEED, and some 6 GB below TMPDIR for a thousand feeds of a thousand
entries, which are removed in the end.
"""
import argparse, os, random, shutil, statistics, subprocess, tempfile, time
from xml.sax.saxutils import escape

START = 1_772_323_200  # 2026-03-01


def text(words, count):
    return " ".join(random.choices(words, k=count))


def rss_item(host, number, moment, words):
    paragraphs = "".join(f"<p>{text(words, 45)} <a href='https://{host}/{number}?a=1&amp;b=2'>{words[number % 500]}</a></p>"
                         for _ in range(random.randint(1, 5)))
    date = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(moment))
    return (f"<item><title>{escape(text(words, 6))}</title><link>https://{host}/{number}</link>"
            f"<guid isPermaLink='false'>https://{host}/?p={number}</guid><pubDate>{date}</pubDate>"
            f"<dc:creator>{words[number % 90].title()}</dc:creator><category>{words[number % 70]}</category>"
            f"<description>{escape(text(words, 30))}</description>"
            f"<content:encoded><![CDATA[{paragraphs}]]></content:encoded></item>\n")


def atom_entry(host, number, moment, words):
    paragraphs = "".join(f"<p>{text(words, 45)} &amp; <b>{words[number % 500]}</b></p>" for _ in range(random.randint(1, 5)))
    date = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(moment))
    return (f"<entry><id>tag:{host},2026:{number}</id><title>{escape(text(words, 6))}</title><updated>{date}</updated>"
            f"<link href='https://{host}/{number}'/><author><name>{words[number % 90].title()}</name></author>"
            f"<category term='{words[number % 70]}'/><content type='html'>{escape(paragraphs)}</content></entry>\n")


def feed(path, number, count, words, shuffled):
    host, isRSS = f"{words[number % 500]}{number}.example.org", number % 2 == 0
    step = random.randint(600, 9000)
    make = rss_item if isRSS else atom_entry
    entries = [make(host, index, START - index * step - random.randint(0, step - 1), words) for index in range(count)]
    if shuffled:
        random.shuffle(entries)
    title = escape(text(words, 3).title())
    with open(path, "w") as file:
        if isRSS:
            file.write("<?xml version='1.0'?>\n<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' "
                       "xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
                       f"<title>{title}</title><link>https://{host}/</link><description>{title}</description>\n")
            file.writelines(entries)
            file.write("</channel></rss>\n")
        else:
            file.write("<?xml version='1.0'?>\n<feed xmlns='http://www.w3.org/2005/Atom'>"
                       f"<id>https://{host}/</id><title>{title}</title><updated>2026-03-01T00:00:00Z</updated>\n")
            file.writelines(entries)
            file.write("</feed>\n")


def run(*command):
    """Seconds, CPU seconds and peak kilobytes of a command whose output nobody wants."""
    # Measured by a program of its own: a child's peak begins with that of the process that started it.
    measured = tempfile.mktemp(prefix="merge-time-")
    with open(os.devnull, "w") as sink:
        subprocess.run(["/usr/bin/time", "-o", measured, "-f", "%e %U %S %M", *command], stdout=sink, check=True)
    with open(measured) as file:
        seconds, user, system, memory = map(float, file.read().split())
    os.unlink(measured)
    return seconds, user + system, memory


def median(runs):
    return [statistics.median(column) for column in zip(*runs)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", help="where feed-import and feed-merge are")
    parser.add_argument("-f", "--feeds", type=int, default=1000)
    parser.add_argument("-e", "--entries", type=int, default=1000)
    parser.add_argument("-r", "--rounds", type=int, default=3)
    options = parser.parse_args()
    random.seed(7)
    words = ["".join(random.choices("abcdefghijklmnopqrstuvwxyz", k=random.randint(2, 9))) for _ in range(20_000)]
    folder = tempfile.mkdtemp(prefix="merge-")
    convert, merge = (os.path.join(options.folder, name) for name in ("feed-import", "feed-merge"))
    try:
        for kind in ("sorted", "unsorted", "front"):
            os.mkdir(os.path.join(folder, kind))
        for number in range(options.feeds):
            for kind in ("sorted", "unsorted"):
                feed(os.path.join(folder, kind, f"{number:05}.xml"), number, options.entries, words, kind == "unsorted")
        for number in range(200):
            feed(os.path.join(folder, "front", f"{number:05}.xml"), number, 50, words, False)
        size = sum(entry.stat().st_size for entry in os.scandir(os.path.join(folder, "unsorted")))
        print(f"{options.feeds} feeds of {options.entries} entries, {size / 1e6:.0f} MB", flush=True)
        commands = {
            "convert": [convert, os.path.join(folder, "unsorted")],
            "merge unsorted": [merge, os.path.join(folder, "unsorted")],
            "merge sorted": [merge, os.path.join(folder, "sorted")],
            "merge --sorted": [merge, "--sorted", os.path.join(folder, "sorted")],
            "front page of 200 x 50": [merge, os.path.join(folder, "front"), "--limit", "50"],
            "all of 200 x 50": [merge, os.path.join(folder, "front")],
        }
        runs = {name: [] for name in commands}
        for _ in range(options.rounds):
            for name, command in commands.items():
                runs[name].append(run(*command))
        base = median(runs["convert"])
        for name, results in runs.items():
            seconds, processor, memory = median(results)
            ratio = "" if "page" in name or "all" in name else f", rate {base[0] / seconds:.2f} of converting"
            print(f"{name}: {seconds:.2f} s, {processor:.2f} s CPU, {memory / 1024:.0f} MiB{ratio}", flush=True)
    finally:
        shutil.rmtree(folder)


main()
