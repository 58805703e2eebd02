#!/bin/sh
# Looks at pages of the default theme in headless Chromium (Tests/BrowserTests). Needs `swift build --build-tests`, whose
# folder SCRATCH may name; installs the browser, and what drives it into .build-browser.
set -eu
cd "$(dirname "$0")/.."
sh Scripts/packages.sh browser
scratch=${SCRATCH:-.build}
venv=.build-browser
if [ ! -x "$venv/bin/python" ]; then python3 -m venv "$venv"; fi
"$venv/bin/python" -c 'import playwright, axe_core_python' 2>/dev/null ||
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check playwright axe-core-python
sites=$(mktemp -d)
trap 'rm -rf "$sites" "$sites.log"' EXIT
# Sites made by hand, of entries that mean harm among others.
FEED_BROWSER_SITES="$sites" "${SWIFT:-swift}" test --scratch-path "$scratch" --skip-build --filter BrowserSiteTests \
    >"$sites.log" 2>&1 || {
    tail -n 20 "$sites.log" >&2
    exit 1
}
# A site as people make it.
"$scratch/debug/feed-merge" --quiet feeds/*.xml feeds/*.atom feeds/notes.json --title "All of them" |
    "$scratch/debug/feed-publish" --quiet "$sites/published" --pages --by category,source --recent 10 \
        --site https://planet.example.org/
"$venv/bin/python" Tests/BrowserTests/check.py "$sites"
