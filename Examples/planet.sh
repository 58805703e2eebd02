#!/bin/sh
# planet.sh FOLDER FEED...: merges feeds, drops repeats and publishes the newest fifty entries for a web server.
#
# A feed that cannot be read is named on standard error and costs the others nothing; the status says so.
set -eu
[ $# -ge 2 ] || { echo "usage: planet.sh FOLDER FEED..." >&2; exit 64; }
folder=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

status=0
for source in "$@"; do
    # One file a source, so that every entry keeps the name of the feed it came from.
    feed import -q "$source" -f json -o "$work/$(basename "$source").json" || status=$?
done
feed merge "$work"/*.json --title "A small planet" --site https://planet.example.org/ --limit 50 \
    | feed dedupe - --report "$work/report.jsonl" \
    | feed publish "$folder"
echo "published in $folder; repeats left out: $(grep -c '"dropped"' "$work/report.jsonl" || true)"
exit $status
