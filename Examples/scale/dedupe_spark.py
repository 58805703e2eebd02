#!/usr/bin/env python3
"""Deduplication as a Spark job: nothing passes through one machine but the boilerplate of the sources.

    spark-submit dedupe_spark.py --feed-dedupe /usr/local/libexec/feed/feed-dedupe ENTRIES... DECISIONS

ENTRIES are files or folders of JSON Lines, as `feed import -f jsonl` writes them, each entry with an id of its own;
DECISIONS is a folder that does not exist yet, for lines as `feed dedupe --report` writes them. The command must be at the
same path on every machine. PySpark from PyPI runs it on one machine just as well: `python3 dedupe_spark.py …`.

1. Boilerplate: entries are brought together by source, and go through `--find-boilerplate`.
2. Signatures: every partition of entries goes through `--signatures`.
3. Candidates: entries with three sampled keys in common. For each key, an entry is paired with the first 50 before it; so
   a key that a million entries have makes fifty million pairs, and not five hundred thousand millions.
4. Pairs: candidates meet their entries, and go through `--verify`, which compares them exactly.
5. Decisions: pairs that have to do with each other are brought together, and go through `--link`.
"""
import argparse
import os
import shlex
import subprocess
import tempfile
import threading
from functools import reduce

from pyspark import SparkFiles, StorageLevel
from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as F

# The numbers that `feed dedupe` goes by: NearOptions.entriesPerSample and NearOptions.sharedSamples.
ENTRIES_PER_KEY = 50
SHARED_KEYS = 3


def arguments():
    parser = argparse.ArgumentParser(description="Decide which entries repeat others.")
    parser.add_argument("entries", nargs="+", help="JSON Lines: files, folders or patterns that Spark can read")
    parser.add_argument("decisions", help="the folder to be written")
    parser.add_argument("--feed-dedupe", required=True, metavar="PATH", help="the command, the same on all machines")
    parser.add_argument(
        "--keys",
        choices=["sampled", "bands", "both"],
        default="sampled",
        help="what candidates have in common: three sampled shingles, as in one process; or a band of MinHash, which is "
        "cheaper, and finds copies from J = 0.8 alone; or either, which finds most",
    )
    parser.add_argument("--partitions", type=int, default=0, help="of every step; Spark's default unless set")
    parser.add_argument("--option", action="append", default=[], help="of feed-dedupe, such as --option=--window=30d")
    given = parser.parse_args()
    if not os.path.isabs(given.feed_dedupe):
        parser.error("--feed-dedupe wants an absolute path")
    return given


class Filter:
    """feed-dedupe as a filter of each partition: without a shell, and with an empty environment."""

    def __init__(self, path, options):
        self.command = [path, "-q"] + options
        self.file = None

    def __call__(self, lines, *arguments):
        return lines.pipe(shlex.join(self.command + list(arguments)), env={}, checkCode=True)

    def with_boilerplate(self, lines, *arguments):
        """The same with a file, which lies in another folder on each machine: RDD.pipe knows one command for all."""
        command, file = self.command + list(arguments), self.file
        return lines.mapPartitions(lambda part: piped(part, command + ["--boilerplate", SparkFiles.get(file)]))


