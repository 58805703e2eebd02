#!/bin/sh
# feed dedupe beside datasketch, rensa and gaoya. Wants a release build of the main package; the peers come from PyPI, and
# are left out where they cannot be had.
set -eu
cd "$(dirname "$0")"
dedupe=${DEDUPE:-../.build/release/feed-dedupe}
python=.build/peers/bin/python3
if [ ! -x "$python" ]; then
    mkdir -p .build
    python3 -m venv .build/peers 2>/dev/null && "$python" -m pip install -q datasketch rensa gaoya 2>/dev/null ||
        echo "note: some peers cannot be installed" >&2
fi
[ -x "$python" ] || python=python3
"$python" dedupe.py -n "${BENCH_DOCUMENTS:-20000}" "$dedupe"
