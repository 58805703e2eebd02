#!/bin/sh
# Looks at pages of the default theme in headless Chromium (Tests/BrowserTests). Needs a build of the tests; installs the
# browser, and what drives it into .build-browser. SWIFT_FLAGS go to `swift test`.
set -eu
cd "$(dirname "$0")/.."
sh Scripts/packages.sh browser
venv=.build-browser
if [ ! -x "$venv/bin/python" ]; then python3 -m venv "$venv"; fi
"$venv/bin/python" -c 'import playwright, axe_core_python' 2>/dev/null ||
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check playwright axe-core-python
sites=$(mktemp -d)
trap 'rm -rf "$sites"' EXIT
# shellcheck disable=SC2086
FEED_BROWSER_SITES="$sites" ${SWIFT:-swift} test ${SWIFT_FLAGS-} --filter BrowserSiteTests >"$sites.log" 2>&1 || {
    tail -n 20 "$sites.log" >&2
    exit 1
}
rm -f "$sites.log"
"$venv/bin/python" Tests/BrowserTests/check.py "$sites"