def piped(lines, command):
    """The lines that a command makes of lines."""
    process = subprocess.Popen(command, env={}, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    failures = []

    def write():
        try:
            with process.stdin as stream:
                for line in lines:
                    stream.write(line.encode() + b"\n")
        except BaseException as failure:
            failures.append(failure)

    writer = threading.Thread(target=write, daemon=True)
    writer.start()
    with process.stdout as stream:
        for line in stream:
            yield line.decode().rstrip("\n")
    writer.join()
    if process.wait() != 0:
        raise RuntimeError("%s ended with status %d" % (command[0], process.returncode))
    if failures:
        raise failures[0]


# MARK: The steps


def read(spark, paths):
    """The entries: id, the source by which they are brought together, and the line itself."""
    lines = reduce(lambda left, right: left.union(right), [spark.read.text(path) for path in paths])
    source = F.coalesce(F.get_json_object("value", "$.source.id"), F.lit(""))
    return lines.where(F.trim("value") != "").select(
        F.get_json_object("value", "$.id").alias("id"), source.alias("source"), F.col("value").alias("line")
    )


def find_boilerplate(spark, dedupe, entries, partitions):
    """Has every machine know the sources' boilerplate, and gives the name of the file."""
    together = entries.repartition(partitions, "source").select("line").rdd.map(lambda row: row.line)
    folder = tempfile.mkdtemp(prefix="feed-dedupe-")
    path = os.path.join(folder, "boilerplate.jsonl")
    with open(path, "w", encoding="utf-8") as file:
        for line in dedupe(together, "--find-boilerplate").toLocalIterator():
            file.write(line + "\n")
    spark.sparkContext.addFile(path)
    return folder, os.path.basename(path)


def candidates(spark, signatures, kind):
    """Two ids each, of entries that may be alike."""
    records = spark.createDataFrame(signatures.map(lambda line: (line,)), "line string").select(
        F.from_json("line", "id string, k array<string>").alias("record")
    )
    keys = records.select("record.id", F.explode("record.k").alias("key"))
    # Sampled shingles begin with 0 to 7, the keys of bands with 8 to f.
    is_band = F.col("key") >= "8"
    if kind != "both":
        keys = keys.where(is_band if kind == "bands" else ~is_band)
    rank = F.row_number().over(Window.partitionBy("key").orderBy("id"))
    ranked = keys.withColumn("rank", rank).persist(StorageLevel.DISK_ONLY)
    first = ranked.where(F.col("rank") <= ENTRIES_PER_KEY)
    first = first.select("key", F.col("id").alias("a"), F.col("rank").alias("before"))
    pairs = ranked.join(first, "key").where((F.col("before") < F.col("rank")) & (F.col("a") != F.col("id")))
    # One band is enough.
    weight = F.sum(F.when(is_band, SHARED_KEYS).otherwise(1)).alias("weight")
    counted = pairs.groupBy("a", F.col("id").alias("b")).agg(weight)
    return counted.where(F.col("weight") >= SHARED_KEYS).select("a", "b")


def groups(candidates, entries):
    """Candidates with their entries, as --verify takes them where it has no files."""
    left = entries.select(F.col("id").alias("a"), F.col("line").alias("first"))
    right = entries.select(F.col("id").alias("b"), F.col("line").alias("second"))
    joined = candidates.join(left, "a").join(right, "b")
    group = F.concat(F.lit('{"entries":['), "first", F.lit(","), "second", F.lit("]}"))
    return joined.select(group.alias("line")).rdd.map(lambda row: row.line)


def components(pairs):
    """Each entry with the smallest id of those that it has to do with, over however many others.

    Large-star and small-star by turns (Kiveris and others, Connected Components in MapReduce and Beyond, 2014): an entry's
    larger neighbours, then its smaller ones, are tied to the smallest. Some rounds, which grow as the logarithm.
    """
    edges, known = pairs.select("a", "b").distinct(), None
    while True:
        edges = small_star(large_star(edges)).localCheckpoint()
        # A sum that does not depend on the order. Decimals, since whole numbers that are too large are an error.
        sign = F.xxhash64("a", "b").cast("decimal(38,0)")
        now = edges.agg(F.count("a"), F.sum(sign)).first()
        if now == known:
            break
        known = now
    of_roots = edges.select(F.col("b").alias("id"), F.col("b").alias("root")).distinct()
    return edges.select(F.col("a").alias("id"), F.col("b").alias("root")).union(of_roots)


def large_star(edges):
    both = edges.union(edges.select(F.col("b").alias("a"), F.col("a").alias("b")))
    least = both.groupBy("a").agg(F.min("b").alias("least")).select("a", F.least("a", "least").alias("least"))
    larger = both.join(least, "a").where(F.col("b") > F.col("a"))
    return larger.select(F.col("b").alias("a"), F.col("least").alias("b")).distinct()


def small_star(edges):
    down = edges.select(F.greatest("a", "b").alias("a"), F.least("a", "b").alias("b"))
    least = down.groupBy("a").agg(F.min("b").alias("least"))
    smaller = down.join(least, "a").select(F.col("b").alias("a"), F.col("least").alias("b"))
    itself = least.select("a", F.col("least").alias("b"))
    return smaller.where(F.col("a") != F.col("b")).union(itself).distinct()


def alike(spark, verified):
    """The pairs of which something comes: two ids, and the line."""
    lines = spark.createDataFrame(verified.map(lambda line: (line,)), "line string")
    pair = lines.select(
        F.get_json_object("line", "$.a").alias("a"),
        F.get_json_object("line", "$.b").alias("b"),
        F.get_json_object("line", "$.rule").alias("rule"),
        "line",
    )
    return pair.where(F.col("rule").isNotNull())


def main():
    given = arguments()
    spark = SparkSession.builder.appName("feed-dedupe").getOrCreate()
    spark.sparkContext.setLogLevel("WARN")
    partitions = given.partitions or spark.sparkContext.defaultParallelism * 4
    spark.conf.set("spark.sql.shuffle.partitions", partitions)
    dedupe = Filter(given.feed_dedupe, given.option)
    entries = read(spark, given.entries)
    folder, dedupe.file = find_boilerplate(spark, dedupe, entries, partitions)
    try:
        lines = entries.select("line").rdd.map(lambda row: row.line)
        signatures = dedupe.with_boilerplate(lines, "--signatures")
        found = candidates(spark, signatures, given.keys)
        verified = dedupe.with_boilerplate(groups(found, entries), "--verify")
        pairs = alike(spark, verified).persist(StorageLevel.DISK_ONLY)
        together = pairs.join(components(pairs).withColumnRenamed("id", "a"), "a").repartition(partitions, "root")
        decisions = dedupe(together.select("line").rdd.map(lambda row: row.line), "--link")
        decisions.saveAsTextFile(given.decisions)
    finally:
        os.remove(os.path.join(folder, dedupe.file))
        os.rmdir(folder)
        spark.stop()


if __name__ == "__main__":
    main()
