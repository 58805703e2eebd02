#!/bin/sh
# seeds-to-atom.sh [FOLDER [FILE]]: a folder of articles as plain text becomes an Atom feed.
#
# Run it from cron as often as you like: when no article changed, the file is not touched.
set -eu
folder=${1:-seeds}
file=${2:-seeds.atom}

feed import "$folder" --title "Seeds" --site https://seeds.example.org/ --author "The Seed Desk" \
    --language en --published 2026-03-01 -o "$file"
echo "$file: $(grep -c '<entry' "$file") entries"
