#!/usr/bin/env python3
"""fetch.py [-n ROUNDS] [-s SOURCES] [-d SECONDS] FEED: `feed fetch` beside `curl --parallel`, on a server of ours on loopback.

Every round fetches all sources (20 to 100 KB each) with both, in an order that changes: curl writes each into a file as it
is, `feed fetch` reads them, writes an Atom file for each and remembers them in a new state file. Nothing is removed
before the end: where files were deleted seconds ago, a file system may be slow to make new ones. Prints the medians of the rates, the
median of the rounds' ratios and the peak memory, then what a second run right after the first asks for and changes.

With -d every answer takes that long to begin, as on a network; without it, the time is that of reading and writing.
"""
import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
SERVER = os.path.join(HERE, "..", "Tests", "TestServer", "server", "server.py")


def run(command):
    """Seconds, peak memory in MiB and the exit status of a command."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        print("failed with %d: %s\n%s" % (process.returncode, " ".join(command[:3]), said[-2000:]), file=sys.stderr)
    return time.perf_counter() - began, usage.ru_maxrss / 1024, process.returncode


def snapshot(folder):
    """What a run that changes nothing must not change."""
    return {entry.name: (entry.stat().st_mtime_ns, entry.stat().st_ino) for entry in os.scandir(folder)}


class Bench:
    def __init__(self, options, folder, origin):
        self.options, self.folder, self.origin = options, folder, origin
        delay = "&delay=%g" % options.delay if options.delay else ""
        self.urls = ["%s/feed/s%d?bytes=%d&items=20%s" % (origin, n, 20000 + n * 7919 % 80000, delay)
                     for n in range(options.sources)]
        self.number = 0
        with open(self.path("list.txt"), "w", encoding="ascii") as file:
            file.writelines(url + "\n" for url in self.urls)

    def path(self, name):
        return os.path.join(self.folder, name)

    def curl(self):
        with open(self.path("curl.cfg"), "w", encoding="ascii") as file:
            for number, url in enumerate(self.urls):
                file.write('url = "%s"\noutput = "%s/%d"\n' % (url, self.path(self.out), number))
        return ["curl", "--silent", "--fail", "--parallel", "--parallel-max", "16", "-K", self.path("curl.cfg")]

    def fetch(self):
        return [self.options.feed, "fetch", self.path("list.txt"), "-d", self.path(self.out), "--state",
                self.path(self.out + ".db"), "--allow-private", "127.0.0.0/8", "--pause", "0", "--per-host", "16", "--quiet"]

    @property
    def out(self):
        return "out-%d" % self.number

    def forget(self):
        """Begins with an empty folder and no state."""
        self.number += 1
        os.mkdir(self.path(self.out))

    def asked(self):
        """How many requests there were since the last time."""
        with urllib.request.urlopen(self.origin + "/_log") as answer:
            count = sum(1 for _ in answer)
        urllib.request.urlopen(self.origin + "/_reset").read()
        return count

    def round(self, kinds):
        seconds = {}
        for kind in kinds:
            self.forget()
            command = self.curl() if kind == "curl" else self.fetch()
            seconds[kind], memory, status = run(command)
            asked = self.asked()
            if kind == "feed":
                self.memory = max(getattr(self, "memory", 0), memory)
            if status or asked != self.options.sources:
                print("%s: status %d, %d requests for %d sources" % (kind, status, asked, self.options.sources))
        return seconds

    def again(self):
        """A second run right after the first."""
        self.forget()
        run(self.fetch())
        files = snapshot(self.path(self.out))
        self.asked()
        seconds, _, status = run(self.fetch())
        unchanged = snapshot(self.path(self.out)) == files
        print("second run: %.2f s, status %d, %d requests, %d files, %s" % (
            seconds, status, self.asked(), len(files), "none touched" if unchanged else "SOME TOUCHED"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("-n", "--rounds", type=int, default=5)
    parser.add_argument("-s", "--sources", type=int, default=2000)
    parser.add_argument("-d", "--delay", type=float, default=0)
    parser.add_argument("feed")
    options = parser.parse_args()
    options.feed = os.path.abspath(options.feed)
    server = subprocess.Popen([sys.executable, SERVER, "--no-tls", "--hosts", "1"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE)
    try:
        ports = json.loads(server.stdout.readline())
        with tempfile.TemporaryDirectory(prefix="feed-bench-") as folder:
            measure(Bench(options, folder, "http://127.0.0.1:%d" % ports["http"]))
    finally:
        server.stdin.close()
        server.wait()


def measure(bench):
    # The server makes each feed once: not while it is measured.
    bench.forget()
    run(bench.curl())
    bench.asked()
    order, rounds = ["curl", "feed"], []
    for _ in range(bench.options.rounds):
        random.Random(len(rounds)).shuffle(order)
        rounds.append(bench.round(order))
    for kind in ("curl", "feed"):
        seconds = [one[kind] for one in rounds]
        print("%-5s %7.0f sources/s   median %.2f s, %.2f to %.2f" % (
            kind, bench.options.sources / statistics.median(seconds), statistics.median(seconds), min(seconds),
            max(seconds)))
    print("ratio %7.2f              of the rates, median of %d rounds" % (
        statistics.median(one["curl"] / one["feed"] for one in rounds), len(rounds)))
    print("peak  %7.1f MiB" % bench.memory)
    bench.again()


main()
