#!/usr/bin/env python3
"""Makes a ledger of many entries with the command, and measures a run with a few new ones against it.

Every text has words of its own, so that no two are alike and every sampled shingle is one more row. Wants a release build
(`feed-dedupe-ledger` beside FEED); needs some 6 GB below TMPDIR for a million entries, which are removed in the end.
"""
import argparse, json, os, random, shutil, subprocess, sys, tempfile, time

SOURCES = 2000
START = 1_772_323_200  # 2026-03-01


def entry(number, words, seconds):
    source = number % SOURCES
    text = " ".join(random.choices(words, k=500))
    stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))
    return json.dumps({
        "id": f"https://{source}.example.org/entry/{number}", "title": f"Entry {text[:40]}", "published": stamp,
        "links": [{"rel": "alternate", "href": f"https://{source}.example.org/{number}"}],
        "content": [{"type": "text", "value": text}],
        "source": {"id": f"https://{source}.example.org/feed", "title": f"Source {source}"}}) + "\n"


def run(command, folder, lines, moment, *options):
    """Runs the command with an input; gives seconds, peak kilobytes and what was measured last."""
    path = os.path.join(folder, "input.jsonl")
    with open(path, "w") as file:
        file.writelines(lines)
    environment = dict(os.environ, SOURCE_DATE_EPOCH=str(moment))
    # Measured by a program of its own: a child's peak begins with that of the process that started it.
    measured = os.path.join(folder, "time")
    subprocess.run(
        ["/usr/bin/time", "-o", measured, "-f", "%e %U %S %M", command, "--ledger", os.path.join(folder, "ledger.db"),
         "-f", "jsonl", "-o", os.path.join(folder, "out.jsonl"), *options, path], env=environment, check=True)
    with open(measured) as file:
        seconds, user, system, memory = map(float, file.read().split())
    return seconds, memory, user + system


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", help="path of feed-dedupe-ledger")
    parser.add_argument("-n", type=int, default=1_000_000, help="entries of the ledger")
    parser.add_argument("-b", type=int, default=50_000, help="entries of a run that fills it")
    parser.add_argument("-k", type=int, default=500, help="entries of a run that is measured")
    parser.add_argument("-r", type=int, default=5, help="runs that are measured")
    parser.add_argument("--keep", help="folder to work in, which stays")
    options = parser.parse_args()
    random.seed(6)
    words = ["".join(random.choices("abcdefghijklmnopqrstuvwxyz", k=random.randint(3, 9))) for _ in range(50_000)]
    folder = options.keep or tempfile.mkdtemp(prefix="ledger-")
    os.makedirs(folder, exist_ok=True)
    try:
        number = 0
        while number < options.n:
            count = min(options.b, options.n - number)
            moment = START + number
            lines = [entry(number + index, words, moment) for index in range(count)]
            seconds, memory, processor = run(options.command, folder, lines, moment)
            number += count
            print(f"{number} entries: {seconds:.1f} s, {processor:.1f} s CPU, {memory / 1024:.0f} MiB", flush=True)
        size = os.path.getsize(os.path.join(folder, "ledger.db"))
        print(f"ledger: {size / 2**20:.0f} MiB, {size / max(number, 1):.0f} bytes an entry")
        for turn in range(options.r):
            moment = START + number
            lines = [entry(number + index, words, moment) for index in range(options.k)]
            # A tenth are copies of what was new the last time, from elsewhere.
            if turn:
                copies = [line.replace("/entry/", "/copy/") for line in last[: options.k // 10]]
                lines[: len(copies)] = copies
            last = lines
            number += options.k
            seconds, memory, processor = run(options.command, folder, lines, moment, "-v")
            print(f"{options.k} new: {seconds:.2f} s, {processor:.2f} s CPU, {memory / 1024:.0f} MiB", flush=True)
    finally:
        if not options.keep:
            shutil.rmtree(folder)


main()
