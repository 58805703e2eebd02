#!/bin/sh
# feed fetch beside curl: 2,000 sources on loopback. Wants a release build of the main package, and curl.
set -eu
cd "$(dirname "$0")"
feed=${FEED:-../.build/release/feed}
for delay in 0 0.01; do
    echo "== every answer begins after $delay s"
    python3 fetch.py -n "${BENCH_ROUNDS:-5}" -s "${BENCH_SOURCES:-2000}" -d "$delay" "$feed"
done
