#!/usr/bin/env python3
"""dedupe_duckdb.py ENTRIES... > DECISIONS: deduplication on one machine, of more entries than its memory has room for.

ENTRIES are files of JSON Lines, as `feed import -f jsonl` writes them, with an id of its own for each entry. Written is a
line for each entry that repeats another, as `feed dedupe --report` has it. DuckDB, from PyPI, joins and groups, on the disk
where memory is short; `feed-dedupe` says what entries have in common. The filters run in as many processes as there are
processors. FEED_DEDUPE is the path of the command, where that is not `feed-dedupe` on the path.
"""
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import duckdb

ENTRIES = """
create table entry as
select json ->> '$.id' as id, coalesce(json ->> '$.source.id', '') as source, json::varchar as line
from read_json_objects($files, format = 'newline_delimited', maximum_object_size = 67108864)
"""

# Sampled keys begin with 0. For each, the entries in the order of their ids; each with the first 50 before it; and of those
# pairs the ones that have three keys in common. The numbers are NearOptions.entriesPerSample and NearOptions.sharedSamples.
CANDIDATES = """
create table candidate as
with sample as (
    select key, id, row_number() over (partition by key order by id) as rank
    from (
        select unnest(k) as key, id
        from read_json($files, format = 'newline_delimited', columns = {id: 'varchar', k: 'varchar[]'})
    )
    where key < '8'
)
select early.id as a, late.id as b
from sample as early join sample as late on early.key = late.key and early.rank < late.rank
where early.rank <= 50 and early.id <> late.id
group by all
having count(*) >= 3
"""

GROUPS = """
select '{"entries":[' || early.line || ',' || late.line || ']}'
from candidate join entry as early on candidate.a = early.id join entry as late on candidate.b = late.id
"""

# Only pairs of which something comes have a rule.
PAIRS = """
create table pair as
select json ->> '$.a' as a, json ->> '$.b' as b, json::varchar as line
from read_json_objects($files, format = 'newline_delimited')
where json ->> '$.rule' is not null
"""

# Each entry with the smallest id of those that it has to do with, over however many others.
COMPONENTS = """
create table component as
with recursive
edge as (select a, b from pair union select b, a from pair),
reached(id, root) using key (id) as (
    select distinct a, a from edge
    union
    select edge.b, min(known.root)
    from reached as known
    join edge on edge.a = known.id
    join recurring.reached as present on present.id = edge.b
    where known.root < present.root
    group by edge.b
)
select id, root from reached
"""

LINKED = "select line from pair join component on component.id = pair.a where hash(root) % $parts = $part"


class Job:
    def __init__(self, folder):
        self.folder = folder
        self.parts = os.cpu_count() or 1
        self.database = duckdb.connect(self.path("database"))
        self.command = os.environ.get("FEED_DEDUPE", "feed-dedupe")

    def path(self, name):
        return os.path.join(self.folder, name)

    def filtered(self, name, arguments, query):
        """Has the rows of a query go through the filter, in parts; gives the files that come of it."""
        with ThreadPoolExecutor(self.parts) as workers:
            parts = [workers.submit(self.part, name, arguments, query, number) for number in range(self.parts)]
            return [part.result() for part in parts]

    def part(self, name, arguments, query, number):
        path = self.path("%s-%d.jsonl" % (name, number))
        with open(path, "wb") as output:
            process = subprocess.Popen([self.command, "-q"] + arguments, stdin=subprocess.PIPE, stdout=output)
            with process.stdin as stream:
                rows = self.database.cursor().execute(query, {"part": number, "parts": self.parts})
                while some := rows.fetchmany(1000):
                    stream.write(b"".join(line.encode() + b"\n" for (line,) in some))
        if process.returncode is None and process.wait() != 0:
            sys.exit("%s ended with status %d" % (self.command, process.returncode))
        return path

    def run(self, files):
        sql = self.database.execute
        sql(ENTRIES, {"files": files})
        by_source = "select line from entry where hash(source) % $parts = $part"
        found = self.filtered("boilerplate", ["--find-boilerplate"], by_source)
        boilerplate = ["--boilerplate", self.joined("boilerplate.jsonl", found)]
        by_id = "select line from entry where hash(id) % $parts = $part"
        sql(CANDIDATES, {"files": self.filtered("signatures", ["--signatures"] + boilerplate, by_id)})
        part = " where hash(candidate.a) % $parts = $part"
        sql(PAIRS, {"files": self.filtered("pairs", ["--verify"] + boilerplate, GROUPS + part)})
        sql(COMPONENTS)
        return self.filtered("decisions", ["--link"], LINKED)

    def joined(self, name, files):
        with open(self.path(name), "wb") as output:
            for file in files:
                copy(file, output)
        return self.path(name)


def copy(file, output):
    with open(file, "rb") as part:
        while chunk := part.read(1 << 20):
            output.write(chunk)


def main():
    if len(sys.argv) < 2:
        sys.exit("usage: dedupe_duckdb.py ENTRIES...")
    with tempfile.TemporaryDirectory() as folder:
        for file in Job(folder).run(sys.argv[1:]):
            copy(file, sys.stdout.buffer)


if __name__ == "__main__":
    main()
