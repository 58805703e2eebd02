#!/usr/bin/env python3
"""feed dedupe beside other finders of near-duplicates, whole jobs from JSON Lines, in one run.

  dedupe.py [-n DOCUMENTS] [-s SEED] FEED-DEDUPE

Peers are used where they are installed: datasketch, rensa and gaoya, all from PyPI. Texts are made of made-up words;
every planted pair is counted exactly, so that precision and recall at J >= 0.7 (shingles of three words) are no estimates.
"""
import argparse
import importlib.util
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time

WORD = re.compile(r"\w+")
AT = 0.7


def shingles(text):
    words = WORD.findall(text.lower())
    return {" ".join(words[place : place + 3]) for place in range(len(words) - 2)}


# Corpus


def make(count, seed, path):
    """Writes entries, and gives the pairs that share at least half of their shingles, with their J."""
    chance = random.Random(seed)
    parts = [first + second for first in "bcdfghklmnprstvz" for second in "aeiou"]
    vocabulary = ["".join(chance.choice(parts) for _ in range(chance.randint(2, 4))) for _ in range(30_000)]
    weights = [1 / (rank + 8) for rank in range(len(vocabulary))]

    def words(number):
        return chance.choices(vocabulary, weights, k=number)

    footers = [words(chance.randint(10, 60)) for _ in range(200)]
    texts, families = [], []
    while len(texts) < count:
        base = words(chance.randint(150, 800))
        family = [base]
        if chance.random() < 0.15:
            for _ in range(chance.choice([1, 1, 1, 2, 3, 8])):
                copy = list(base)
                kind = chance.random()
                if kind < 0.5:
                    rate = chance.choice([0.01, 0.03, 0.05, 0.07, 0.1])
                    copy = [word if chance.random() > rate else chance.choice(vocabulary) for word in copy]
                elif kind < 0.7:
                    copy = copy[: int(len(copy) * chance.uniform(0.4, 0.95))]
                elif kind < 0.9:
                    copy += chance.choice(footers)
                family.append(copy)
        families.append(range(len(texts), len(texts) + len(family)))
        texts += [" ".join(words) for words in family]
    order = list(range(len(texts)))
    chance.shuffle(order)
    with open(path, "w") as file:
        for number in order:
            entry = {
                "id": str(number),
                "title": " ".join(words(6)),
                "links": [{"href": f"https://s{number % 397}.example/{number}"}],
                "published": f"2026-01-{1 + number % 7:02d}T{number % 24:02d}:00:00Z",
                "content": [{"type": "text", "value": texts[number]}],
                "source": {"id": f"tag:s{number}.example,2026:feed"},
            }
            file.write(json.dumps(entry) + "\n")
    truth = {}
    for family in families:
        sets = {number: shingles(texts[number]) for number in family}
        for first in family:
            for second in family:
                if first < second:
                    shared = len(sets[first] & sets[second])
                    truth[str(first), str(second)] = shared / (len(sets[first]) + len(sets[second]) - shared)
    return len(texts), truth


# Peers: each reads the corpus and prints pairs, as a process of its own.


def documents(path):
    with open(path) as file:
        for line in file:
            entry = json.loads(line)
            yield entry["id"], entry["content"][0]["value"]


def run_datasketch(path):
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(num_perm=126, params=(14, 9))
    for name, text in documents(path):
        sketch = MinHash(num_perm=126)
        sketch.update_batch([shingle.encode() for shingle in shingles(text)])
        for other in index.query(sketch):
            print(other, name, sep="\t")
        index.insert(name, sketch)


def run_rensa(path):
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=AT, num_perm=128, num_bands=16)
    names = []
    for name, text in documents(path):
        sketch = RMinHash(num_perm=128, seed=42)
        sketch.update(list(shingles(text)))
        for other in index.query(sketch):
            print(names[other], name, sep="\t")
        index.insert(len(names), sketch)
        names.append(name)


def run_gaoya(path):
    from gaoya.minhash import MinHashStringIndex

    index = MinHashStringIndex(
        hash_size=32, jaccard_threshold=0.5, num_bands=16, band_size=8, num_hashes=128, analyzer="word",
        lowercase=True, ngram_range=(3, 3))
    names, texts = [], []
    for name, text in documents(path):
        names.append(name)
        texts.append(text)
    index.par_bulk_insert_docs(list(range(len(texts))), texts)
    for number, others in enumerate(index.par_bulk_query(texts)):
        for other in others:
            if other < number:
                print(names[other], names[number], sep="\t")


PEERS = {"datasketch": run_datasketch, "rensa": run_rensa, "gaoya": run_gaoya}


# Measuring


def measure(name, command, count, truth, at):
    with tempfile.TemporaryFile("w+") as output:
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        if status:
            print(f"{name:<12} failed with {status}")
            return None
        output.seek(0)
        found = set()
        for line in output:
            fields = line.rstrip("\n").split("\t")
            if len(fields) < 3 or float(fields[2]) >= at:
                found.add((min(fields[:2], key=int), max(fields[:2], key=int)))
    alike = {pair for pair, similarity in truth.items() if similarity >= at}
    hits = len(found & alike)
    cpu = usage.ru_utime + usage.ru_stime
    print(
        f"{name:<12} {count / cpu:8,.0f} documents per CPU second  {cpu / wall:4.1f} processors  "
        f"{usage.ru_maxrss / 1024:6.0f} MiB  precision {hits / max(len(found), 1):.4f}  recall {hits / max(len(alike), 1):.4f}",
        flush=True)
    return count / cpu


def main():
    if len(sys.argv) == 4 and sys.argv[1] == "--peer":
        return PEERS[sys.argv[2]](sys.argv[3])
    parser = argparse.ArgumentParser()
    parser.add_argument("-n", type=int, default=20_000)
    parser.add_argument("-s", type=int, default=1)
    parser.add_argument("dedupe")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "entries.jsonl")
        count, truth = make(options.n, options.s, path)
        planted = sum(similarity >= AT for similarity in truth.values())
        print(f"{count} documents, {os.path.getsize(path) >> 20} MiB, {planted} pairs at J >= {AT}")
        ours = measure("feed dedupe", [options.dedupe, "--pairs", path], count, truth, AT)
        for name in PEERS:
            if importlib.util.find_spec(name) is None:
                print(f"{name:<12} is not installed")
                continue
            theirs = measure(name, [sys.executable, __file__, "--peer", name, path], count, truth, AT)
            if ours and theirs:
                print(f"{'':<12} feed dedupe is {ours / theirs:.1f} times as fast")


if __name__ == "__main__":
    main()
