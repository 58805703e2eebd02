#!/usr/bin/env python3
"""store.py FEED-STORE FOLDER: what `feed store` takes for the feeds of a folder, in a temporary folder beside it.

Prints seconds, processor time for an entry, and memory; queries are the best of five, with the start of the process.
"""
import glob
import os
import resource
import subprocess
import sys
import tempfile
import time


def run(*arguments):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    done = subprocess.run(arguments, stdout=subprocess.PIPE, check=True)
    seconds = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, processor, after.ru_maxrss // 1024, done.stdout


def main(program, folder):
    with tempfile.TemporaryDirectory(dir=os.path.dirname(os.path.abspath(folder))) as work:
        store = os.path.join(work, "store.db")
        size = sum(os.path.getsize(path) for path in glob.glob(os.path.join(folder, "*")))
        for name in ("put, empty store", "put, unchanged"):
            seconds, processor, memory, _ = run(program, "put", store, folder, "-q")
            entries = int(run(program, "stats", store)[3].split()[1])
            print(f"{name}: {seconds:.1f} s, {entries / seconds:,.0f} entries/s, "
                  f"{processor / entries * 1e6:.0f} us of processor time an entry, {memory} MB")
        print(f"file: {os.path.getsize(store):,} bytes, {os.path.getsize(store) / size:.2f} of the input")
        night = sorted(glob.glob(os.path.join(folder, "*")))[:2]
        print(f"put of two feeds that are there: {min(run(program, 'put', store, *night)[0] for _ in range(5)):.3f} s")
        for name, options in (("start", ["--version"]), ("latest", ["get", store, "--limit", "20"]),
                              ("a word", ["get", store, "--match", "compiler", "--limit", "20"]),
                              ("two words", ["get", store, "--match", "compiler month", "--limit", "20"]),
                              ("a day", ["get", store, "--since", "2026-03-01", "--until", "2026-03-02"])):
            best = min((run(program, *options)[:2] for _ in range(5)))
            print(f"{name}: {best[0] * 1000:.0f} ms, {best[1] * 1000:.0f} ms of processor time")


main(sys.argv[1], sys.argv[2])
