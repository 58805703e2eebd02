#!/bin/sh
# feed fetch beside curl: 2,000 sources on loopback. Wants a release build of the main package, and curl.
set -eu
cd "$(dirname "$0")"
feed=${FEED:-../.build/release/feed}
exec python3 fetch.py -n "${BENCH_ROUNDS:-5}" -s "${BENCH_SOURCES:-2000}" "$feed"
