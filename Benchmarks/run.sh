#!/bin/sh
# make bench: everything beside its peers. Wants a release build of the main package.
set -eu
cd "$(dirname "$0")"
work=${BENCH_DIR:-.build/corpus}
size=${BENCH_MB:-100}
rounds=${BENCH_ROUNDS:-7}
feed=../.build/release/feed
mkdir -p "$work"
# shellcheck disable=SC2046
cc -O2 -o "$work/limit" limit.c $(pkg-config --cflags --libs libxml-2.0)
swift build -c release --static-swift-stdlib --quiet
read=.build/release/read-entries
for kind in rss atom; do
    file=$work/$kind-$size.xml
    [ -s "$file" ] || python3 corpus.py "$kind" "$file" "$size"
    echo "== $kind, $size MB"
    python3 compare.py -n "$rounds" "limit=$work/limit $file" "read=$read $file" \
        "convert=$feed import $file -f atom" "sfeed=sfeed < $file"
done
echo "== start"
python3 compare.py -n 51 "true=true" "version=../.build/release/feed-merge --version" "driver=$feed merge --version"
