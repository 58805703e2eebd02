#!/bin/sh
# Takes pictures for docs/screenshots of the feed in public/, which `make site` makes, published with all its pages: the
# front page and the page of an entry, at 390 and 1280 px, light and dark. BUILD names the folder of the commands.
set -eu
cd "$(dirname "$0")/.."
sh Scripts/packages.sh screenshots
venv=.build-browser
if [ ! -x "$venv/bin/python" ]; then python3 -m venv "$venv"; fi
"$venv/bin/python" -c 'import playwright' 2>/dev/null ||
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check playwright
site=$(mktemp -d)
trap 'rm -rf "$site"' EXIT
"${BUILD:-.build/release}/feed" publish --quiet "$site" "${1:-public/atom.xml}" --pages --by category,source
mkdir -p docs/screenshots
"$venv/bin/python" Tests/BrowserTests/screenshots.py "$site" docs/screenshots
for picture in docs/screenshots/*.png; do
    pngquant --force --ext .png --skip-if-larger --speed 1 --strip 64 "$picture" || [ $? = 98 ]
    optipng -quiet -o2 "$picture"
done
ls -l docs/screenshots
