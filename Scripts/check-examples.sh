#!/usr/bin/env bash
# Runs every example as its reader would, with the commands of a release build.
set -euo pipefail
cd "$(dirname "$0")/.."
PATH=$PWD/.build/release:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "-- seeds-to-atom.sh"
sh Examples/seeds-to-atom.sh seeds "$work/seeds.atom"
xmllint --noout "$work/seeds.atom"
[ "$(grep -c '<entry>' "$work/seeds.atom")" = 5 ]

echo "-- planet.sh"
sh Examples/planet.sh "$work/planet" feeds/harbour-log.xml feeds/observatory.atom feeds/press-wire.xml
for file in atom.xml rss.xml; do xmllint --noout "$work/planet/$file"; done
python3 -m json.tool < "$work/planet/feed.json" > /dev/null
[ -s "$work/planet/index.html" ]

echo "-- planet-from-cron.sh"
mkfifo "$work/end"
python3 Tests/TestServer/server/server.py < "$work/end" > "$work/ports" &
exec 9> "$work/end"
until [ -s "$work/ports" ]; do sleep 0.1; done
port=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["http"])' "$work/ports")
printf 'http://127.0.0.1:%s/feed/one\nhttp://127.0.0.1:%s/feed/two\n' "$port" "$port" > "$work/list.txt"
for run in first second; do
    sh Examples/planet-from-cron.sh "$work/list.txt" "$work/cron" --allow-private 127.0.0.0/8 --pause 0
    xmllint --noout "$work/cron/atom.xml"
    stat -c %y "$work/cron/atom.xml" > "$work/$run"
done
cmp "$work/first" "$work/second"
exec 9>&-

echo "-- planet/planet.yml"
mkdir -p "$work/planet-yml/Examples"
cp -R feeds seeds "$work/planet-yml/"
cp -R Examples/planet "$work/planet-yml/Examples/"
rm -rf "$work/planet-yml/Examples/planet/public" "$work"/planet-yml/Examples/planet/planet.store*
for run in first second; do
    (cd "$work/planet-yml" && feed -q run Examples/planet/planet.yml && cd Examples/planet/public && find . -type f -exec sha256sum {} + -exec stat -c '%n %y' {} +) \
        | LC_ALL=C sort > "$work/$run"
done
cmp "$work/first" "$work/second"
find "$work/planet-yml/Examples/planet/public" -name '*.xml' -exec xmllint --noout {} +
grep -q 'Harbour Log' "$work/planet-yml/Examples/planet/public/opml.xml"

echo "-- archive.sh"
for run in first second; do
    sh Examples/archive.sh "$work/archive.db" "$work/archive" feeds/harbour-log.xml feeds/press-wire.xml 2> "$work/said"
done
grep -q unchanged "$work/said"
for file in latest week tides; do xmllint --noout "$work/archive/$file.atom"; done
grep -q '<entry' "$work/archive/tides.atom"

echo "-- scale/dedupe.sh"
python3 Examples/scale/make_entries.py 2000 > "$work/entries.jsonl"
sh Examples/scale/dedupe.sh "$work/entries.jsonl" | sed 's/,"rule".*//' | LC_ALL=C sort > "$work/steps"
feed dedupe "$work/entries.jsonl" --report "$work/report.jsonl" -o /dev/null
sed 's/,"rule".*//' "$work/report.jsonl" | LC_ALL=C sort | cmp - "$work/steps"
[ -s "$work/steps" ]

echo "-- plugins"
export PATH=$PWD/Examples/plugins:$PATH
feed titles feeds/observatory.atom | grep -q .
feed import feeds/observatory.atom | feed wordcount --min-words 10 > "$work/counted.atom"
xmllint --noout "$work/counted.atom"

echo "-- the library"
swift run --package-path Examples/library --quiet feed-tidy feeds/harbour-log.xml "$work/tidy.atom"
xmllint --noout "$work/tidy.atom"
echo "-- README.md"
mkdir "$work/readme"
cp -R feeds seeds "$work/readme/"
script=$PWD/Scripts/check-console.py page=$PWD/README.md
(cd "$work/readme" && python3 "$script" "$page")
echo "-- docs/merging.md"
mkdir "$work/merging"
cp -R feeds "$work/merging/"
page=$PWD/docs/merging.md
(cd "$work/merging" && python3 "$script" "$page")
echo "-- docs/store.md"
mkdir "$work/store"
cp -R feeds "$work/store/"
page=$PWD/docs/store.md
(cd "$work/store" && python3 "$script" "$page" && sed -n '/^```python$/,/^```$/{/^```/d;p;}' "$page" | python3 - | grep -q 'Harbour Log - ')
echo "-- docs/publishing.md"
mkdir "$work/publishing"
cp -R feeds "$work/publishing/"
page=$PWD/docs/publishing.md
(cd "$work/publishing" && python3 "$script" "$page")
echo "all examples run"
