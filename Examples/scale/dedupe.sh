#!/bin/sh
# dedupe.sh ENTRIES... > DECISIONS: the steps of deduplication, one by one, with nothing else than POSIX sort and awk.
#
# The inputs are files of JSON Lines, as `feed import -f jsonl` or `feed fetch -f jsonl` writes them, with an id of its own
# for each entry. Written is a line for each entry that repeats another, as `feed dedupe --report` has it.
#
# sort works on files larger than memory, and the filters read line by line, but for --find-boilerplate (the words of all
# entries), --verify (likewise) and --link (the pairs). What goes beyond that is for dedupe_duckdb.py and dedupe_spark.py.
# FEED_DEDUPE names the command, where `feed` is not on the path.
set -eu
[ $# -gt 0 ] || { echo "usage: dedupe.sh ENTRIES..." >&2; exit 64; }
LC_ALL=C
export LC_ALL
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
run() { ${FEED_DEDUPE:-feed dedupe} "$@"; }
tab=$(printf '\t')

run --from jsonl --find-boilerplate "$@" > "$work/boilerplate"
run --from jsonl --signatures --boilerplate "$work/boilerplate" "$@" > "$work/signatures"

# A line for each sampled key, which are those that begin with 0 to 7: the key, and the id as JSON has it.
awk '{
    end = index($0, ",\"n\":")
    start = index($0, ",\"k\":[") + 6
    id = substr($0, 7, end - 7)
    count = split(substr($0, start, index($0, "],\"sig\":") - start), keys, ",")
    for (number = 1; number <= count; number++)
        if (substr(keys[number], 2, 1) ~ /[0-7]/) print substr(keys[number], 2, 16) "\t" id
}' "$work/signatures" | sort -t "$tab" -k 1,1 -k 2,2 > "$work/keys"

# For each key, every entry with each of the first 50 before it; then the pairs that come three times and more.
awk -F '\t' '
    $1 != key { key = $1; count = 0 }
    {
        for (number = 1; number <= count; number++) print first[number] "\t" $2
        if (count < 50) first[++count] = $2
    }' "$work/keys" \
    | sort \
    | awk -F '\t' '
        $0 != pair { pair = $0; count = 0 }
        ++count == 3 && $1 != $2 { print "[" $1 "," $2 "]" }' > "$work/candidates"

run --from jsonl --verify --boilerplate "$work/boilerplate" "$@" < "$work/candidates" > "$work/pairs"
run --link "$work/pairs"
